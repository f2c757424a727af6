import { SpecError } from '../../errors/spec-error.ts';
import { type Guess, isQuestion } from '../../spec/guess.ts';
import type { TextFiles } from '../../spec/spec-folder.ts';
import type { CommandContext } from '../command.ts';
import { applyAnswer } from './apply-answer.ts';
import { keepGuesses, readGuesses } from './draft-overlay.ts';
import { findProblems } from './find-problems.ts';
import { type Answer, checkPlace, parseAnswer, readAnswer } from './read-answer.ts';

export interface GivenAnswers {
  readonly yes?: boolean | undefined;
  /** `/balance/unit=USD` */
  readonly answer?: readonly string[] | undefined;
  /** `/balance/minus` */
  readonly drop?: readonly string[] | undefined;
}

/** A draft with the answers that it got. */
export interface AnsweredDraft {
  readonly files: TextFiles;
  /** Answers that were refused, with what would be right. */
  readonly refused: readonly SpecError[];
}

/**
 * Shows each guess, and takes its answer from the options or the terminal. Each is checked at once;
 * at a terminal a wrong one is asked for again, and what was right before it stays.
 */
export async function takeAnswers(
  id: string,
  given: TextFiles,
  options: GivenAnswers,
  context: Pick<CommandContext, 'print' | 'warn' | 'ask'>,
): Promise<AnsweredDraft> {
  const { print } = context;
  let files = given;
  const refused: SpecError[] = [];
  for (const guess of readGuesses(id, files)) print(describe(guess));
  for (const read of listGiven(options, readGuesses(id, files))) {
    try {
      const answer = read();
      files = take(id, files, answer, print);
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      refused.push(error);
    }
  }
  // After a mistake nothing is taken on trust: what was said stays, the rest waits.
  const isYes = options.yes === true && refused.length === 0;
  for (const guess of readGuesses(id, files)) {
    // An earlier answer may have settled this one.
    if (!readGuesses(id, files).some(({ at }) => at === guess.at)) continue;
    if (isYes && !isQuestion(guess)) files = accept(id, files, guess);
    else if (options.yes !== true && context.ask) {
      const next = await askFor(id, files, guess, context);
      if (next === null) break;
      files = next;
    }
  }
  return { files, refused };
}

const describe = ({ at, guess, because }: Guess): string =>
  `${at}: ${guess === null ? '?' : JSON.stringify(guess)} (${because})`;

/** The options, each to be read when its turn comes: a mistake in one does not lose the others. */
const listGiven = (
  { answer = [], drop = [] }: GivenAnswers,
  guesses: readonly Guess[],
): readonly (() => Answer)[] => [
  ...answer.map((line) => () => readAnswer(line, guesses)),
  ...drop.map((at) => () => {
    checkPlace(at, guesses);
    return { at, value: undefined };
  }),
];

/** @returns null where the terminal has nothing more to say */
async function askFor(
  id: string,
  given: TextFiles,
  guess: Guess,
  { ask, warn, print }: Pick<CommandContext, 'print' | 'warn' | 'ask'>,
): Promise<TextFiles | null> {
  const question = isQuestion(guess) ? 'what is it? ' : 'right? Enter, none, or the right value: ';
  for (;;) {
    const text = await ask?.(`${guess.at}: ${question}`);
    if (text === undefined || text === null) return null;
    try {
      if (text.trim() !== '') return take(id, given, parseAnswer(guess.at, text), print);
      if (!isQuestion(guess)) return accept(id, given, guess);
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      warn(error.message);
    }
  }
}

const accept = (id: string, files: TextFiles, { at }: Guess): TextFiles =>
  keepGuesses(
    id,
    files,
    readGuesses(id, files).filter((guess) => guess.at !== at),
  );

/** @throws SpecError where the answer makes something wrong that was not */
function take(
  id: string,
  files: TextFiles,
  answer: Answer,
  print: (line: string) => void,
): TextFiles {
  const { at, value } = answer;
  const left = readGuesses(id, files).filter((guess) => !isSettledBy(guess, answer));
  const next = keepGuesses(id, applyAnswer(id, files, answer), left);
  const before = findProblems(id, files);
  const problems = findProblems(id, next).filter((problem) => !before.includes(problem));
  if (problems.length > 0) throw new SpecError(...problems);
  print(value === undefined ? `taken: no ${at}` : `taken: ${at} is ${JSON.stringify(value)}`);
  return next;
}

/** An answer is also that of what is within its place, of what needs it, and of the spelling of a key. */
const isSettledBy = ({ at }: Guess, answer: Answer): boolean =>
  at === answer.at ||
  at.startsWith(`${answer.at}/`) ||
  (at === '/balance/unit' && answer.at === '/balance/unit/at') ||
  (at === '/balance/unlimited/at' && answer.at === '/balance/unlimited');
