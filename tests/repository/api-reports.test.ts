import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderApiReports } from '../../scripts/lib/api/api-report.ts';
import { createPublicProgram, type PublicProgram } from '../../scripts/lib/api/public-program.ts';
import { findTsdocGaps } from '../../scripts/lib/api/tsdoc-gaps.ts';
import { listPublicPackages, root } from '../../scripts/lib/workspace.ts';

/**
 * What can be imported is written down in docs/api-reports, so that a change of it is seen in
 * review; and all of it is explained.
 */
let program: PublicProgram;
let reports: ReadonlyMap<string, string>;

beforeAll(() => {
  program = createPublicProgram();
  reports = renderApiReports(program);
});

test('every package has its report, and there is no other', () => {
  const importable = listPublicPackages().filter(({ manifest }) => '.' in (manifest.exports ?? {}));
  expect(reports.size).toBe(importable.length);
  expect(readdirSync(join(root, 'docs/api-reports')).sort()).toEqual(
    [...reports.keys()].map((path) => path.slice('docs/api-reports/'.length)).sort(),
  );
});

test('the reports are as the sources are now', () => {
  for (const [path, report] of reports) {
    expect(
      readFileSync(join(root, path), 'utf8'),
      'the API has changed: run npm run docs and add a changeset',
    ).toBe(report);
  }
});

test('every exported name and every member is explained, options with unit and default', () => {
  expect(findTsdocGaps(program)).toEqual([]);
});

describe('a package of which little is explained', () => {
  const fixture = join(root, 'tests/support/undocumented.ts');
  let gaps: readonly string[];
  let report: string;
  beforeAll(() => {
    const undocumented = createPublicProgram([
      { name: 'acme', folder: 'tests', entries: [{ name: 'acme', path: fixture }] },
    ]);
    gaps = findTsdocGaps(undocumented).map((gap) =>
      gap.replace('tests/support/undocumented.ts: ', ''),
    );
    report = renderApiReports(undocumented).get('docs/api-reports/acme.md') ?? '';
  });

  test('is found out', () => {
    expect(gaps).toEqual([
      'AcmeOptions.key is not explained',
      'AcmeOptions.maxCalls does not say its @default',
      'AcmeOptions.waitMs does not say its @default',
      'AcmeOptions.waitMs does not say its unit',
      'createAcme is not explained',
    ]);
  });

  test.each([
    'interface AcmeOptions extends Hidden {',
    'function createAcme(options: AcmeOptions): string;',
    '## Not exported, but seen through what is\n\n```ts\ninterface Hidden {',
  ])('is reported: %s', (line) => {
    expect(report).toContain(line);
    expect(report).not.toMatch(/secret|\/\*\*/);
  });
});
