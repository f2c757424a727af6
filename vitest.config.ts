import { defineConfig } from 'vitest/config';

/** Tests run on the TypeScript sources, so that none needs a build. */
const sources = { conditions: ['@fuelgauge/source', 'module', 'node', 'import', 'default'] };
const project = (name: string, root: string) => ({
  resolve: sources,
  ssr: { resolve: sources },
  test: { name, root, include: ['**/*.test.ts'], typecheck: { enabled: true, include: ['**/*.test-d.ts'] } },
});

export default defineConfig({
  test: {
    projects: [
      project('core', 'packages/core'),
      project('codegen', 'packages/codegen'),
      project('balances', 'packages/balances'),
      project('cli', 'packages/cli'),
    ],
  },
});
