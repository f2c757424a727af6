import { SpecError, UsageError } from '../../errors/spec-error.ts';
import type { Json } from '../../json/json.ts';
import type { Guess } from '../../spec/guess.ts';
import type { CommandContext } from '../command.ts';
import type { Answer } from './confirm-guesses.ts';

interface Given {
  readonly yes?: boolean | undefined;
  /** `/balance/unit=USD` */
  readonly answer?: readonly string[] | undefined;
}

/** Shows each guess, and takes its answer from the options or the terminal. */
export async function collectAnswers(
  guesses: readonly Guess[],
  { yes = false, answer = [] }: Given,
  { print, ask }: Pick<CommandContext, 'print' | 'ask'>,
): Promise<readonly Answer[]> {
  const given = readAnswers(answer, guesses);
  const answers: Answer[] = [];
  for (const guess of guesses) {
    print(`${guess.at}: ${JSON.stringify(guess.guess)} (${guess.because})`);
    let value = given.get(guess.at);
    if (value === undefined && !yes && ask)
      value = parseAnswer(await ask('right? Enter, or the right value: '), guess) ?? guess.guess;
    if (value === undefined && yes) value = guess.guess;
    if (value !== undefined) answers.push({ guess, value });
  }
  const open = guesses.length - answers.length;
  if (open > 0)
    throw new SpecError(
      `${open} guesses wait for an answer: pass --yes where they are right, --answer AT=VALUE where not`,
    );
  return answers;
}

function readAnswers(
  given: readonly string[],
  guesses: readonly Guess[],
): ReadonlyMap<string, Json> {
  return new Map(
    given.map((line) => {
      const [, at = '', value = ''] = /^(\/[^=]*)=(.*)$/.exec(line) ?? [];
      const guess = guesses.find((known) => known.at === at);
      if (!guess)
        throw new UsageError(
          `${line}: there is no guess at ${at || 'that place'}`,
          'usage: --answer /balance/unit=USD',
        );
      return [at, parseAnswer(value, guess) ?? guess.guess] as const;
    }),
  );
}

/** The answer in the type of the guess; undefined where the text is blank. */
function parseAnswer(text: string, { guess }: Guess): Json | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  if (typeof guess !== 'number') return value;
  if (!/^-?\d+$/.test(value)) throw new UsageError('the answer must be a whole number');
  return Number(value);
}
