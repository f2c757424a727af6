import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { SpecError } from '../../errors/spec-error.ts';
import { GUESSES_KEY, type Guess } from '../../spec/guess.ts';
import { changeTree } from '../../tree/change-tree.ts';
import { readSpecFiles } from '../../tree/read-tree.ts';
import type { Command } from '../command.ts';
import { parseProviderArgs } from '../provider-args.ts';
import { collectAnswers } from './collect-answers.ts';
import { confirmGuesses } from './confirm-guesses.ts';
import { renewFixtures } from './renew-fixtures.ts';

const USAGE = 'spec confirm <id> [--yes] [--answer /balance/unit=USD …]';

export const confirmCommand: Command = {
  usage: USAGE,
  summary:
    'Shows each guess of a draft and takes the answer; --yes takes those without one as they are.',
  async run(args, context) {
    const { id, values } = parseProviderArgs(args, USAGE);
    return changeTree(context, async (write) => {
      const { root, print } = context;
      const path = `specs/${id}/balance.overlay.yaml`;
      if (!existsSync(join(root, path))) throw new SpecError(`${path}: is missing`);
      const overlay = parseDocument(readFileSync(join(root, path), 'utf8'));
      const guesses = readGuesses(overlay.toJS());
      confirmGuesses(id, overlay, await collectAnswers(guesses, values, context));
      const text = overlay.toString({ lineWidth: 0 });
      const files = new Map([...readSpecFiles(root), [path, text]]);
      await write(new Map([[path, text], ...(await renewFixtures(id, files))]));
      print(`${path}: ${guesses.length} guesses confirmed`);
      return 0;
    });
  },
};

const readGuesses = (overlay: {
  actions?: readonly { [GUESSES_KEY]?: readonly Guess[] }[];
}): readonly Guess[] => overlay.actions?.[0]?.[GUESSES_KEY] ?? [];
