import type { Json } from '../json/json.ts';
import { type ChangedText, restoreTexts } from '../page/changed-texts.ts';
import { rankOf } from './bump.ts';
import type { Change } from './change.ts';
import { type Classification, classify } from './classify.ts';

const SHOWN = 200;

/** Texts that changed where no copy of the old ones is kept: a patch each, as other words are. */
export const describeTexts = (texts: readonly ChangedText[]): readonly Change[] =>
  texts.map(({ pointer, text, kind }) => ({
    pointer,
    bump: 'patch',
    rule: `text-${kind}`,
    message:
      text === null
        ? `the words at ${pointer} are gone`
        : `the words at ${pointer} ${kind === 'added' ? 'are new' : 'changed'}: ${quote(text)}`,
  }));

/** A classification of facts, together with the words that changed. */
export function withTexts(
  { bump, changes }: Classification,
  texts: readonly ChangedText[],
): Classification {
  const least = texts.length > 0 && rankOf(bump) < rankOf('patch') ? 'patch' : bump;
  return { bump: least, changes: [...changes, ...describeTexts(texts)] };
}

/**
 * The words that changed, judged as those of a whole document are: where no copy of the old ones is
 * kept, as if there had been none.
 */
export async function classifyTexts(
  document: Json,
  texts: readonly ChangedText[],
): Promise<readonly Change[]> {
  if (texts.length === 0) return [];
  return (await classify(document, restoreTexts(document, texts))).changes;
}

const quote = (text: string): string => {
  const whole = JSON.stringify(text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' '));
  return whole.length > SHOWN ? `${whole.slice(0, SHOWN)}…"` : whole;
};
