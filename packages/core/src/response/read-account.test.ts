import { describe, expect, test } from 'vitest';
import { type Given, read } from '../test-support/read-account-of.ts';

describe('an item of a list', () => {
  const byCurrency: Given = {
    from: { list: '/infos', by: '/currency', first: ['USD', 'CNY'] },
    remaining: '/total',
    unit: { at: '/currency' },
    amountsAsText: true,
    spendable: '/ok',
    others: [
      { id: 'granted', relation: 'part', remaining: '/granted', amountsAsText: true },
      {
        id: 'currency',
        relation: 'separate',
        each: '/infos',
        remaining: '/total',
        unit: { at: '/currency' },
        amountsAsText: true,
      },
    ],
  };
  const usd = { currency: 'USD', total: '12.50', granted: '2.50' };
  const cny = { currency: 'CNY', total: '0.00', granted: '0.00' };
  const both = {
    remaining: '12.5',
    unit: 'USD',
    spendable: true,
    others: [
      { id: 'granted', relation: 'part', remaining: '2.5', unit: 'USD' },
      { id: 'currency', index: 0, relation: 'separate', remaining: '0', unit: 'CNY' },
    ],
  };
  test.each([
    { given: [usd, cny], want: both },
    { given: [cny, usd], want: both },
    {
      given: [cny],
      want: {
        remaining: '0',
        unit: 'CNY',
        spendable: true,
        others: [{ id: 'granted', relation: 'part', remaining: '0', unit: 'CNY' }],
      },
    },
    { given: [], want: 'invalid_response/no_amount' },
    { given: [usd, usd], want: 'invalid_response/ambiguous' },
    { given: [usd, { currency: 'EUR', total: '1' }], want: 'invalid_response/not_a_currency' },
    { given: [{ currency: 'EUR', total: '1' }], want: 'invalid_response/not_a_currency' },
    { given: [{ currency: 'usd', total: '1' }], want: 'invalid_response/not_a_currency' },
    { given: [{ total: '1' }], want: 'invalid_response/not_a_currency' },
    { given: [{ ...usd, total: 12.5 }], want: 'invalid_response/balance_not_a_number' },
    { given: [null], want: 'invalid_response/not_a_currency' },
    { given: {}, want: 'invalid_response/balance_not_a_number' },
    { given: null, want: 'invalid_response/balance_not_a_number' },
  ])('$given', ({ given, want }) => {
    expect(read(byCurrency, { ok: true, infos: given })).toEqual(want);
  });

  test("without the list a code says that it is the vendor's error body", () => {
    expect(read(byCurrency, { code: 401, message: 'no' })).toBe('invalid_response/error_envelope');
    expect(read(byCurrency, { code: 401, infos: null })).toBe(
      'invalid_response/balance_not_a_number',
    );
  });

  test('kinds that are not asked for are left out, where they are not money', () => {
    const metered: Given = {
      from: { list: '', by: '/type', first: ['metered'] },
      remaining: '/left',
      unit: 'acme:credit',
    };
    expect(
      read(metered, [
        { type: 'plan', left: 900 },
        { type: 'metered', left: 7 },
      ]),
    ).toEqual({
      remaining: '7',
      unit: 'acme:credit',
    });
    expect(read(metered, [{ type: 'plan', left: 900 }])).toBe('invalid_response/no_amount');
  });

  const purchases: Given = {
    from: { list: '/all', by: '/in', first: ['USD', 'hour'], sum: true },
    remaining: '/left',
    total: '/of',
    unit: 'USD',
    others: [
      { id: 'hour', relation: 'separate', each: '/all', remaining: '/left', unit: 'acme:hour' },
    ],
  };
  const [small, big, hour] = [
    { in: 'USD', left: 0.1, of: 5 },
    { in: 'USD', left: 0.2, of: 10 },
    { in: 'hour', left: 3 },
  ];
  test.each([
    { given: ['USD', 'USD'], want: { remaining: '8', unit: 'USD' } },
    { given: ['USD', 'usd'], want: { remaining: '8', unit: 'USD' } },
    { given: ['USD', 'EUR'], want: 'invalid_response/ambiguous' },
    { given: ['USD', undefined], want: 'invalid_response/not_a_currency' },
  ])('of different units there is no sum: $given', ({ given, want }) => {
    const bought: Given = {
      from: { list: '', by: '/of', first: ['bought'], sum: true },
      remaining: '/left',
      unit: { at: '/in' },
    };
    const all = given.map((currency, index) => ({
      of: 'bought',
      in: currency,
      left: 3 + 2 * index,
    }));
    expect(read(bought, all)).toEqual(want);
  });

  const held: Given = {
    from: { list: '', by: '/of', first: ['plan', 'extra'], sum: true },
    remaining: '/left',
    none: { at: '/left', equals: null },
    unit: 'acme:credit',
  };
  const [noPlan, plan, extra] = [
    { of: 'plan', left: null },
    { of: 'plan', left: 5 },
    { of: 'extra', left: 7 },
  ];
  test.each([
    { given: [noPlan, extra], want: { remaining: '7', unit: 'acme:credit' } },
    { given: [extra, noPlan], want: { remaining: '7', unit: 'acme:credit' } },
    { given: [noPlan, plan, extra], want: { remaining: '5', unit: 'acme:credit' } },
    { given: [plan, noPlan, plan], want: { remaining: '10', unit: 'acme:credit' } },
    { given: [noPlan], want: 'invalid_response/no_amount' },
    { given: [{ of: 'plan' }, extra], want: 'invalid_response/balance_not_a_number' },
  ])('an item that is not held is not taken: $given', ({ given, want }) =>
    expect(read(held, given)).toEqual(want),
  );

  const hours = { id: 'hour', index: 0, relation: 'separate', remaining: '3', unit: 'acme:hour' };
  test.each([
    { given: [small, big], want: { remaining: '0.3', unit: 'USD' } },
    { given: [big, small, big], want: { remaining: '0.5', unit: 'USD' } },
    { given: [small], want: { remaining: '0.1', total: '5', unit: 'USD' } },
    {
      given: [small, hour, big],
      want: { remaining: '0.3', unit: 'USD', others: [hours] },
    },
    { given: [small, { in: 'USD' }], want: 'invalid_response/balance_not_a_number' },
    { given: [{ in: 'USD' }, small], want: 'invalid_response/balance_not_a_number' },
    { given: [small, { in: 'USD', left: null }], want: 'invalid_response/balance_not_a_number' },
    { given: [], want: 'invalid_response/no_amount' },
  ])('several of a kind that add up: $given', ({ given, want }) => {
    expect(read(purchases, { all: given })).toEqual(want);
  });
});

