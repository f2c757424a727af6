import type { ErrorKind } from '@fuelgauge/core';
import { describeFailure, ERROR_REASONS } from '@fuelgauge/core/internal';
import { expect, test } from 'vitest';
import { renderPages } from '../../scripts/lib/generated-pages.ts';
import { readPage } from '../support/pages.ts';

const { text } = readPage('docs/errors.md');

/** The section of each kind: `## timeout`. */
const sections = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', section])
    .filter(([heading]) => /^[a-z_]+$/.test(heading ?? '')) as [string, string][],
);

interface Row {
  readonly reason: string;
  readonly line: string;
}

const rowsOf = (kind: string): readonly Row[] =>
  [...(sections.get(kind) ?? '').matchAll(/^\| `(\w+)` \|.*$/gm)].map(([line, reason = '']) => ({
    line,
    reason,
  }));

test('the page has every kind, and no other', () => {
  expect([...sections.keys()]).toEqual(Object.keys(ERROR_REASONS));
  expect(text).toContain('one of thirteen words');
  expect(sections.size).toBe(13);
});

test.each(Object.entries(ERROR_REASONS))(
  '%s has every reason, and says rightly whether asking again may help',
  (kind, reasons) => {
    const rows = rowsOf(kind);
    expect(rows.map(({ reason }) => reason)).toEqual(reasons);
    for (const { reason, line } of rows) {
      const { retryable } = describeFailure({ id: 'acme' }, kind as ErrorKind, reason);
      expect(line).toMatch(retryable ? /\| yes \|$/ : /\| no \|$/);
    }
  },
);

test('the tables are written from the words of the messages', async () => {
  const pages = await renderPages();
  expect(text, 'run npm run docs').toBe(pages.get('docs/errors.md'));
});
