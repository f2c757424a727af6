/** Control characters (C0, DEL, C1), invisible and bidirectional formatting, line separators, lone surrogates. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
/** As in the core, which the help is not to load: a test compares the two. */
export const JOINER: RegExp = /(?<=[\p{Lo}\p{M}\p{So}\p{Sk}])[\u200c\u200d](?=[\p{Lo}\p{So}])/gu;
/** Joiners are tried first: where they join they are a part of the text, as in labels. */
const JOINER_OR_UNSAFE = new RegExp(`${JOINER.source}|(${UNSAFE.source})`, 'gu');

/**
 * Replaces every character that could steer a terminal or hide text by its `\uXXXX` escape.
 * A JSON string keeps its value, since JSON has the same escapes.
 */
export function escapeUnsafe(text: string): string {
  return text.replace(JOINER_OR_UNSAFE, (character, unsafe?: string) =>
    // Without the `u` flag one match is one UTF-16 unit.
    unsafe === undefined
      ? character
      : unsafe.replace(
          /[\s\S]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
  );
}
