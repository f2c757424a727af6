import { isJsonObject, type Json } from '../../json/json.ts';
import { parsePointer } from '../../json/pointer.ts';

const LONGEST = 80;

/** A value of a meaning as a changelog shows it, on one line and never at great length. */
export function showValue(value: Json): string {
  if (Array.isArray(value)) return value.map(showValue).join(', ') || 'nothing';
  if (isJsonObject(value))
    return Object.entries(value)
      .map(([name, member]) => `${name} ${showValue(member)}`)
      .join(', ');
  return `\`${shorten(String(value).replaceAll(/[\p{Cc}`]+/gu, ' '))}\``;
}

/** The same of a value that may not be given. */
export const showGiven = (
  value: Json | undefined,
  show: (value: Json) => string = showValue,
): string | undefined => (value === undefined ? undefined : show(value));

const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** `/data/balance` as people say it: `data.balance`; alternatives are joined by "or". */
export const showPointers = (value: Json): string => [value].flat().map(showPointer).join(' or ');

/** What is no pointer is shown as it is. */
function showPointer(value: Json): string {
  if (value === '') return 'the whole response';
  const isPointer = typeof value === 'string' && value.startsWith('/');
  return showValue(isPointer ? parsePointer(value).join('.') : value);
}

/** The unit, or the response field that names it, with the words that are no currency. */
export function showUnit(value: Json): string {
  if (!isJsonObject(value)) return showValue(value);
  const { at = '', words = {} } = value;
  const meant = Object.entries(isJsonObject(words) ? words : {}).map(
    ([word, unit]) => `${showValue(word)} being ${showValue(unit)}`,
  );
  return [`what ${showPointers(at)} names`, ...meant].join(', ');
}

/** A value at a place: `plan.unlimited` being `true`. */
export const showMark = (value: Json): string =>
  isJsonObject(value) && value['at'] !== undefined
    ? `${showPointers(value['at'])} being ${showValue(value['equals'] ?? null)}`
    : showValue(value);

/** A power of ten with what it makes of a one. */
export function showScale(value: Json): string {
  const power = Number(value);
  const zeros = '0'.repeat(Math.min(Math.abs(power), 40));
  const one = power < 0 ? `0.${zeros.slice(1)}1` : `1${zeros}`;
  return `${showValue(value)} (1 on the wire is ${one})`;
}

/** Limits of the vendor: 10 requests in 1 s. */
export const showLimits = (value: Json): string =>
  [value]
    .flat()
    .map((limit) =>
      isJsonObject(limit)
        ? `${limit['requests']} requests in ${limit['perSeconds']} s${limit['of'] === undefined ? '' : ` of the ${limit['of']}`}`
        : showValue(limit),
    )
    .join(', ');
