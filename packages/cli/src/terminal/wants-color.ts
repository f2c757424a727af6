import type { Environment } from '@fuelgauge/core';
import type { Output } from '../context.ts';
import { isInteractive } from './capabilities.ts';

/** Whether to colour an output: `--no-color` decides, then FORCE_COLOR, NO_COLOR, then whether it is interactive. */
export function wantsColor(
  output: Output,
  env: Environment,
  { color = true }: { readonly color?: boolean | undefined } = {},
): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no } = env;
  if (!color) return false;
  if (force) return force !== '0' && force !== 'false';
  return !no && isInteractive(output, env);
}