describe('an amount that is not held', () => {
  const held: Given = {
    remaining: '/usd',
    none: { at: '/usd', equals: null },
    unit: 'USD',
    others: [
      {
        id: 'diem',
        relation: 'separate',
        remaining: '/diem',
        none: { at: '/diem', equals: null },
        unit: 'acme:diem',
        total: '/epoch',
      },
    ],
  };
  const diem = { remaining: '9.5', unit: 'acme:diem', total: '10' };
  test.each([
    {
      given: { usd: 25, diem: 9.5, epoch: 10 },
      want: {
        remaining: '25',
        unit: 'USD',
        others: [{ id: 'diem', relation: 'separate', ...diem }],
      },
    },
    { given: { usd: 25, diem: null, epoch: 10 }, want: { remaining: '25', unit: 'USD' } },
    { given: { usd: null, diem: 9.5, epoch: 10 }, want: { id: 'diem', ...diem } },
    { given: { usd: null, diem: null }, want: 'invalid_response/no_amount' },
    { given: { usd: null }, want: 'invalid_response/no_amount' },
    { given: { diem: 9.5 }, want: 'invalid_response/balance_not_a_number' },
    {
      given: { usd: 0, diem: 'x' },
      want: {
        remaining: '0',
        unit: 'USD',
        others: [{ id: 'diem', relation: 'separate', remaining: null, unit: 'acme:diem' }],
        warnings: ['bad_other'],
      },
    },
  ])('$given', ({ given, want }) => {
    expect(read(held, given)).toEqual(want);
  });

  test('a cap that there is none of is no amount, neither zero nor unlimited', () => {
    const cap: Given = {
      remaining: '/left',
      none: { at: '/left', equals: null },
      unit: 'USD',
      relation: 'cap',
    };
    expect(read(cap, { left: null })).toBe('invalid_response/no_amount');
    expect(read(cap, { left: 74.5 })).toEqual({ remaining: '74.5', unit: 'USD', relation: 'cap' });
  });
});

