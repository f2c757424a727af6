import { ERROR_REASONS } from '@fuelgauge/core/internal';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Json } from '../json/json.ts';
import { parseYaml } from '../json/yaml-source.ts';
import { acmeMeaning, changed } from '../test-support/acme-spec.ts';
import { readMeaning } from './read-meaning.ts';
import { errorRule } from './vocabulary/errors.ts';
import { meaningSchema } from './vocabulary/meaning.ts';
import { ANNOTATIONS } from './vocabulary/schema.ts';

const FILE = 'specs/acme/balance.overlay.yaml';
const overlay = (meaning: Json): string =>
  stringify({
    overlay: '1.1.0',
    info: { title: 't', version: '1' },
    actions: [{ target: '$', update: { 'x-fuelgauge': meaning } }],
  });
const problemsOf = (text: string): readonly string[] => {
  try {
    readMeaning(parseYaml(FILE, text));
  } catch (error) {
    return (error as { problems: readonly string[] }).problems;
  }
  return [];
};

test('the schema of the meaning is a JSON Schema itself', () => {
  const ajv = new Ajv2020({ allowUnionTypes: true, keywords: ANNOTATIONS });
  expect(ajv.validateSchema(meaningSchema, true)).toBe(true);
});

test('gives the meaning, and says where something in it is', () => {
  const { meaning, problem } = readMeaning(parseYaml(FILE, overlay(acmeMeaning)));
  expect(meaning).toEqual(acmeMeaning);
  expect(problem('/balance/unit', 'is odd')).toBe(`${FILE}:14: /balance/unit is odd`);
});

test.each<{ given: (copy: typeof acmeMeaning) => void; want: string[] }>([
  {
    given: (copy) => (copy.balance.unit = 'Credits!'),
    want: [
      `${FILE}:14: /balance/unit must be a lower-case word (credit), the three capitals of a currency (USD), or where the response names it ({ at: /currency })`,
    ],
  },
  {
    given: (copy) => (copy.balance.scope = 'team'),
    want: [`${FILE}:16: /balance/scope must be one of key, user, workspace, organization, unknown`],
  },
  {
    given: (copy) => Object.assign(copy.balance, { remainin: '/x' }),
    want: [`${FILE}:18: /balance/remainin is not a field of this vocabulary: check its spelling`],
  },
  {
    given: (copy) => (copy.operation = 'POST /credits'),
    want: [`${FILE}:11: /operation must be an operation such as GET /v1/balance; only GET`],
  },
  {
    given: (copy) => Object.assign(copy, { free: 'yes' }),
    want: [`${FILE}:38: /free must be boolean`],
  },
  {
    given: (copy) => Object.assign(copy, { version: 2 }),
    want: [`${FILE}:9: /version is not known to this generator: it reads version 1`],
  },
  {
    given: (copy) =>
      Object.assign(copy.errors, { rules: [{ kind: 'unauthorized', evidence: 'x' }] }),
    want: [`${FILE}:26: /errors/rules/0 must have a code, a text or both`],
  },
  {
    given: (copy) => (copy.balance.remaining = 'left'),
    want: [
      `${FILE}:13: /balance/remaining must be a JSON Pointer such as /data/balance, or a list of alternatives`,
    ],
  },
  {
    given: (copy) => (copy.name = 'A\u0007'),
    want: [`${FILE}:10: /name must be one line of text`],
  },
  {
    given: (copy) => (copy.links.docs = 'javascript:1'),
    want: [`${FILE}:36: /links/docs must be an https address`],
  },
])('$want.0', ({ given, want }) => {
  expect(problemsOf(overlay(changed(acmeMeaning, given)))).toEqual(want);
});

test('reports everything at once', () => {
  const { name: _, ...nameless } = changed(acmeMeaning, (copy) => (copy.balance.scope = 'team'));
  expect(problemsOf(overlay(nameless))).toEqual([
    `${FILE}:8: / must have required property 'name'`,
    `${FILE}:15: /balance/scope must be one of key, user, workspace, organization, unknown`,
  ]);
});

test.each([
  { name: 'another target', given: overlay(acmeMeaning).replace('target: $', 'target: $.info') },
  { name: 'another key', given: overlay(acmeMeaning).replace('x-fuelgauge', 'x-other') },
  {
    name: 'a key beside it',
    given: overlay(acmeMeaning).replace('x-fuelgauge:', 'info: {}\n      x-fuelgauge:'),
  },
  { name: 'no actions', given: 'overlay: 1.1.0\n' },
])('refuses $name', ({ given }) => {
  expect(problemsOf(given)[0]).toContain(
    'must hold one action on "$" whose update has the one key x-fuelgauge',
  );
});

test('every kind that a rule may name is one of the contract', () => {
  expect(Object.keys(ERROR_REASONS)).toEqual(
    expect.arrayContaining(errorRule.properties.kind['enum'] as string[]),
  );
});
