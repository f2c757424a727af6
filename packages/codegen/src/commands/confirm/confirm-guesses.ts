import type { Document } from 'yaml';
import { SpecError } from '../../errors/spec-error.ts';
import type { Json } from '../../json/json.ts';
import { parsePointer } from '../../json/pointer.ts';
import { GUESSES_KEY, type Guess } from '../../spec/guess.ts';
import { MEANING_KEY } from '../../spec/read-meaning.ts';

/** A guess and the value that takes its place. */
export interface Answer {
  readonly guess: Guess;
  readonly value: Json;
}

/** Writes the answers that differ from their guesses into the overlay, and removes the list of guesses. */
export function confirmGuesses(id: string, overlay: Document, answers: readonly Answer[]): void {
  for (const { guess, value } of answers) {
    if (value === guess.guess) continue;
    const keys = ['actions', 0, 'update', MEANING_KEY, ...toKeys(guess.at)];
    if (overlay.getIn(keys) !== guess.guess)
      throw new SpecError(`${guess.at} is not set here: correct specs/${id}/fixes.overlay.yaml`);
    overlay.setIn(keys, value);
  }
  overlay.deleteIn(['actions', 0, GUESSES_KEY]);
}

/** List indices as numbers, as the YAML library wants them. */
const toKeys = (pointer: string): (string | number)[] =>
  parsePointer(pointer).map((name) => (/^\d+$/.test(name) ? Number(name) : name));
