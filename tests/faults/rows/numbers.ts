import type { PromiseId } from '../promises.ts';
import type { Row, Want } from '../row.ts';
import { amountOf, type Vendor } from '../vendor.ts';

/** The success with this in place of its amount. */
function row(id: PromiseId, literal: string, want: Row['want'], appliesTo?: Row['appliesTo']): Row {
  const title = `an amount of ${literal.slice(0, 60)}`;
  const body = ({ success, member }: Vendor) =>
    success.replace(member.text, `"${member.name}":${literal}`);
  return { id, title, responses: [{ body }], want, ...(appliesTo && { appliesTo }) };
}

const notANumber: Want = { kind: 'invalid_response', reason: 'balance_not_a_number', status: 200 };
const notJson: Want = { kind: 'invalid_response', reason: 'json', status: 200 };

/**
 * What the vendor writes is what is read, scaled, every digit; where whole was promised, a fraction
 * is an error.
 */
const exactly = (vendor: Vendor, literal: string): Want => {
  const amount = amountOf(vendor, literal);
  const isWhole = !amountOf(
    {
      ...vendor,
      definition: { ...vendor.definition, balance: { ...vendor.definition.balance, scale: 0 } },
    },
    literal,
  ).includes('.');
  return vendor.definition.balance.integer && !isWhole
    ? { kind: 'invalid_response', reason: 'not_an_integer', status: 200 }
    : { ok: amount };
};
const read = (id: PromiseId, literal: string): Row =>
  row(id, literal, (vendor) => exactly(vendor, literal));
const asNumbers: Row['appliesTo'] = ({ balance }) => balance.amountsAsText !== true;
const withTotal: Row['appliesTo'] = ({ balance }) => balance.total !== undefined;

export const numbers: readonly Row[] = [
  ...[
    'null',
    '""',
    '" "',
    'true',
    'false',
    '[12]',
    '[]',
    '{}',
    '"1,234.50"',
    '"twelve"',
    '{"amount":12}',
    '"Infinity"',
  ].map((literal) => row('numbers/not-a-number', literal, notANumber)),
  ...['"12"', '"12.5"', '"0"', '"1e3"'].map((literal) =>
    row('numbers/text', literal, notANumber, asNumbers),
  ),
  ...[
    'NaN',
    'Infinity',
    '-Infinity',
    '012',
    '-012',
    '0x10',
    '1.',
    '.5',
    '+1',
    '1_000',
    '1,000.5',
    '- 1',
    '1e',
    '1e+',
    '12n',
    'undefined',
    '１２',
  ].map((literal) => row('numbers/invalid', literal, notJson)),
  ...['1e400', '1e-400', '1e100', '-1e100', '9'.repeat(31), `0.${'1'.repeat(31)}`].map((literal) =>
    row('numbers/invalid', literal, notANumber),
  ),
  ...['718924.5', '744300.0', '9984', '0.01'].map((literal) => read('numbers/units', literal)),
  ...[
    '12345678901234567.89',
    '9007199254740993',
    '0.1',
    '0.30000000000000004',
    '100000000000000000000.25',
    `${'9'.repeat(28)}`,
    '1.5e3',
    '1E2',
    '1e-2',
    '12e0',
  ].map((literal) => read('numbers/precision', literal)),
  ...['0', '0.0', '-0', '-0.0', '0e5', '0.00e-3'].map((literal) =>
    row('numbers/zero', literal, { ok: '0' }),
  ),
  ...['-5.25', '-3', '-0.5'].map((literal) => read('numbers/negative', literal)),
  ...['1.5', '0.5', '1e-1'].map((literal) =>
    row(
      'numbers/fractions',
      literal,
      { kind: 'invalid_response', reason: 'not_an_integer', status: 200 },
      ({ balance }) => balance.integer === true,
    ),
  ),
  {
    id: 'numbers/absent',
    title: 'no amount',
    responses: [{ body: ({ success, member }) => success.replace(member.text, '"other":12') }],
    want: notANumber,
  },
  {
    id: 'numbers/absent',
    title: 'a null in place of what holds the amount',
    responses: [
      {
        body: ({ success, member }) =>
          success.replace(/\{[^{}]*\}/, (inner) => (inner.includes(member.text) ? 'null' : inner)),
      },
    ],
    want: notANumber,
  },
  {
    id: 'numbers/totals',
    title: 'more available than in total',
    appliesTo: withTotal,
    responses: [
      {
        body: ({ success, member }) =>
          success
            .replace(/("\w*[tT]otal\w*":)[\d.]+/, '$11')
            .replace(member.text, `"${member.name}":300.5`),
      },
    ],
    want: { ok: '300.5' },
  },
  {
    id: 'numbers/totals',
    title: 'a total that is not a number',
    appliesTo: withTotal,
    responses: [
      { body: ({ success }) => success.replace(/("\w*[tT]otal\w*":)[\d.]+/, '$1"many"') },
    ],
    want: { ok: true },
  },
];
