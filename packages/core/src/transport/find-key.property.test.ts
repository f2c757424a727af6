import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propertyRuns } from '../test-support/property-runs.ts';
import { createRedactor } from './redact-key.ts';

type Encode = (text: string) => string;

const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
/** Also what looks like an escape, a separator or a prefix once it is encoded. */
const piece = fc.oneof(
  { weight: 12, arbitrary: visible },
  { weight: 1, arbitrary: fc.constantFrom('%41', '&lt;', '\\n', '\\u0041', '0x', '%25', '&#65;') },
);
const anyKey = fc.array(piece, { minLength: 12, maxLength: 60 }).map((pieces) => pieces.join(''));
const wordKey = fc.stringMatching(/^[A-Za-z0-9_-]{16,60}$/);

/** Keys that base64 writes with `0x` at one of its alignments. */
const keyWith0x = fc
  .tuple(wordKey, fc.constantFrom('0M1', '1m1', '2-1', '3LA'), wordKey)
  .map((parts) => parts.join(''));

const percent = (text: string) => Buffer.from(text).toString('hex').replace(/../g, '%$&');
const everyCharacter = (write: (code: number) => string) => (text: string) =>
  Array.from(text, (character) => write(character.charCodeAt(0))).join('');

const ESCAPES: readonly Encode[] = [
  encodeURIComponent,
  percent,
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  everyCharacter((code) => `\\u${code.toString(16).padStart(4, '0')}`),
  everyCharacter((code) => `\\x${code.toString(16).padStart(2, '0')}`),
  everyCharacter((code) => `&#${code};`),
  everyCharacter((code) => `&#x${code.toString(16).toUpperCase()};`),
  (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
];
const escaped: fc.Arbitrary<Encode> = fc
  .array(fc.constantFrom(...ESCAPES), { maxLength: 3 })
  .map((layers) => (text) => layers.reduce((inner, encode) => encode(inner), text));

const base64: fc.Arbitrary<Encode> = fc
  .tuple(
    fc.constantFrom('', 'x', 'xy', 'Bearer ', '{"key":"'),
    fc.constantFrom('', ':', '"}', ' tail'),
    fc.constantFrom<BufferEncoding>('base64', 'base64url'),
  )
  .map(
    ([before, after, encoding]) =>
      (text) =>
        Buffer.from(before + text + after).toString(encoding),
  );

const HEX: readonly Encode[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  ...[' ', ':', ', ', '-', '\n', ' 0x', ', 0x'].map(
    (separator) => (text: string) => text.replace(/../g, `${separator}$&`),
  ),
];
const hex: fc.Arbitrary<Encode> = fc
  .constantFrom(...HEX)
  .map((separate) => (text) => separate(Buffer.from(text).toString('hex')));

/** Breaks a text into lines, as mail and `openssl` do. */
const lines: fc.Arbitrary<Encode> = fc
  .tuple(fc.integer({ min: 4, max: 76 }), fc.constantFrom('\n', '\r\n', ' ', '\n  '))
  .map(
    ([width, end]) =>
      (text) =>
        text.replace(new RegExp(`.{${width}}`, 'g'), `$&${end}`),
  );

const encoded = fc
  .tuple(
    fc.constantFrom<Encode>(
      (text) => text,
      encodeURIComponent,
      (text) => JSON.stringify(text),
    ),
    fc.oneof(base64, hex),
    fc.oneof(
      fc.constant<Encode>((text) => text),
      lines,
    ),
    escaped,
  )
  .map((steps) => (text: string) => steps.reduce((inner, encode) => encode(inner), text));

test('a key that is escaped, encoded or broken in any way comes out of no text', () => {
  fc.assert(
    fc.property(fc.oneof(anyKey, wordKey), fc.oneof(escaped, encoded), (key, encode) => {
      const { redact } = createRedactor(key);
      const echoed = encode(key);
      expect(redact(`> ${echoed} <`)).toBe('[redacted]');
      const body = JSON.stringify({ note: `> ${echoed} <`, rest: [1.5, 'kept'] });
      expect(JSON.parse(redact(body))).toEqual({ note: '[redacted]', rest: [1.5, 'kept'] });
      expect(redact(JSON.stringify({ [echoed]: 1 }))).toBe('{"[redacted]":1}');
    }),
    propertyRuns(3000, 200_000),
  );
});

test('nor does one beside what its escapes could be taken for', () => {
  const beside = fc.constantFrom(
    ' ',
    '%',
    '%4',
    '%25',
    '41',
    '&',
    '&#',
    '&#6',
    'amp;',
    ';',
    '\\',
    '\\u00',
    'n',
    '"',
  );
  fc.assert(
    fc.property(
      fc.oneof(anyKey, wordKey),
      fc.oneof(escaped, encoded),
      beside,
      beside,
      (key, encode, before, after) => {
        const text = `${before}${encode(key)}${after}`;
        expect(createRedactor(key).reveals(text)).toBe(true);
      },
    ),
    propertyRuns(1000, 200_000),
  );
});

test.each([
  // What follows the ampersand looks like the beginning of an escape, in the key and once it is decoded.
  { key: '&%410000000A&lt;00', text: '&amp;%410000000A&amp;lt;00' },
  { key: '&%410000000A&lt;00', text: '&amp;%410000000A&amp;lt;00;' },
  { key: '%2&ab;cdefghijklmn', text: '%252&amp;ab;cdefghijklmn' },
  // What precedes the key makes an escape of its beginning.
  { key: '0%4100;%41&lt;!!!!!!!!!!!', text: '&0%4100;%41&lt;!!!!!!!!!!!' },
  { key: 'abcdefgh&%26lt;00123', text: 'abcdefgh&amp;%26lt;00123' },
])('$text shows $key', ({ key, text }) => {
  for (const given of [text, `> ${text} <`, `> ${text};`, JSON.stringify({ text })])
    expect(createRedactor(key).reveals(given)).toBe(true);
});

test('nor does one whose base64 contains 0x, broken into lines', () => {
  fc.assert(
    fc.property(keyWith0x, lines, (key, breakLines) => {
      const encoded64 = [0, 1, 2].map((offset) => btoa('x'.repeat(offset) + key));
      fc.pre(encoded64.some((text) => text.includes('0x')));
      const { redact } = createRedactor(key);
      for (const text of encoded64) expect(redact(breakLines(text))).toBe('[redacted]');
    }),
    propertyRuns(500),
  );
});

test('a text without the key stays as it is', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z0-9]{16,60}$/),
      fc.json(),
      fc.string(),
      (key, json, text) => {
        const { redact } = createRedactor(key);
        for (const given of [
          json,
          text,
          `${key.slice(0, -4)} ${json}`,
          btoa(text.replace(/[^ -~]/g, '')),
        ])
          expect(redact(given)).toBe(given);
      },
    ),
    propertyRuns(1000),
  );
});
