import { runCommand } from '../run-command.ts';

/** A proof that takes too long for every change: it prints its result and writes nothing. */
interface Proof {
  readonly program: string;
  readonly args: readonly string[];
  /** How often each property is tried; where one case is costly, its test sets a limit. */
  readonly propertyRuns?: number;
  /** What else its tests are told. */
  readonly env?: Readonly<Record<string, string>>;
}

const MONITOR = ['run', '--project=monitor', '--typecheck=false'] as const;
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
  // Whole applications, built as users build them: the files that end with `.deep.ts`.
  frameworks: { program: 'vitest', args: ['run', '--project=packed', '--reporter=verbose'] },
  // Every case of the fault tests for every vendor.
  faults: {
    program: 'node',
    args: ['--conditions=@fuelgauge/source', 'tests/faults/main.ts', '--every-vendor'],
  },
  // Every pattern anew, whatever was noted of it.
  patterns: {
    program: 'vitest',
    args: ['run', '--project=workspace', '--typecheck=false', 'tests/repository/patterns'],
  },
  vendors: {
    program: 'vitest',
    args: ['run', '--project=workspace', '--typecheck=false', 'tests/repository/new-vendors'],
    propertyRuns: 50,
    env: { FUELGAUGE_ALL_TESTS: '1', FUELGAUGE_VENDORS: '13' },
  },
  // The server for agents, driven by the command line of the protocol's inspector, which is installed for it.
  mcp: {
    program: 'vitest',
    args: [
      'run',
      '--project=cli',
      '--typecheck=false',
      '--reporter=verbose',
      'packages/cli/src/commands/mcp/inspector',
    ],
  },
  // A process that writes a history, killed at 40 moments.
  'monitor-kills': {
    program: 'vitest',
    args: [...MONITOR, 'packages/monitor/src/store/kills'],
    env: { FUELGAUGE_KILLS: '40' },
  },
  // Ten thousand accounts on three processes, with kills, a restart, a stall and a wrong clock: a quarter of an hour.
  fleet: {
    program: 'node',
    args: ['--conditions=@fuelgauge/source', 'tests/fleet/prove.ts', ...files],
  },
  // What a year of 200 accounts takes on the disk.
  'monitor-year': {
    program: 'vitest',
    args: [...MONITOR, '--testTimeout=3600000', 'packages/monitor/src/store/year-on-disk'],
    env: { FUELGAUGE_YEAR_ACCOUNTS: '200' },
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
    const env = {
      ...process.env,
      FUELGAUGE_DEEP: '1',
      ...proof.env,
      ...(proof.propertyRuns && { FUELGAUGE_PROPERTY_RUNS: String(proof.propertyRuns) }),
    };
    const { exitCode } = await runCommand(proof.program, proof.args, { env, isShown: true });
    holds &&= exitCode === 0;
  }
  return holds;
}
