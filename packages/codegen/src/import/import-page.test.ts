import { expect, test } from 'vitest';
import { canonicalJson, sha256 } from '../json/canonical-json.ts';
import { parseYaml } from '../yaml/yaml-source.ts';
import { importPage } from './import-page.ts';
import { readSourceRecord, type SourceRecord } from './source-record.ts';

const DOCUMENT = 'paths:\n  /tea:\n    get: {}\n\n';
const BANNER = '> Fetch the complete documentation index at: https://docs.t.example/llms.txt\n';
const page = (fence = 'GET /tea', banner = BANNER): Uint8Array =>
  Buffer.from(`${banner}\n## OpenAPI\n\n\`\`\`\`yaml ${fence}\n${DOCUMENT}\`\`\`\`\n`);
const record = (files: ReturnType<typeof importPage>): SourceRecord =>
  readSourceRecord(parseYaml('source.yaml', String(files.get('source.yaml'))));

test('records where the document comes from, and keeps its bytes', () => {
  const files = importPage(page('tea.yml GET /tea'), { url: 'https://docs.t.example/tea.md', retrieved: '2026-01-02' });
  expect(Buffer.from(files.get('vendored.openapi.yaml') ?? '').toString()).toBe(DOCUMENT);
  expect(record(files)).toEqual({
    url: 'https://docs.t.example/tea.md',
    index: 'https://docs.t.example/llms.txt',
    form: 'mintlify',
    retrieved: '2026-01-02',
    pageSha256: sha256(page('tea.yml GET /tea')),
    canonicalSha256: sha256(canonicalJson({ paths: { '/tea': { get: {} } } })),
    fence: { source: 'tea.yml', method: 'GET', path: '/tea' },
  });
});

test('what a second import is not told, it keeps', () => {
  const options = {
    url: 'https://docs.t.example/tea.md',
    index: 'https://i.example/llms.txt',
    retrieved: '2026-01-02',
  };
  const previous = record(importPage(page(), options));
  const next = record(importPage(page('GET /tea', ''), { retrieved: '2026-02-03', previous }));
  expect(next).toEqual({ ...previous, retrieved: '2026-02-03', pageSha256: sha256(page('GET /tea', '')) });
});

test('a page of prose gives a record and no document, where that is expected', () => {
  const prose = Buffer.from('Just words.\n');
  const files = importPage(prose, { retrieved: '2026-01-02', form: 'prose' });
  expect([...files.keys()]).toEqual(['source.yaml']);
  expect(record(files)).toMatchObject({ form: 'prose', canonicalSha256: null, fence: null });
  const again = importPage(prose, { retrieved: '2026-01-03', previous: record(files) });
  expect(record(again).retrieved).toBe('2026-01-03');
});

test.each([
  { given: Buffer.from('Not found.'), want: /of the form prose, mintlify was expected/ },
  { given: page('GET /coffee'), want: /names GET \/coffee, but the document below it has no such operation/ },
])('refuses a page that is not what it should be: $want', ({ given, want }) => {
  expect(() => importPage(given, { retrieved: '2026-01-02' })).toThrow(want);
});
