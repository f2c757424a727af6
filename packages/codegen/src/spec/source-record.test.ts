import { expect, test } from 'vitest';
import { parseYaml } from '../json/yaml-source.ts';
import { readSourceRecord } from './source-record.ts';

const HASH = 'ab'.repeat(32);
const TEXT = `url: null
index: https://docs.t.example/llms.txt
form: mintlify
retrieved: 2026-01-02
pageSha256: ${HASH}
canonicalSha256: ${HASH}
fence: { source: null, method: GET, path: /tea }
`;
const read = (text: string) => readSourceRecord(parseYaml('source.yaml', text));

test('reads what is complete', () => {
  expect(read(TEXT)).toMatchObject({
    form: 'mintlify',
    fence: { source: null, method: 'GET', path: '/tea' },
  });
});

test.each([
  {
    given: TEXT.replace('mintlify', 'word'),
    want: 'source.yaml:3: /form must be one of mintlify, fern-openapi, prose, document, html, fence, script',
  },
  {
    given: TEXT.replace('2026-01-02', 'today'),
    want: 'source.yaml:4: /retrieved must be a day (YYYY-MM-DD)',
  },
  {
    given: TEXT.replace(HASH, 'x'),
    want: 'source.yaml:5: /pageSha256 must be 64 lower-case hexadecimal digits',
  },
  {
    given: TEXT.replace('source: null, ', ''),
    want: 'source.yaml:7: /fence must be { source, method, path } or null',
  },
  { given: `${TEXT}extra: 1\n`, want: 'source.yaml:8: /extra is not a field of a source record' },
  { given: 'x', want: 'source.yaml:1: must be an object' },
])('says what is wrong: $want', ({ given, want }) => {
  expect(() => read(given)).toThrow(want);
});
