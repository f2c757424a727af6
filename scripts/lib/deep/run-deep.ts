import { runCommand } from '../run-command.ts';

/** A proof that takes too long for every change: it prints its result and writes nothing. */
interface Proof {
  readonly program: string;
  readonly args: readonly string[];
  /** How often each property is tried; where one case is costly, its test sets a limit. */
  readonly propertyRuns: number;
}

const STRYKER = 'scripts/lib/deep/stryker.json';

/** @param files - the only ones that are mutated; those that the configuration names where there are none */
const listProofs = (files: readonly string[]): Readonly<Record<string, Proof>> => ({
  properties: {
    program: 'vitest',
    args: ['run', '--project=core', '--testTimeout=3600000', '--reporter=verbose'],
    propertyRuns: 1_000_000,
  },
  mutations: {
    program: 'stryker',
    args: ['run', STRYKER, ...(files.length === 0 ? [] : ['--mutate', files.join()])],
    propertyRuns: 50, // a mutant that a property finds at all, it finds soon
  },
});

/**
 * Runs every proof, or the one that is named.
 * @returns whether all of them hold
 */
export async function runDeep([name, ...files]: readonly string[]): Promise<boolean> {
  const proofs = listProofs(files);
  const chosen = name === undefined ? Object.values(proofs) : [proofs[name]];
  let holds = true;
  for (const proof of chosen) {
    if (!proof) throw new Error(`no proof "${name}": there are ${Object.keys(proofs).join(', ')}`);
    const env = { ...process.env, FUELGAUGE_PROPERTY_RUNS: String(proof.propertyRuns) };
    const { exitCode } = await runCommand(proof.program, proof.args, { env, isShown: true });
    holds &&= exitCode === 0;
  }
  return holds;
}
