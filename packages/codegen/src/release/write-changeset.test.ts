import { expect, test } from 'vitest';
import type { Bump } from '../compare/bump.ts';
import type { Change } from '../compare/change.ts';
import { writeChangeset } from './write-changeset.ts';

const change = (rule: string, message: string, bump: Bump = 'major'): Change => ({
  pointer: rule.startsWith('document-') ? '/info/description' : `/x/${message}`,
  bump,
  rule,
  message,
});
const unit = change('meaning-changed', 'the unit of the balance changed from `a` to `b`');
const link = change('meaning-changed', 'the link changed from `a` to `b`', 'patch');
const evidence = change('meaning-note', 'the evidence changed', 'patch');
const gone = change('export-removed', '`@fuelgauge/brew` does not export `createBrew` any more');
const status = change('error-status-added', 'GET /credits may also answer 402', 'minor');
const prose = change('document-changed', '/info/description was changed', 'patch');

const write = (changes: readonly Change[], newSha256 = 'a'.repeat(64)): string =>
  writeChangeset({
    name: 'brew.tea',
    source: 'https://docs.brew.example',
    releases: new Map([['@fuelgauge/brew', 'minor' as const]]),
    changes,
    documents: { before: {}, after: {}, fields: new Map() },
    oldSha256: 'a'.repeat(64),
    newSha256,
  }).split('---\n\n')[1] ?? '';
const OTHER = 'b'.repeat(64);

test.each([
  {
    name: 'the meaning alone',
    given: write([unit, link]),
    want: [
      'What this package says of brew.tea changed.',
      '',
      '- breaking: the unit of the balance changed from `a` to `b`.',
      '- no type changes: the link changed from `a` to `b`.',
      '',
      'Document of https://docs.brew.example: aaaaaaaaaaaa, as before.',
    ],
  },
  {
    name: 'first what the package says, also where it asks for less',
    given: write([status, prose, link, gone], OTHER),
    want: [
      'brew.tea changed its API document, and what this package says of it changed.',
      '',
      '- no type changes: the link changed from `a` to `b`.',
      '- breaking: `@fuelgauge/brew` does not export `createBrew` any more.',
      '- new: GET /credits may also answer 402.',
      '',
      'Document of https://docs.brew.example: aaaaaaaaaaaa → bbbbbbbbbbbb.',
    ],
  },
  {
    name: 'corrections by hand',
    given: write([status]),
    want: [
      "The corrections of brew.tea's API document changed.",
      '',
      '- new: GET /credits may also answer 402.',
      '',
      'Document of https://docs.brew.example: aaaaaaaaaaaa, as before.',
    ],
  },
  {
    name: 'words of the vendor',
    given: write([prose, evidence], OTHER),
    want: [
      'brew.tea changed its API document.',
      '',
      "- Only the vendor's descriptions and examples changed.",
      '',
      'Document of https://docs.brew.example: aaaaaaaaaaaa → bbbbbbbbbbbb.',
    ],
  },
  {
    name: 'words for maintainers',
    given: write([evidence]),
    want: [
      'What this package says of brew.tea changed.',
      '',
      '- Only notes for maintainers changed.',
      '',
      'Document of https://docs.brew.example: aaaaaaaaaaaa, as before.',
    ],
  },
])('$name', ({ given, want }) => {
  expect(given.trimEnd().split('\n')).toEqual(want);
});

test('what the package says is told however much the document changed', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    change('error-status-removed', `GET /credits does not answer ${index} any more`),
  );
  const text = write([...many, link, unit], OTHER);
  expect(text).toContain('- breaking: the unit of the balance');
  expect(text).toContain('- no type changes: the link');
  expect(text).toContain('- and 22 more');
});