describe('further amounts', () => {
  const vendor: Given = {
    remaining: '/left',
    unit: 'acme:credit',
    others: [
      { id: 'voucher', relation: 'part', remaining: '/voucher' },
      { id: 'line', relation: 'line', remaining: '/paygo/limit', minus: '/paygo/used' },
      { id: 'minute', relation: 'separate', remaining: '/minutes', unit: 'acme:minute' },
      {
        id: 'grant',
        relation: 'part',
        each: '/grants',
        remaining: '/left',
        total: '/all',
        startsAt: '/from',
        expiresAt: '/until',
      },
    ],
  };
  const minute = { id: 'minute', relation: 'separate', remaining: '3', unit: 'acme:minute' };
  const unit = 'acme:credit';
  test.each([
    {
      given: { left: 5, voucher: 2, paygo: { limit: 9, used: 4 }, minutes: 3 },
      want: [
        { id: 'voucher', relation: 'part', remaining: '2', unit },
        { id: 'line', relation: 'line', remaining: '5', unit },
        minute,
      ],
    },
    {
      given: {
        left: 5,
        minutes: 3,
        grants: [{ left: 1, all: 2, until: '2026-01-31' }, { left: 0 }],
      },
      want: [
        minute,
        {
          id: 'grant',
          index: 0,
          relation: 'part',
          remaining: '1',
          unit,
          total: '2',
          expiresAt: '2026-01-31T00:00:00.000Z',
        },
        { id: 'grant', index: 1, relation: 'part', remaining: '0', unit },
      ],
    },
    { given: { left: 5, minutes: 3, grants: [] }, want: [minute] },
    // What is broken and does not count is dropped; what counts is null; both with a warning.
    { given: { left: 5, minutes: 3, voucher: 'x' }, want: [minute], warns: true },
    { given: { left: 5, minutes: 3, grants: {} }, want: [minute], warns: true },
    { given: { left: 5, minutes: 3, grants: [{ left: null }] }, want: [minute], warns: true },
    {
      given: { left: 5, minutes: 3, grants: [{ left: 1, until: 'soon', all: [] }] },
      want: [minute, { id: 'grant', index: 0, relation: 'part', remaining: '1', unit }],
      warns: true,
    },
    { given: { left: 5 }, want: [{ ...minute, remaining: null }], warns: true },
    { given: { left: 5, minutes: null }, want: [{ ...minute, remaining: null }], warns: true },
    { given: { left: 5, minutes: -3 }, want: [{ ...minute, remaining: '-3' }] },
  ])('$given', ({ given, want, warns }) => {
    expect(read(vendor, given)).toEqual({
      remaining: '5',
      unit,
      others: want,
      ...(warns && { warnings: ['bad_other'] }),
    });
  });

  test('one that only some accounts have is not missed by the others', () => {
    const other = { id: 'minute', relation: 'separate', remaining: '/m', unit: 'acme:m' } as const;
    const optional: Given = { remaining: '/left', unit, others: [{ ...other, optional: true }] };
    expect(read(optional, { left: 5 })).toEqual({ remaining: '5', unit });
    expect(read(optional, { left: 5, m: 'x' })).toMatchObject({ warnings: ['bad_other'] });
  });

  test('other money of an unknown currency is never overlooked', () => {
    const other = {
      id: 'cash',
      relation: 'separate',
      remaining: '/cash',
      unit: { at: '/currency' },
    } as const;
    const money: Given = { remaining: '/left', unit, others: [other] };
    expect(read(money, { left: 5, cash: 3, currency: 'pounds' })).toBe(
      'invalid_response/not_a_currency',
    );
  });

  test('they count as the headline does, unless they say how', () => {
    const cents: Given = {
      remaining: '/left',
      unit: 'USD',
      scale: -2,
      others: [
        { id: 'gift', relation: 'part', remaining: '/gift' },
        { id: 'call', relation: 'separate', remaining: '/calls', unit: 'acme:call' },
      ],
    };
    expect(read(cents, { left: 1250, gift: 5, calls: 7 })).toMatchObject({
      remaining: '12.5',
      others: [{ remaining: '0.05' }, { remaining: '7', unit: 'acme:call' }],
    });
  });
});

