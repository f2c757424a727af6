import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth, LINEAR } from '../test-support/growth.ts';
import { propertyRuns } from '../test-support/property-runs.ts';
import { createRedactor } from './redact-key.ts';

const key = 'sk-<a&b>/"9+x';
const jsonEscaped = [...key]
  .map((character) => `\\u00${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
  .join('');

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

test.each([
  { form: 'raw', text: key },
  { form: 'other case', text: key.toUpperCase() },
  { form: 'URL', text: encodeURIComponent(key) },
  { form: 'URL twice', text: encodeURIComponent(encodeURIComponent(key)) },
  {
    form: 'HTML',
    text: key
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;'),
  },
  {
    form: 'HTML twice',
    text: key.replace(/&/g, '&amp;amp;').replace(/</g, '&amp;lt;').replace(/>/g, '&#38;gt;'),
  },
  { form: 'JSON escapes in a URL', text: encodeURIComponent(jsonEscaped) },
  {
    form: 'HTML by number',
    text: [...key].map((character) => `&#${character.charCodeAt(0)};`).join(''),
  },
  {
    form: 'HTML by hex',
    text: [...key].map((character) => `&#x${character.charCodeAt(0).toString(16)};`).join(''),
  },
  { form: 'JSON', text: JSON.stringify(key).slice(1, -1) },
  { form: 'JSON escapes', text: jsonEscaped },
  { form: 'JSON in JSON', text: JSON.stringify(JSON.stringify(key)) },
  { form: 'base64', text: btoa(key) },
  { form: 'base64 of the header', text: btoa(`Bearer ${key}`) },
  { form: 'base64 of JSON', text: btoa(JSON.stringify({ key })) },
  { form: 'base64 of a URL', text: btoa(`?key=${encodeURIComponent(key)}`) },
  { form: 'base64 in lines', text: btoa(`Bearer ${key}`).replace(/.{8}/g, '$&\r\n') },
  { form: 'base64 in lines within JSON', text: btoa(`Bearer ${key}`).replace(/.{8}/g, '$&\\r\\n') },
  { form: 'base64url', text: btoa(key).replaceAll('+', '-').replaceAll('/', '_') },
  { form: 'hex', text: Buffer.from(key).toString('hex') },
  {
    form: 'hex by colons',
    text: Buffer.from(key)
      .toString('hex')
      .replace(/(?<=..)(?=(..)+$)/g, ':')
      .toUpperCase(),
  },
  {
    form: 'hex by blanks',
    text: Buffer.from(key)
      .toString('hex')
      .replace(/..(?!$)/g, '$& '),
  },
  {
    form: 'hex as a list of bytes',
    text: [...Buffer.from(key)].map((byte) => `0x${byte.toString(16)}`).join(', '),
  },
  { form: 'escapes of JavaScript', text: Buffer.from(key).toString('hex').replace(/../g, '\\x$&') },
  {
    form: 'escapes of JavaScript by code point',
    text: Buffer.from(key).toString('hex').replace(/../g, '\\u{$&}'),
  },
])('$form is taken out', ({ text }) => {
  const body = `{"echo":"${text}","rest":1}`;
  const redacted = createRedactor(key).redact(body);
  expect(redacted).toBe(isJson(body) ? '{"echo":"[redacted]","rest":1}' : '[redacted]');
  expect(redacted).not.toContain(text);
});

describe('a key with characters that are escaped', () => {
  const odd = 'sk/+A<b>&"x\'=%9/zzzz';
  const percent = encodeURIComponent(odd);
  const html = odd.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
  const named = odd
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  test.each([
    { form: 'JSON of PHP', written: JSON.stringify({ odd }).replaceAll('/', '\\/') },
    {
      form: 'percents in lower case',
      written: percent.replace(/%../g, (each) => each.toLowerCase()),
    },
    { form: 'HTML of PHP', written: named.replaceAll("'", '&#039;') },
    { form: 'HTML of JavaScript', written: named.replaceAll("'", '&#39;') },
    { form: 'HTML with bare quotes', written: named.replaceAll('&quot;', '"') },
    { form: 'HTML by numbers', written: html },
  ])('$form, then base64, base64url or hex', ({ written }) => {
    for (const before of ['', 'a', 'ab'])
      for (const encoding of ['base64', 'base64url', 'hex'] as const) {
        const text = Buffer.from(before + written).toString(encoding);
        expect(createRedactor(odd).redact(JSON.stringify({ text, rest: 1 }))).toBe(
          '{"text":"[redacted]","rest":1}',
        );
      }
  });
});

test.each([undefined, 1, '\t'])('a list of bytes, as JSON of a Buffer by %j', (blanks) => {
  const text = JSON.stringify({ data: Buffer.from(key), rest: [1, 2] }, null, blanks);
  expect(JSON.parse(createRedactor(key).redact(text))).toEqual({
    data: { type: 'Buffer', data: '[redacted]' },
    rest: [1, 2],
  });
});

test.each([3, 8, 9, 30])('%i layers of escapes hide no key', (layers) => {
  let text = key;
  for (let layer = 0; layer < layers; layer += 1)
    text = layer % 2 === 0 ? text.replaceAll('&', '%26') : text.replaceAll('%', '&#37;');
  expect(createRedactor(key).redact(text)).toBe('[redacted]');
});

test('nothing else is touched', () => {
  const text = '{"balance":12.5,"name":"sk-other"}';
  expect(createRedactor(key).redact(text)).toBe(text);
  expect(createRedactor('12').redact('{"balance":12}')).toBe('{"balance":12}');
});

test.each(['\\', '%25', '&amp;', '&#0', '\\u00', '\\x', '73 ', '0x', 's', '"'])(
  'the time for many of %s grows no faster than the text',
  (unit) => {
    for (const each of [key, `${'\\'.repeat(10)}${key}`, 's'.repeat(40)]) {
      const { redact } = createRedactor(each);
      expect(growth(redact, unit, 16_384)).toBeLessThan(LINEAR);
    }
  },
);

test('what stays around a key is still JSON', () => {
  const body = JSON.stringify({ path: `C:\\${key}\\n`, quoted: `"${key}"`, last: `${key}\\` });
  expect(JSON.parse(createRedactor(key).redact(body))).toEqual({
    path: '[redacted]',
    quoted: '[redacted]',
    last: '[redacted]',
  });
});

test('no key survives in any encoding', () => {
  const keys = fc.string({
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 12,
    maxLength: 60,
  });
  const encode = fc.constantFrom<(text: string) => string>(
    (text) => text,
    encodeURIComponent,
    (text) => JSON.stringify(text),
    (text) => btoa(`${text}`),
    (text) => btoa(`x:${text}`),
    (text) => btoa(`Bearer ${text}`),
    (text) => Buffer.from(text).toString('hex'),
    (text) => Buffer.from(text).toString('base64url'),
  );
  fc.assert(
    fc.property(keys, encode, (generated, spell) => {
      const echoed = spell(generated);
      const redacted = createRedactor(generated).redact(`> ${echoed} <`);
      expect(redacted).toContain('[redacted]');
      for (const length of [echoed.length, Math.ceil(echoed.length * 0.75)])
        expect(redacted).not.toContain(echoed.slice(-length).slice(0, length - 4));
    }),
    propertyRuns(2000),
  );
});
