import { basename } from 'node:path';
import { parseKey } from '@fuelgauge/core/internal';
import { mayBeKey } from '../../format/quote.ts';
import type { KeySource } from './key-source.ts';
import { type KeyCommand, NOT_STARTED, runKeyCommand } from './run-key-command.ts';
import { createReferenceError, isSecretReference } from './secret-reference.ts';

/** The key that a command prints, such as that of a password manager. */
export function commandKey(provider: string, options: KeyCommand): KeySource {
  const name = basename(options.command[0]);

  async function run(): Promise<string> {
    const { output = '', problem = findProblem(output) } = await runKeyCommand(options);
    if (problem === undefined) return parseKey(output).key ?? output.trim();
    throw createReferenceError(
      provider,
      // What is no program of this machine may be the key itself in the wrong place.
      `the command for the API key${problem === NOT_STARTED ? '' : ` (${name})`} ${problem}`,
      problem === NOT_STARTED ? 'check the program in apiKeyCommand' : 'run it by hand to see why',
    );
  }

  // One run serves the whole session: people are asked for their fingerprint once. A failure is not remembered.
  let known: Promise<string> | undefined;
  return {
    origin: mayBeKey(name) ? 'the command of apiKeyCommand' : `the command ${name}`,
    read: () => {
      known ??= run().catch((error: unknown) => {
        known = undefined;
        throw error;
      });
      return known;
    },
  };
}

function findProblem(output: string): string | undefined {
  if (parseKey(output).flaw === 'empty') return 'printed nothing';
  return isSecretReference(output) ? 'printed a reference to a secret, not the key' : undefined;
}
