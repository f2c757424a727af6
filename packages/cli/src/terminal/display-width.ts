import { graphemesOf, isPlain } from './graphemes.ts';

const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** What takes a column of its own in a grapheme: all but marks that stand above or below, and what is invisible. */
const SPACING = /[^\p{Mn}\p{Me}\p{Cf}]/gu;

/**
 * Columns that a text takes on a terminal. A grapheme takes two when it is East Asian wide or an emoji; else a column
 * for each of its letters: of an Indic conjunct, which is one grapheme, terminals show them side by side.
 */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const segment of graphemesOf(text)) width += widthOf(segment);
  return width;
}

function widthOf(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return Math.max(1, grapheme.match(SPACING)?.length ?? 0);
}
