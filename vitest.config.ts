import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Tests run on the TypeScript sources, so that none needs a build. */
const sources = { conditions: ['@fuelgauge/source', 'module', 'node', 'import', 'default'] };
const project = (
  name: string,
  root: string,
  options: TestProjectInlineConfiguration['test'] = {},
) => ({
  resolve: sources,
  ssr: { resolve: sources },
  test: {
    name,
    root,
    // Generous, since a timeout is no measurement: a busy machine must not fail a test.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['**/*.test.ts'],
    typecheck: { enabled: true, include: ['**/*.test-d.ts'] },
    ...options,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('core', 'packages/core'),
      project('codegen', 'packages/codegen'),
      project('balances', 'packages/balances'),
      project('cli', 'packages/cli'),
      project('workspace', 'tests', {
        testTimeout: 120_000,
        exclude: ['**/node_modules/**', 'packed/**'],
      }),
      project('examples', 'examples'),
      project('packed', 'tests/packed', {
        testTimeout: 120_000,
        globalSetup: `${import.meta.dirname}/tests/packed/provide-consumers.ts`,
      }),
    ],
  },
});
