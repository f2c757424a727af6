import type { Environment } from '@fuelgauge/core';
import type { Output } from '../context.ts';

/** Whether an output is to be coloured: `--no-color`, then FORCE_COLOR, NO_COLOR, TERM=dumb, then what the output is. */
export function wantsColor(
  output: Output,
  env: Environment,
  { color = true }: { readonly color?: boolean | undefined } = {},
): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = env;
  if (!color) return false;
  if (force) return force !== '0' && force !== 'false';
  return !no && terminal !== 'dumb' && output.isTTY === true;
}
