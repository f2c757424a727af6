import { catalog } from '@fuelgauge/registry/catalog';
import { describe, expect, test } from 'vitest';
import { requireProvider } from '../../catalog/require-provider.ts';
import { shortUnit } from '../../format/amount.ts';
import { creditVendors, moneyVendor } from '../../test-support/example-vendors.ts';
import { parseThreshold } from './parse-threshold.ts';

const credits = requireProvider(creditVendors[0] ?? '');
const money = moneyVendor;
const [c, m] = [credits.id, money.id];
const [credit, currency] = [shortUnit(credits.unit ?? ''), money.unit];

describe('a threshold', () => {
  test.each([
    { given: `${c}=500`, want: { provider: c, atLeast: '500', unit: credits.unit } },
    { given: `${c}=0`, want: { provider: c, atLeast: '0', unit: credits.unit } },
    { given: `${c}=12.50`, want: { provider: c, atLeast: '12.5', unit: credits.unit } },
    { given: `${c}=5${credit}`, want: { provider: c, atLeast: '5', unit: credits.unit } },
    { given: `${c}=5${credits.unit}`, want: { provider: c, atLeast: '5', unit: credits.unit } },
    {
      given: `${c}/team-a=20`,
      want: { provider: c, account: 'team-a', atLeast: '20', unit: credits.unit },
    },
    {
      given: `${c}/a=b/c=20`,
      want: { provider: c, account: 'a=b/c', atLeast: '20', unit: credits.unit },
    },
    { given: `${m}=5${currency}`, want: { provider: m, atLeast: '5', unit: money.unit } },
    {
      given: `${m}=5${currency.toLowerCase()}`,
      want: { provider: m, atLeast: '5', unit: money.unit },
    },
    { given: `${m}=0.01${currency}`, want: { provider: m, atLeast: '0.01', unit: money.unit } },
  ])('$given', ({ given, want }) => {
    expect(parseThreshold(given)).toEqual(want);
  });
});

describe('a vendor that counts something else at another server', () => {
  const given = catalog.flatMap(({ id, unit, regionUnits = {} }) =>
    Object.values(regionUnits).map((other) => ({ id, unit, other })),
  );
  test('there is one', () => expect(given).not.toEqual([]));

  test.each(given)('$id is asked in $unit or in $other', ({ id, unit, other }) => {
    for (const want of [unit, other])
      expect(parseThreshold(`${id}=5${shortUnit(want ?? '')}`)).toMatchObject({ unit: want });
    expect(() => parseThreshold(`${id}=5EUR`)).toThrow();
  });
});

describe('a vendor whose response may name units of its own', () => {
  const given = catalog.flatMap(({ id, namedUnits = [] }) =>
    namedUnits.map((unit) => ({ id, unit })),
  );
  test('there is one', () => expect(given).not.toEqual([]));

  test.each(given)('$id is asked in $unit or in a currency', ({ id, unit }) => {
    expect(parseThreshold(`${id}=5${shortUnit(unit)}`)).toMatchObject({ unit });
    expect(parseThreshold(`${id}=5${unit}`)).toMatchObject({ unit });
    expect(parseThreshold(`${id}=5eur`)).toMatchObject({ unit: 'EUR' });
  });
});

describe('not a threshold', () => {
  test.each([
    { given: c, want: 'invalid threshold' },
    { given: '', want: 'invalid threshold' },
    { given: `${c}=`, want: 'invalid amount' },
    { given: `${c}=-5`, want: 'invalid amount' },
    { given: `${c}=+5`, want: 'invalid amount' },
    { given: `${c}=.5`, want: 'invalid amount' },
    { given: `${c}=007`, want: 'invalid amount' },
    { given: `${c}=${'9'.repeat(31)}`, want: 'invalid amount' },
    { given: `${c}=1e3`, want: 'invalid amount "1e3"' },
    { given: `${c}=1,000`, want: 'invalid amount "1,000"' },
    { given: `${m}=1,000${currency}`, want: 'invalid amount' },
    { given: `${m}=5.${currency}`, want: 'invalid amount' },
    { given: `${c}=1_000`, want: 'invalid amount' },
    { given: `${c}=0x10`, want: 'invalid amount' },
    { given: `${c}=5%`, want: 'invalid amount' },
    { given: `${c}=5 ${credit}`, want: 'invalid amount' },
    { given: `${c}=5${currency}`, want: `write ${c}=5${credit}` },
    { given: `${m}=5`, want: `write ${m}=5${currency}` },
    { given: `${m}=5${credit}`, want: `write ${m}=5${currency}` },
    { given: `${c}/=5`, want: 'missing label' },
    { given: `${c}x=5`, want: `did you mean ${c}?` },
    { given: '=5', want: 'provider' },
  ])('$given: $want', ({ given, want }) => {
    expect(() => parseThreshold(given)).toThrow(want);
  });
});

describe('advice does no harm', () => {
  test.each([
    `${c}=1k`,
    `${c}=1M`,
    `${c}=1mio`,
    `${c}=2thousand`,
    `${c}=5dozen`,
    `${m}=500cents`,
    `${m}=5mio`,
    `${m}=1k${currency}`,
  ])('%s', (given) => {
    expect(() => parseThreshold(given)).toThrow(
      /invalid amount ".*" for \w+: write plain digits, as in 5/,
    );
  });

  test('another currency is not the same amount', () => {
    expect(() => parseThreshold(`${m}=5EUR`)).toThrow(`give the amount in ${currency}`);
    expect(() => parseThreshold(`${m}=5EUR`)).not.toThrow(`5${currency}`);
  });

  test('a misspelt unit is corrected', () => {
    expect(() => parseThreshold(`${c}=5${credit}s`)).toThrow(`write ${c}=5${credit}`);
  });
});

test.each([
  'sk-SECRET',
  'sk-SECRET=5',
  `${c}=sk-SECRET`,
  `${c}=5sk-SECRET0123456789`,
  `${c}=0SECRET`,
  `sk-SECRET/${c}=5`,
  `sk-SECRET/=5`,
  `${c}/sk-SECRET=x`,
])('what may be a key is not repeated: %s', (given) => {
  const refused = () => parseThreshold(given);
  expect(refused).toThrow();
  expect(refused).not.toThrow('SECRET');
});