describe('how an amount is written', () => {
  const unit = 'acme:credit';
  test.each([
    {
      name: 'two pools of one owner are added exactly',
      given: [{ remaining: '/plan', plus: '/extra', unit }, '{"plan":0.1,"extra":0.2}'],
      want: { remaining: '0.3', unit },
    },
    {
      name: 'and what is spent is taken away',
      given: [
        { remaining: '/plan', plus: '/extra', minus: '/used', unit },
        '{"plan":10,"extra":5,"used":7.5}',
      ],
      want: { remaining: '7.5', unit },
    },
    {
      name: 'one of two pools that is absent is no zero',
      given: [{ remaining: '/plan', plus: '/extra', unit }, '{"plan":10}'],
      want: 'invalid_response/balance_not_a_number',
    },
    {
      name: '500000 are one dollar',
      given: [{ remaining: '/quota', divisor: 500_000, unit: 'USD' }, '{"quota":1234567}'],
      want: { remaining: '2.469134', unit: 'USD' },
    },
    {
      name: 'a sixtieth is no decimal',
      given: [{ remaining: '/quota', divisor: 60, unit }, '{"quota":60}'],
      want: 'invalid_config/option',
    },
    ...[0, -2, 1.5, Number.NaN, 2 ** 54].map((divisor) => ({
      name: `nor is anything divided by ${divisor}`,
      given: [{ remaining: '/quota', divisor, unit }, '{"quota":60}'] as const,
      want: 'invalid_config/option',
    })),
    {
      name: 'what is spent, and when it comes back',
      given: [
        { remaining: '/left', used: '/used', resetsAt: '/reset', asOf: '/at', unit },
        '{"left":1,"used":2,"reset":1738356858,"at":"2025-01-01"}',
      ],
      want: {
        remaining: '1',
        unit,
        used: '2',
        resetsAt: '2025-01-31T20:54:18.000Z',
        asOf: '2025-01-01T00:00:00.000Z',
      },
    },
    {
      name: 'what cannot be read beside the amount is absent, with a warning',
      given: [
        { remaining: '/left', used: '/u', resetsAt: '/r', asOf: '/a', spendable: '/s', unit },
        '{"left":1,"u":"2","r":"soon","a":true,"s":"yes"}',
      ],
      want: {
        remaining: '1',
        unit,
        warnings: ['bad_used', 'bad_reset', 'bad_as_of', 'bad_spendable'],
      },
    },
    {
      name: 'null beside the amount is absent',
      given: [
        { remaining: '/left', used: '/u', resetsAt: '/r', spendable: '/s', unit },
        '{"left":1,"u":null,"r":null,"s":null}',
      ],
      want: { remaining: '1', unit },
    },
  ] satisfies { name: string; given: readonly [Given, string]; want: unknown }[])(
    '$name',
    ({ given: [location, body], want }) => {
      expect(read(location, body)).toEqual(want);
    },
  );
});
