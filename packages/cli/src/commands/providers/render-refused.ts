import type { RefusedVendor } from '@fuelgauge/registry/refused';
import { wrapText } from '../../terminal/fit-text.ts';
import type { Line } from '../../terminal/line.ts';

const INDENT = '  ';

/** Vendors that are not served, for people: who, and why. `width` is that of the terminal. */
export function renderRefused(
  vendors: readonly RefusedVendor[],
  width: number = Number.POSITIVE_INFINITY,
): readonly Line[] {
  return vendors.flatMap(({ id, name, state, why, since, source }, index): readonly Line[] => [
    ...(index === 0 ? [] : [[]]),
    [{ text: id, style: 'heading' }, `  ${name}, ${state} since ${since}`],
    ...wrapText(why, width - INDENT.length).map((text) => [INDENT, text]),
    [INDENT, { text: source, style: 'faint' }],
  ]);
}
