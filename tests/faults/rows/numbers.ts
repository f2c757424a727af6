import { firstOf, holderOf, type Json } from '../body.ts';
import { isMark } from '../declared.ts';
import type { PromiseId } from '../promises.ts';
import type { Row, Want } from '../row.ts';
import { amountIn, amountOf, type Vendor } from '../vendor.ts';

/** The success with this in place of its amount. */
function row(id: PromiseId, literal: string, want: Row['want'], appliesTo?: Row['appliesTo']): Row {
  const title = `an amount of ${literal.slice(0, 60)}`;
  const body = ({ success, member }: Vendor) =>
    success.replace(member.text, `"${member.name}":${literal}`);
  return { id, title, responses: [{ body }], want, ...(appliesTo && { appliesTo }) };
}

const notANumber: Want = { kind: 'invalid_response', reason: 'balance_not_a_number', status: 200 };
const noAmount: Want = { kind: 'invalid_response', reason: 'no_amount', status: 200 };
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
/** A number as this vendor writes its amounts. */
const asWritten = ({ balance }: Vendor['definition'], literal: string) =>
  balance.amountsAsText === true ? JSON.stringify(literal) : literal;
/** The success with this amount. */
const amountRow: typeof row = (id, literal, want, appliesTo) => ({
  ...row(id, literal, want, appliesTo),
  responses: [
    {
      body: ({ success, member, definition }) =>
        success.replace(member.text, `"${member.name}":${asWritten(definition, literal)}`),
    },
  ],
});
const read = (id: PromiseId, literal: string): Row =>
  amountRow(id, literal, (vendor) => exactly(vendor, literal));
const asNumbers: Row['appliesTo'] = ({ balance }) => !balance.amountsAsText;
const isNoMark =
  (literal: string): Row['appliesTo'] =>
  (definition) =>
    !isMark(definition, asWritten(definition, literal));
/** A difference may name its limit as its total. */
const withTotal: Row['appliesTo'] = ({ balance: { total, remaining } }) =>
  total !== undefined && [total].flat().every((at) => ![remaining].flat().includes(at));

/** The success with other amounts. */
function writeAmounts(
  { success, definition, write }: Vendor,
  amounts: Readonly<Partial<Record<'remaining' | 'total', string>>>,
): string {
  const body = JSON.parse(success) as Json;
  return write(
    Object.fromEntries(
      Object.entries(amounts).map(([name, literal]) => [
        firstOf(definition.balance[name as keyof typeof amounts] ?? '', body),
        literal,
      ]),
    ),
  );
}

export const numbers: readonly Row[] = [
  ...[
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
  row('numbers/not-a-number', 'null', notANumber, (definition) => !isMark(definition, 'null')),
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
    amountRow('numbers/zero', literal, { ok: '0' }, isNoMark(literal)),
  ),
  ...['0', '-0.0'].map((literal) => ({
    ...amountRow('numbers/absent', literal, noAmount, (definition) =>
      isMark(definition, asWritten(definition, literal)),
    ),
    title: `an amount of ${literal} that is declared to be none`,
  })),
  ...['-5.25', '-3', '-0.5'].map((literal) => read('numbers/negative', literal)),
  ...['1.5', '0.5', '1e-1'].map((literal) =>
    amountRow(
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
        body: ({ success, definition, write }) =>
          write({ [holderOf(amountIn(definition, JSON.parse(success)))]: 'null' }),
      },
    ],
    // Of an item that is null nobody knows of what kind it is.
    want: ({ definition: { balance } }) =>
      typeof balance.unit === 'object' && balance.unit.at === balance.from?.by
        ? { ...notANumber, reason: 'not_a_currency' }
        : notANumber,
  },
  {
    id: 'numbers/totals',
    title: 'more available than in total',
    appliesTo: withTotal,
    responses: [
      {
        body: (vendor) =>
          writeAmounts(vendor, {
            remaining: asWritten(vendor.definition, '300.5'),
            total: asWritten(vendor.definition, '11'),
          }),
      },
    ],
    want: (vendor) => exactly(vendor, '300.5'),
  },
  {
    id: 'numbers/totals',
    title: 'a total that is not a number',
    appliesTo: withTotal,
    responses: [{ body: (vendor) => writeAmounts(vendor, { total: '"many"' }) }],
    want: { ok: true },
  },
];
