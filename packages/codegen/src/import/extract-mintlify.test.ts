import { expect, test } from 'vitest';
import { extractMintlify } from './extract-mintlify.ts';

const page = (fence: string, body: string, newline = '\n'): Uint8Array =>
  Buffer.from(
    ['# Tea', '', '```yaml', 'not: this', '```', '', '## OpenAPI', '', fence, body + '````', ''].join(newline),
  );
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

test.each([
  { given: '````yaml GET /tea', want: { source: null, method: 'GET', path: '/tea' } },
  { given: '````yaml api/tea.yml get /tea/{id}', want: { source: 'api/tea.yml', method: 'get', path: '/tea/{id}' } },
  {
    given: '````yaml https://t.example/o.json GET /thé',
    want: { source: 'https://t.example/o.json', method: 'GET', path: '/thé' },
  },
])('reads the fence $given', ({ given, want }) => {
  expect(extractMintlify(page(given, 'a: 1\n'))?.fence).toEqual(want);
});

test.each([
  { name: 'a trailing blank line', body: 'a: 1\n\n', newline: '\n' },
  { name: 'CRLF', body: 'a: 1\r\nb: 2\r\n', newline: '\r\n' },
  { name: 'a shorter fence inside', body: 'a: |\n  ```\n  x\n  ```\n', newline: '\n' },
  { name: 'no document at all', body: '', newline: '\n' },
  { name: 'more than ASCII', body: 'a: ✨\u2028é\n', newline: '\n' },
])('takes the bytes between the fence lines as they are: $name', ({ body, newline }) => {
  expect(text(extractMintlify(page('````yaml GET /tea', body, newline))?.bytes)).toBe(body);
});

test('a byte that is no UTF-8 survives', () => {
  const bytes = Buffer.concat([
    Buffer.from('## OpenAPI\n````yaml GET /\n'),
    Buffer.from([0x61, 0xff, 0x0a]),
    Buffer.from('````\n'),
  ]);
  expect([...(extractMintlify(bytes)?.bytes ?? [])]).toEqual([0x61, 0xff, 0x0a]);
});

test('a page without the section has no document', () => {
  expect(extractMintlify(Buffer.from('# Tea\n\n## OpenAPI Specification\n'))).toBeNull();
});

test.each([
  { given: '## OpenAPI\n\n```yaml\na: 1\n```\n', want: /has no fence of the form/ },
  { given: '## OpenAPI\n\n````yaml GET /tea\na: 1\n', want: /never closed/ },
  { given: '## OpenAPI\n\n## OpenAPI\n', want: /several/ },
])('refuses $given', ({ given, want }) => {
  expect(() => extractMintlify(Buffer.from(given))).toThrow(want);
});
