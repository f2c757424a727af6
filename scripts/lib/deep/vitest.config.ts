import { defineConfig } from 'vitest/config';

/** Mutated code is tested by the tests of its own package, on sources. */
const sources = { conditions: ['@fuelgauge/source', 'module', 'node', 'import', 'default'] };

export default defineConfig({
  resolve: sources,
  ssr: { resolve: sources },
  test: { include: ['packages/{core,balances}/src/**/*.test.ts'] },
});
