import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../../config.schema.json' with { type: 'json' };
import { shortUnit } from '../../format/amount.ts';
import { creditVendors, moneyVendor } from '../../test-support/example-vendors.ts';
import { checkConfig } from './check-config.ts';
import { readConfigDocument } from './config-document.ts';

const [id = ''] = creditVendors;
const money = moneyVendor;
const isValid = new Ajv2020().compile(schema);

function read(text: string, isDiscovered = false) {
  return checkConfig(readConfigDocument('/x.json', text), { path: '/x.json', isDiscovered });
}

const account = (more: object) => JSON.stringify({ accounts: [{ provider: id, ...more }] });

describe('what is right', () => {
  test.each([
    { given: '{}', want: { thresholds: [] } },
    { given: '// nothing yet\n{ /* at all */ }', want: { thresholds: [] } },
    { given: '{ "accounts": [], }', want: { accounts: [] } },
    { given: account({}), want: { accounts: [{ provider: id, account: 'default' }] } },
    {
      given: account({ account: 'team-a', apiKeyEnv: 'A' }),
      want: { accounts: [{ account: 'team-a', apiKeyEnv: 'A' }] },
    },
    {
      given: account({ apiKeyFile: '~/key', pool: 'ours' }),
      want: { accounts: [{ apiKeyFile: '~/key', pool: 'ours' }] },
    },
    {
      given: account({ apiKeyCommand: ['op', 'read'] }),
      want: { accounts: [{ apiKeyCommand: ['op', 'read'] }] },
    },
    {
      given: account({ baseUrl: 'http://localhost' }),
      want: { accounts: [{ baseUrl: 'http://localhost' }] },
    },
    {
      given: JSON.stringify({
        $schema: 'x',
        accounts: [{ provider: money.id, account: 'team' }],
        thresholds: { [`${money.id}/team`]: `5${money.unit}` },
      }),
      want: {
        thresholds: [{ provider: money.id, account: 'team', atLeast: '5', unit: money.unit }],
      },
    },
  ])('$given', ({ given, want }) => {
    expect(read(given)).toMatchObject(want);
    expect(
      isValid(JSON.parse(given.replace(/^\/\/.*|\/\*.*?\*\//g, '').replace(/,\s*\}/, '}'))),
    ).toBe(true);
  });
});

describe('thresholds that warn', () => {
  const read = (threshold: unknown) => {
    const text = JSON.stringify({ thresholds: { [id]: threshold } });
    const root = readConfigDocument('/x.json', text);
    const { thresholds, warnings } = checkConfig(root, { path: '/x.json', isDiscovered: true });
    return { least: thresholds[0]?.atLeast, warn: warnings[0]?.atLeast };
  };

  test.each([
    { given: '500', want: { least: '500', warn: undefined } },
    { given: { min: '100', warn: '500' }, want: { least: '100', warn: '500' } },
    { given: { warn: '500' }, want: { least: undefined, warn: '500' } },
    { given: { min: '100' }, want: { least: '100', warn: undefined } },
  ])('$given', ({ given, want }) => {
    expect(read(given)).toEqual(want);
    expect(isValid({ thresholds: { [id]: given } })).toBe(true);
  });

  test.each([
    { given: {}, want: 'needs "min", "warn" or both' },
    { given: { warm: '5' }, want: 'unknown member "warm" of a threshold: did you mean warn?' },
    { given: { min: 5 }, want: 'must be text in quotes' },
  ])('$given is refused', ({ given, want }) => {
    expect(() => read(given)).toThrow(want);
    expect(isValid({ thresholds: { [id]: given } })).toBe(false);
  });

  test('how long it lasts is no amount', () => {
    expect(() => read('3d')).toThrow('is said in monitor.rules.runway');
  });
});

describe('what is wrong is refused with its place, by the schema as well', () => {
  test.each([
    { given: '[]', want: '/x.json:1:1: the configuration must be an object' },
    {
      given: '{"acounts": []}',
      want: '/x.json:1:13: unknown member "acounts" of the configuration: known are',
    },
    { given: '{"accounts": {}}', want: 'must be a list' },
    { given: '{"accounts": ["HUSHED"]}', want: 'an account must be an object' },
    { given: '{\n  "accounts": [{}]\n}', want: '/x.json:2:16: an account needs a provider' },
    { given: account({ apiKey: 'HUSHED' }), want: 'keys do not belong in this file' },
    { given: account({ api_key: 'HUSHED' }), want: 'keys do not belong in this file' },
    { given: account({ apiKeyEnv: 'sk-HUSHED' }), want: 'not the key itself' },
    { given: account({ apiKeyFile: '' }), want: 'must be a path' },
    { given: account({ apiKeyCommand: 'op read' }), want: 'must be a list' },
    { given: account({ apiKeyCommand: [] }), want: 'must name a program' },
    { given: account({ apiKeyEnv: 'A', apiKeyFile: 'b' }), want: 'an account has one key' },
    { given: account({ account: '' }), want: '1 to 128 visible characters' },
    ...['constructor', 'toString', 'hasOwnProperty', '__defineGetter__', 'sk-live'].flatMap(
      (name) => [
        { given: `{"${name}": "HUSHED"}`, want: 'unknown member of the configuration' },
        { given: account({ [name]: 'HUSHED' }), want: 'unknown member of an account' },
        { given: `{"thresholds": {"${name}": "5x"}}`, want: 'unknown provider: known are' },
        { given: account({ provider: name }), want: 'unknown provider: known are' },
      ],
    ),
    { given: `{"__proto__": {"accounts": []}}`, want: 'unknown member of the configuration' },
    {
      given: `{"accounts": [{"provider": "${id}", "__proto__": {"baseUrl": "HUSHED"}}]}`,
      want: 'unknown member of an account',
    },
    { given: account({ headers: {} }), want: 'unknown member of an account: known are' },
    { given: JSON.stringify({ thresholds: { [id]: 5 } }), want: 'must be text' },
    { given: JSON.stringify({ thresholds: { [id]: 'lots' } }), want: 'invalid amount' },
  ])('$given', ({ given, want }) => {
    expect(() => read(given)).toThrow(want);
    expect(() => read(given)).not.toThrow('HUSHED');
    // Only fuelgauge knows which vendors there are.
    if (!want.startsWith('unknown provider')) expect(isValid(JSON.parse(given))).toBe(false);
  });

  test.each([
    {
      title: 'an unknown vendor',
      given: JSON.stringify({ accounts: [{ provider: `${id}x` }] }),
      want: `did you mean ${id}?`,
    },
    {
      title: 'twice the same account',
      given: JSON.stringify({ accounts: [{ provider: id }, { provider: id }] }),
      want: `two accounts of ${id} have the same name`,
    },
    {
      title: 'twice the same name',
      given: '{"accounts": [], "accounts": []}',
      want: '/x.json:1:18: duplicate member',
    },
    {
      title: 'money without its currency',
      given: JSON.stringify({ thresholds: { [money.id]: '5' } }),
      want: `5${shortUnit(money.unit)}`,
    },
    {
      title: 'a threshold of an account that is not listed',
      given: `{ "thresholds": {\n "${id}/b": "5" }, "accounts": [{ "provider": "${id}" }] }`,
      want: `/x.json:2:${id.length + 8}: a threshold for an account that does not exist: accounts has ${id}/default`,
    },
    {
      title: 'a threshold of a vendor that is not listed',
      given: `{ "thresholds": {\n "${id}": "5" }, "accounts": [] }`,
      want: `a threshold for ${id}, of which accounts has none`,
    },
    {
      title: 'a threshold of an account that the environment cannot give',
      given: `{ "thresholds": { "${id}/b": "5" } }`,
      want: `the environment has ${id}/default`,
    },
    {
      title: 'a threshold that is replaced everywhere',
      given: `{ "thresholds": {\n "${id}": "5", "${id}/default": "7" } }`,
      want: `/x.json:2:${id.length + 6}: the threshold of ${id} never counts`,
    },
    { title: 'no JSON', given: '{"accounts": [,]}', want: '/x.json:1:15: not JSON' },
    {
      title: 'nested without end',
      given: `{"accounts": ${'['.repeat(200_000)}`,
      want: '/x.json:1:45: nested more than 32 levels',
    },
    { title: 'nothing', given: ' \n', want: '/x.json:1:1: the file is empty' },
    {
      title: 'a label that is too long for the library',
      given: account({ account: '😀'.repeat(65) }),
      want: '1 to 128',
    },
    {
      title: 'a label that steers',
      given: account({ account: 'a\u001bb' }),
      want: 'visible characters',
    },
  ])('$title, which only fuelgauge can tell', ({ given, want }) => {
    expect(() => read(given)).toThrow(want);
  });
});

test.each([{ apiKeyCommand: ['touch', 'pwned'] }, { baseUrl: 'https://attacker.example' }])(
  'a file that was merely discovered may not set %j',
  (more) => {
    expect(() => read(account(more), true)).toThrow(
      'trust it with --config /x.json, or move it to your own config folder',
    );
    expect(read(account(more), false).accounts).toHaveLength(1);
  },
);
