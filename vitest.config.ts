import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = import.meta.dirname;

/**
 * Copies of the repository build with what this one has built already. They only read it: nobody needs what they build.
 */
const sharedBuilds = { TURBO_CACHE_DIR: `${root}/.turbo/cache`, TURBO_CACHE: 'local:r' };

/** What Node makes of the sources is kept for the next of the many processes that tests start: it is most of their start. */
const compiled = { NODE_COMPILE_CACHE: `${root}/node_modules/.cache/node` };

/** Tests run on the TypeScript sources, so that none needs a build. */
const sources = { conditions: ['@fuelgauge/source', 'module', 'node'] };
const project = (
  name: string,
  folder: string,
  options: TestProjectInlineConfiguration['test'] = {},
) => ({
  resolve: sources,
  ssr: { resolve: sources },
  test: {
    name,
    root: folder,
    // No file leaves anything behind, so that none needs a process of its own: to start one takes longer than most tests.
    isolate: false,
    // They end what hangs, and measure nothing: a busy machine must not fail a test.
    testTimeout: 120_000,
    hookTimeout: 600_000,
    include: ['**/*.test.ts'],
    typecheck: { enabled: true, include: ['**/*.test-d.ts'] },
    ...options,
    env: { ...compiled, ...options.env },
  },
});

/**
 * What takes longest comes first: one that began last would run alone at the end. Then the packed packages, which are
 * installed meanwhile, and what takes ten seconds.
 */
const LONG = [
  /\/tests\/lifecycle\/|\/tests\/faults\/faults\.|\/new-vendors\.|\/guard\/action\./,
  /\/tests\/packed\//,
  /\/(fleet|pages|process|command-line|(update|changesets)-command|import-defects|recipes|pseudo-terminal)\.test\./,
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((names) => names.test(moduleId));
      return place < 0 ? LONG.length : place;
    };
    return (await super.sort(files)).sort((left, right) => placeOf(left) - placeOf(right));
  }
}

export default defineConfig({
  test: {
    // Two more than vitest would use: for a quarter of their time, the longest tests wait for processes and sockets.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('core', 'packages/core'),
      project('codegen', 'packages/codegen'),
      project('balances', 'packages/balances'),
      project('cli', 'packages/cli', {
        include: ['**/*.test.ts', ...(process.env['FUELGAUGE_DEEP'] ? ['**/*.deep.ts'] : [])],
      }),
      project('monitor', 'packages/monitor'),
      project('mcp', 'packages/mcp'),
      project('workspace', 'tests', {
        testTimeout: 600_000,
        exclude: ['**/node_modules/**', 'packed/**'],
        env: sharedBuilds,
      }),
      project('examples', 'examples'),
      project('packed', 'tests/packed', {
        testTimeout: 600_000,
        // What takes too long for every change is a proof of `npm run test:deep`.
        include: [process.env['FUELGAUGE_DEEP'] ? '**/*.deep.ts' : '**/*.test.ts'],
        globalSetup: `${root}/tests/packed/provide-consumers.ts`,
        setupFiles: `${root}/tests/packed/await-consumers.ts`,
      }),
    ],
  },
});
