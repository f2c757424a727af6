import { omitUndefined } from '@fuelgauge/core/internal';
import { findProvider } from '../../catalog/require-provider.ts';
import { type Refuse, refuseUsage } from '../../errors.ts';
import { shortUnit } from '../../format/amount.ts';
import { parseAmountName } from './parse-threshold.ts';
import type { ThresholdTarget } from './threshold.ts';

/** How long the money of an account, or of every account of a vendor, must last: `acme=3d`. */
export interface Lasting extends ThresholdTarget {
  readonly days: number;
  /** As it is written. */
  readonly written: string;
}

const DURATION = /^(\d{1,5}(?:\.\d{1,3})?)([hdw])$/;
const DAYS: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, w: 7 };

/**
 * Parses `provider[/label][#id]=3d`; undefined where the right side is no duration. A vendor may count in a unit of the
 * same letter: of that one it is an amount, as it always was.
 */
export function parseLasting(text: string, refuse: Refuse = refuseUsage): Lasting | undefined {
  const cut = text.lastIndexOf('=');
  const written = text.slice(cut + 1);
  const [, digits = '', letter = ''] = DURATION.exec(written) ?? [];
  const size = DAYS[letter];
  if (cut < 0 || size === undefined || countsIn(text, letter)) return undefined;
  const days = Number(digits) * size;
  if (!(days > 0)) return refuse(`${written} is no time: write how long it must last, as in 3d`);
  const { provider, account, other } = parseAmountName(text.slice(0, cut), refuse);
  return { provider, ...omitUndefined({ account, other }), days, written };
}

/** Whether a text is a duration by its form, whatever vendors there are. */
export const looksLasting = (text: string): boolean =>
  DURATION.test(text.slice(text.lastIndexOf('=') + 1));

function countsIn(text: string, letter: string): boolean {
  const entry = findProvider(text.split(/[/=#]/)[0] ?? '');
  const units = [entry?.unit, ...(entry?.others ?? []).map(({ unit }) => unit)];
  return units.some((unit) => unit && shortUnit(unit) === letter);
}
