import { expect, test } from 'vitest';
import { findDeadCitations, findUnsourced, listEvidenceAnchors } from './check-evidence.ts';

const sourced = `# Acme: evidence

## Error codes, of 2026

- Recorded: 2026-11-21
- Class: the vendor's own docs
- Source: <https://docs.acme.test/errors>

Codes are text.

## Capture 12

- Recorded: 2026-11-22; observed 2026-08-29
- Class: captured from the live API
- Source: a public client; stored copy 12

A balance.
`;

test('anchors are those of GitHub', () => {
  expect(listEvidenceAnchors(sourced)).toEqual(['error-codes-of-2026', 'capture-12']);
});

test.each([
  { given: sourced, want: [] },
  { given: '', want: [] },
  {
    given: sourced.replace('- Recorded: 2026-11-21\n', ''),
    want: ['evidence.md: "Error codes, of 2026" needs a line "- Recorded: <date>"'],
  },
  {
    given: sourced.replace('- Recorded: 2026-11-21', '- Recorded: last week'),
    want: ['evidence.md: "Error codes, of 2026" needs a line "- Recorded: <date>"'],
  },
  ...['2026-13-45', '2026-02-30', '2025-02-29', '2026-00-01', '2026-11-00'].map((date) => ({
    given: sourced.replace('- Recorded: 2026-11-21', `- Recorded: ${date}`),
    want: ['evidence.md: "Error codes, of 2026" needs a line "- Recorded: <date>"'],
  })),
  { given: sourced.replace('- Recorded: 2026-11-21', '- Recorded: 2028-02-29'), want: [] },
  {
    given: sourced.replace('- Class: captured from the live API\n', ''),
    want: ['evidence.md: "Capture 12" needs a line "- Class: <who says so>"'],
  },
  {
    given: sourced.replace('; stored copy 12', ''),
    want: [
      'evidence.md: "Capture 12" needs a line "- Source: <public address or number of a stored copy>"',
    ],
  },
  {
    given: sourced.replace('Capture 12', 'Error codes of 2026'),
    want: ['evidence.md: #error-codes-of-2026 is there twice'],
  },
])('what is dated and sourced passes: $want', ({ given, want }) => {
  expect(findUnsourced('evidence.md', given)).toEqual(want);
});

const cite = (anchor: string) => ({ 'fixes.overlay.yaml': `see evidence.md#${anchor}.` });

test.each([
  { given: { ...cite('capture-12'), 'evidence.md': sourced }, want: [] },
  { given: { 'fixes.overlay.yaml': 'see the page' }, want: [] },
  {
    given: { ...cite('capture-13'), 'evidence.md': sourced },
    want: ['specs/acme/fixes.overlay.yaml: specs/acme/evidence.md has no section #capture-13'],
  },
  {
    given: cite('capture-12'),
    want: ['specs/acme/fixes.overlay.yaml: specs/acme/evidence.md has no section #capture-12'],
  },
  {
    given: { ...cite(''), 'evidence.md': sourced },
    want: ['specs/acme/fixes.overlay.yaml: specs/acme/evidence.md has no section #'],
  },
  {
    given: { 'fixtures/a.json': '{"evidence":"evidence.md#other"}', 'evidence.md': sourced },
    want: ['specs/acme/fixtures/a.json: specs/acme/evidence.md has no section #other'],
  },
])('a citation leads to a section: $want', ({ given, want }) => {
  const files = new Map(
    Object.entries(given as Record<string, string>).map(([name, text]) => [
      `specs/acme/${name}`,
      text,
    ]),
  );
  files.set('specs/other/fixes.overlay.yaml', 'evidence.md#of-another-vendor');
  expect(findDeadCitations('specs/acme/', files)).toEqual(want);
});
