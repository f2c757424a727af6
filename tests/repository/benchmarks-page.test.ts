import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goals } from '../../bench/goals.ts';
import { parts } from '../../bench/parts.ts';
import { renderForecastTables } from '../../bench/results/forecast-tables.ts';
import { renderBenchmarksTable } from '../../bench/results/readme-table.ts';
import { renderBenchmarksPage } from '../../bench/results/render-page.ts';
import { findComparison, readResults } from '../../bench/results/results-file.ts';
import { replaceSection } from '../../scripts/lib/marked-section.ts';
import { root } from '../../scripts/lib/workspace.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const results = await readResults();

test('docs/benchmarks.md is what was measured last', async () => {
  expect(read('docs/benchmarks.md'), 'run npm run docs').toBe(await renderBenchmarksPage());
});

test('the table of the README is what was measured last', async () => {
  const readme = read('README.md');
  expect(readme, 'run npm run docs').toBe(
    replaceSection(readme, 'benchmarks', await renderBenchmarksTable()),
  );
});

test('the tables of docs/forecast.md are what was measured last', async () => {
  const page = read('docs/forecast.md');
  const sections = Object.entries(await renderForecastTables());
  expect(page, 'run npm run docs').toBe(
    sections.reduce((text, [name, content]) => replaceSection(text, name, content), page),
  );
});

test('every part was measured, and nothing is left of one that is gone', () => {
  expect(Object.keys(results).sort()).toEqual(parts.map(({ name }) => name).sort());
});

test.each(['openapi-fetch', 'openapi-typescript', 'typescript'])(
  '%s is measured in the version that we build on',
  (name) => {
    const { dependencies } = JSON.parse(read('bench/peers/package.json')) as {
      dependencies: Record<string, string>;
    };
    expect(read('pnpm-workspace.yaml')).toContain(`\n  ${name}: ${dependencies[name]}\n`);
  },
);

test.each(goals)(
  'the goal of $comparison speaks of something that is measured: $row',
  ({ comparison, row }) => {
    expect(findComparison(results, comparison).rows.map(({ name }) => name)).toContain(row);
  },
);
