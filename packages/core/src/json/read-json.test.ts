import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../errors/failure.ts';
import { growth, LINEAR } from '../test-support/growth.ts';
import { propertyRuns } from '../test-support/property-runs.ts';
import { resolvePointer } from './json-pointer.ts';
import { JsonNumber, type JsonValue } from './json-value.ts';
import { readJson } from './read-json.ts';
import { toJsonValue, writeJson } from './write-json.ts';

function problemOf(text: string): string | undefined {
  try {
    readJson(text);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error.reason;
    throw error;
  }
}

const cases: readonly { readonly given: string; readonly want: string }[] = [
  { given: '', want: 'empty' },
  { given: ' \n', want: 'json' },
  { given: '{', want: 'json' },
  { given: '{"a":1', want: 'json' },
  { given: '{"a":1,}', want: 'json' },
  { given: '[1,]', want: 'json' },
  { given: '{"a" 1}', want: 'json' },
  { given: '{1:1}', want: 'json' },
  { given: '{null:1}', want: 'json' },
  { given: "{'a':1}", want: 'json' },
  { given: '012', want: 'json' },
  { given: '0x10', want: 'json' },
  { given: '1.', want: 'json' },
  { given: '.5', want: 'json' },
  { given: '+1', want: 'json' },
  { given: '-', want: 'json' },
  { given: 'NaN', want: 'json' },
  { given: 'Infinity', want: 'json' },
  { given: 'nulll', want: 'json' },
  { given: '{} {}', want: 'json' },
  { given: '{}x', want: 'json' },
  { given: ")]}'\n{}", want: 'json' },
  { given: 'callback({"a":1})', want: 'json' },
  { given: '<html>', want: 'json' },
  { given: '"a\nb"', want: 'json' },
  { given: '"\\x"', want: 'json' },
  { given: '"\\u12"', want: 'json' },
  { given: '"open', want: 'json' },
  { given: '\u00a01', want: 'json' },
  { given: '{"a":1,"a":1}', want: 'duplicate_key' },
  { given: '{"balance":12,"b\\u0061lance":0}', want: 'duplicate_key' },
  { given: '{"x":[{"a":1,"a":2}]}', want: 'duplicate_key' },
  { given: '['.repeat(20_000), want: 'too_deep' },
  { given: '{"a":'.repeat(20_000), want: 'too_deep' },
];
test.each(cases)('$want: $given', ({ given, want }) => {
  expect(problemOf(given)).toBe(want);
});

test('digits, names and escapes survive', () => {
  const document = readJson(
    ' {"n":12345678901234567.89,"__proto__":{"x":1},"e":"\\u00e9\\n","l":[true,false,null,-0.0e1]} ',
  );
  expect(writeJson(document)).toBe(
    '{"n":12345678901234567.89,"__proto__":{"x":1},"e":"é\\n","l":[true,false,null,-0.0e1]}',
  );
  expect(Object.prototype).not.toHaveProperty('x');
});

test.each(['"\\"', '"', '\\', ' ', ',', '[', '{"'])(
  'the time for many of %s grows no faster than the text',
  (unit) => {
    expect(problemOf(unit.repeat(65_536 / unit.length))).toBeDefined();
    expect(growth(problemOf, unit, 262_144)).toBeLessThan(LINEAR);
  },
);

describe('pointers', () => {
  const document = readJson('{"a/b":{"~":[10,{"x":null}]},"":1}');
  test.each([
    { given: '/a~1b/~0/0', want: new JsonNumber('10') },
    { given: '/a~1b/~0/1/x', want: null },
    { given: '/', want: new JsonNumber('1') },
    { given: '/a~1b/~0/01', want: undefined },
    { given: '/a~1b/~0/2', want: undefined },
    { given: '/a~1b/~0/length', want: undefined },
    { given: '/constructor', want: undefined },
    { given: '/__proto__', want: undefined },
  ])('$given', ({ given, want }) => {
    expect(resolvePointer(document, given)).toEqual(want);
  });
});

describe('beside JSON.parse', () => {
  const plain = (value: JsonValue): unknown => JSON.parse(writeJson(value));

  test('reads what it writes, whatever the document', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(plain(readJson(text))).toEqual(JSON.parse(text));
        expect(plain(toJsonValue(JSON.parse(text)))).toEqual(JSON.parse(text));
      }),
      propertyRuns(2000),
    );
  });

  test('takes nothing that JSON.parse refuses, however the text is mangled', () => {
    const mangled = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '\\', '0', '-', '.', 'e', '[', '}', ':', ' ', '\u0000'),
      )
      .map(
        ([text, at, piece]) =>
          text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(mangled, (text) => {
        let parsed: unknown;
        try {
          parsed = JSON.parse(text);
        } catch {
          expect(problemOf(text)).toBeDefined();
          return;
        }
        const problem = problemOf(text);
        if (problem === undefined) expect(plain(readJson(text))).toEqual(parsed);
        else expect(problem).toBe('duplicate_key');
      }),
      propertyRuns(3000),
    );
  });
});
