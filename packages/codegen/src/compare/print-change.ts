import { canonicalJson } from '../json/canonical-json.ts';
import type { Json } from '../json/json.ts';
import type { Change } from './change.ts';

/** As much of a text as is shown. */
const SHOWN = 300;
/** How much before the first difference is shown of a long text. */
const LEAD = 60;
const INDENT = '       ';

/** A change as people read it: what it is, where, what to look at, and the old and the new text. */
export function printChange(change: Change): readonly string[] {
  const { bump, message, rule, pointer, alsoAt = [] } = change;
  const more = alsoAt.length === 0 ? '' : `, and the same in ${alsoAt.length} more places`;
  return [
    `${bump.padEnd(6)} ${message} (${rule})`,
    `${INDENT}${pointer}${more}`,
    ...printDetails(change).map((line) => INDENT + line),
  ];
}

/** What is to be looked at, and the old and the new text. */
export function printDetails({ look, old, new: after }: Change): readonly string[] {
  const start = firstDifference(old, after);
  return [
    ...(look === undefined ? [] : [`look at this: ${look}`]),
    ...(old === undefined ? [] : [`old: ${quote(old, start)}`]),
    ...(after === undefined ? [] : [`new: ${quote(after, start)}`]),
  ];
}

/** How many changes are to be looked at, in words; empty where none is. */
export function countLooks(changes: readonly Change[]): string {
  const count = changes.filter(({ look }) => look !== undefined).length;
  if (count === 0) return '';
  return `look at ${count === 1 ? '1 change' : `${count} changes`} that no type shows`;
}

const print = (value: Json): string =>
  (typeof value === 'string' ? JSON.stringify(value) : canonicalJson(value)).replaceAll(
    /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    ' ',
  );

function firstDifference(old: Json | undefined, after: Json | undefined): number {
  if (old === undefined || after === undefined) return 0;
  const [was, is] = [print(old), print(after)];
  let index = 0;
  while (index < was.length && was[index] === is[index]) index += 1;
  return index;
}

/** The text from a little before where it differs. */
function quote(value: Json, difference: number): string {
  const text = print(value);
  if (text.length <= SHOWN) return text;
  const start = Math.max(0, Math.min(difference - LEAD, text.length - SHOWN));
  const end = start + SHOWN;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
