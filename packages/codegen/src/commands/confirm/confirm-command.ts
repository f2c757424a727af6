import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SpecError, UsageError } from '../../errors/spec-error.ts';
import { type Guess, isQuestion } from '../../spec/guess.ts';
import type { TextFiles } from '../../spec/spec-folder.ts';
import { changeTree } from '../../tree/change-tree.ts';
import { readSpecFiles } from '../../tree/read-tree.ts';
import type { FileChanges } from '../../tree/write-files.ts';
import type { Command } from '../command.ts';
import { parseProviderArgs } from '../provider-args.ts';
import { overlayPath, readGuesses } from './draft-overlay.ts';
import { renewFixtures } from './renew-fixtures.ts';
import { takeAnswers } from './take-answers.ts';

const USAGE = 'spec confirm <id> [--yes] [--answer /balance/unit=USD …] [--drop /balance/minus …]';

export const confirmCommand: Command = {
  usage: USAGE,
  summary:
    'Shows each guess of a draft and takes the answer; --yes takes those without one as they are.',
  options: {
    '--yes': 'takes every guess that has no answer as it is; never a question',
    '--answer': 'the right value of a place: a word, a number, { at: /currency }, none',
    '--drop': 'empties a place, as --answer AT=none does',
  },
  example: 'spec confirm acme --answer /balance/unit=EUR --drop /balance/total --yes',
  exits: {
    0: 'confirmed; the drafted fixtures have the readings of the answers',
    1: 'answers are missing or refused; those that were right are kept',
    64: 'wrong usage',
  },
  async run(args, context) {
    const { id, values } = parseProviderArgs(args, USAGE);
    return changeTree(context, async (write) => {
      const { root, print } = context;
      if (!existsSync(join(root, overlayPath(id))))
        throw new SpecError(`${overlayPath(id)}: is missing`);
      const before = readSpecFiles(root);
      const count = readGuesses(id, before).length;
      const { files, refused } = await takeAnswers(id, before, values, context);
      const left = readGuesses(id, files);
      // Right answers are kept, whatever is wrong with the others.
      await write(listChanges(before, left.length > 0 ? files : await renew(id, files)));
      throwRefused(refused);
      if (left.length > 0) throw new SpecError(describeOpen(left));
      print(`${overlayPath(id)}: ${count} guesses confirmed`);
      return 0;
    });
  },
};

const renew = async (id: string, files: TextFiles): Promise<TextFiles> =>
  new Map([...files, ...(await renewFixtures(id, files))]);

function listChanges(before: TextFiles, after: TextFiles): FileChanges {
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return new Map<string, string | null>([
    ...[...after].filter(([path, text]) => before.get(path) !== text),
    ...gone.map((path) => [path, null] as const),
  ]);
}

function throwRefused(refused: readonly SpecError[]): void {
  const problems = refused.flatMap((error) => error.problems);
  if (problems.length === 0) return;
  throw refused.some((error) => error instanceof UsageError)
    ? new UsageError(...problems)
    : new SpecError(...problems);
}

function describeOpen(left: readonly Guess[]): string {
  const questions = left.filter(isQuestion).map(({ at }) => at);
  if (questions.length > 0)
    return `${questions.join(', ')} ${questions.length === 1 ? 'is a question' : 'are questions'} that only an answer settles: pass --answer ${questions[0]}=VALUE`;
  const open = left.length === 1 ? '1 guess waits' : `${left.length} guesses wait`;
  return `${open} for an answer: pass --yes where they are right, --answer AT=VALUE where not`;
}
