import { JOINER } from '@fuelgauge/core/internal';

/** Control characters, invisible and bidirectional formatting, line separators, lone surrogates. */
const UNSAFE = '[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]';
/** Joiners are tried first: where they join they are a part of the text, as in labels. */
const JOINER_OR_UNSAFE = new RegExp(`${JOINER}|(${UNSAFE})`, 'gu');

/** One line that hides nothing and steers nothing: what is invisible is shown as its `\uXXXX` escape. */
export function visibleText(text: string): string {
  return text.replace(JOINER_OR_UNSAFE, (character, unsafe?: string) =>
    unsafe === undefined
      ? character
      : // Without the `u` flag one match is one UTF-16 unit.
        unsafe.replace(
          /[\s\S]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
  );
}

/** Without halves of characters, which no encoding has. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** The same value with every text in it visible. */
export function visibleTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return visibleText(value) as Value;
  if (Array.isArray(value)) return value.map(visibleTexts) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, visibleTexts(member)]),
  ) as Value;
}
