import { defineConfig } from 'vitest/config';

/** Tests run on the TypeScript sources, so that none needs a build. */
const sources = { conditions: ['@fuelgauge/source', 'module', 'node', 'import', 'default'] };
const project = (name: string, root: string, testTimeout = 5000) => ({
  resolve: sources,
  ssr: { resolve: sources },
  test: {
    name,
    root,
    testTimeout,
    include: ['**/*.test.ts'],
    typecheck: { enabled: true, include: ['**/*.test-d.ts'] },
  },
});

export default defineConfig({
  test: {
    projects: [
      project('core', 'packages/core'),
      project('codegen', 'packages/codegen'),
      project('balances', 'packages/balances'),
      project('cli', 'packages/cli'),
      project('workspace', 'tests', 120_000),
    ],
  },
});
