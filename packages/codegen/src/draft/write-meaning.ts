import { stringify } from 'yaml';
import type { JsonObject } from '../json/json.ts';
import { GUESSES_KEY, type Guess } from '../spec/guess.ts';
import { MEANING_KEY } from '../spec/read-meaning.ts';
import type { MeaningDraft } from './draft-meaning.ts';

/** The text of `balance.overlay.yaml`: the meaning, and what of it waits for an answer. */
export const writeMeaning = (
  { name, meaning }: Pick<MeaningDraft, 'name' | 'meaning'>,
  guesses: readonly Guess[],
): string =>
  writeOverlay(`${name}, the meaning`, [
    {
      target: '$',
      description: 'Which field is the balance, and what it counts. Drafted from the page.',
      ...(guesses.length > 0 && { [GUESSES_KEY]: guesses.map((guess) => ({ ...guess })) }),
      update: { [MEANING_KEY]: meaning },
    },
  ]);

export const writeOverlay = (title: string, actions: readonly JsonObject[]): string =>
  stringify({ overlay: '1.1.0', info: { title, version: '1' }, actions }, { lineWidth: 0 });
