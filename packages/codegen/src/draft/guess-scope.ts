import type { Field } from '../openapi/list-fields.ts';
import type { TakeGuess } from './guess-amount.ts';
import { spellOut } from './spell-out.ts';

/** Sentences that deny whose it is, or speak of who may call it and what else there is. */
const ABOUT_OTHERS =
  /\b(?:not|never|unlike|rather than|instead of|scopes?|permissions?|roles?|admins?|owners?|require[sd]?|requires?|must|only|header)\b|n['’]t\b|\w:\w/i;

/** Whose the money is, where the name or a sentence says it. */
export function guessScope({ name, description }: Field, about: string, guess: TakeGuess): string {
  const sentences = [spellOut(name), ...`${description}\n${about}`.split(/[.;!?\n](?=\s|$)/)];
  const telling = sentences.filter((sentence) => !ABOUT_OTHERS.test(sentence));
  const found = ['workspace', 'organization'].find((scope) =>
    telling.some((sentence) => sentence.toLowerCase().includes(scope)),
  );
  return found
    ? guess('/balance/scope', found, `the description speaks of the ${found}`)
    : 'unknown';
}
