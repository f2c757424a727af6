import type { Environment } from '@fuelgauge/core';
import type { Output } from '../context.ts';

/** Does a build server run this? Its log keeps every repainted line. */
export function isContinuousIntegration({ CI: ci = '' }: Environment): boolean {
  return ci !== '' && ci !== '0' && ci !== 'false';
}

/** Can what was written be painted over: is it a terminal that somebody looks at? */
export function isInteractive(output: Output, env: Environment): boolean {
  const { TERM: terminal } = env;
  return output.isTTY === true && terminal !== 'dumb' && !isContinuousIntegration(env);
}
