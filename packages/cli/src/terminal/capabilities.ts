import type { Environment } from '@fuelgauge/core';
import type { Output } from '../context.ts';

/** Whether a build server runs this: its log keeps every repainted line. */
function isContinuousIntegration({ CI: ci = '' }: Environment): boolean {
  return ci !== '' && ci !== '0' && ci !== 'false';
}

/** Whether output can be repainted: it goes to a terminal that somebody looks at. */
export function isInteractive(output: Output, env: Environment): boolean {
  const { TERM: terminal } = env;
  return output.isTTY === true && terminal !== 'dumb' && !isContinuousIntegration(env);
}

/** The size of a terminal. One that does not know its size says 0, as serial lines do: 80 by 24 then. */
export function sizeOf({ columns, rows }: Pick<Output, 'columns' | 'rows'>): {
  readonly columns: number;
  readonly rows: number;
} {
  return { columns: columns || 80, rows: rows || 24 };
}
