import { expect, expectTypeOf, test } from 'vitest';
import { BalanceError, createFuelGauge, InsufficientBalanceError } from './bare.ts';
import { acme, createResponse, createVendor, defineAcme } from './test-support/acme.ts';

const { fetch } = createVendor(({ key }) =>
  key === 'bad' ? createResponse('', 401) : createResponse({ credits: 12.5 }),
);
const gauge = createFuelGauge({
  providers: [acme, defineAcme('globex'), defineAcme('hooli')],
  accounts: [
    { provider: 'acme', apiKey: 'good' },
    { provider: 'globex', account: 'a', apiKey: 'good' },
    { provider: 'globex', account: 'b', apiKey: 'bad' },
  ],
  fetch,
});

test.each([
  { provider: 'acme', atLeast: '12.5' },
  { provider: 'acme', account: 'default', atLeast: '12.4999', unit: 'acme:credit' },
  { provider: 'acme', atLeast: '-1' },
  { provider: 'globex', account: 'a', atLeast: '9.0' },
  { provider: 'acme', atLeast: '5', unit: 'credit' },
])('%o is enough', async (given) => {
  expect(await gauge.ensure(given)).toMatchObject({
    remaining: '12.5',
    unit: `${given.provider}:credit`,
  });
});

test.each([
  { given: { provider: 'acme', atLeast: 'lots' }, want: ['invalid_config', 'option'] },
  { given: { provider: 'acme', atLeast: '' }, want: ['invalid_config', 'option'] },
  { given: { provider: 'acme', atLeast: 'NaN' }, want: ['invalid_config', 'option'] },
  { given: { provider: 'acme', atLeast: 5 }, want: ['invalid_config', 'option'] },
  { given: { provider: 'hooli', atLeast: '1' }, want: ['invalid_config', 'not_configured'] },
  {
    given: { provider: 'acme', account: 'b', atLeast: '1' },
    want: ['invalid_config', 'not_configured'],
  },
  { given: { provider: 'globex', atLeast: '1' }, want: ['invalid_config', 'account_needed'] },
  { given: { provider: 'acme', atLeast: '1', unit: 'USD' }, want: ['invalid_config', 'unit'] },
  { given: { provider: 'acme', atLeast: '99', unit: 'USD' }, want: ['invalid_config', 'unit'] },
  {
    given: { provider: 'globex', account: 'b', atLeast: '1', unit: 'USD' },
    want: ['unauthorized', 'status'],
  },
  {
    given: { provider: 'acme', atLeast: '1', signal: AbortSignal.abort() },
    want: ['aborted', 'signal'],
  },
])('$given is refused: $want', async ({ given, want }) => {
  const failure = await gauge
    .ensure(given as { provider: string; atLeast: string })
    .catch((error: unknown) => error);
  expect(BalanceError.isInstance(failure)).toBe(true);
  expect(failure).toMatchObject({ kind: want[0], reason: want[1] });
});

test('a balance that is too low is an error with both amounts', async () => {
  const failure: unknown = await gauge
    .ensure({ provider: 'acme', atLeast: '12.50001' })
    .catch((error: unknown) => error);
  expect(InsufficientBalanceError.isInstance(failure)).toBe(true);
  expect(BalanceError.isInstance(failure)).toBe(false);
  expect(failure).toMatchObject({
    name: 'InsufficientBalanceError',
    message: '[acme] account default has 12.5 acme:credit, 12.50001 are needed: top up the account',
    provider: 'acme',
    account: 'default',
    had: '12.5',
    needed: '12.50001',
    unit: 'acme:credit',
  });
  if (InsufficientBalanceError.isInstance(failure))
    expectTypeOf(failure.had).toEqualTypeOf<string>();
});

test.each([
  {
    unit: 'USD',
    given: [undefined, 'USD', 'usd', 'Usd'],
    refused: ['EUR', 'US', 'acme:USD', '', 'credit', 5],
  },
  {
    unit: 'acme:credit',
    given: [undefined, 'acme:credit', 'credit'],
    refused: ['Credit', 'acme:', 'globex:credit', 'USD', 'usd', ''],
  },
])(
  'a balance in $unit is meant by $given, and not by $refused',
  async ({ unit, given, refused }) => {
    const own = createFuelGauge({
      providers: [defineAcme('acme', { unit })],
      accounts: [{ provider: 'acme', apiKey: 'good' }],
      fetch,
    });
    const ask = (unit: unknown) =>
      own
        .ensure({
          provider: 'acme',
          atLeast: '1',
          ...(unit !== undefined && { unit: unit as string }),
        })
        .then(
          () => 'enough',
          (error: BalanceError) => `${error.kind}/${error.reason}`,
        );
    expect(await Promise.all(given.map(ask))).toEqual(given.map(() => 'enough'));
    expect(await Promise.all(refused.map(ask))).toEqual(refused.map(() => 'invalid_config/unit'));
  },
);

test('no money is an error of its own kind, whatever is demanded', async () => {
  const broke = createFuelGauge({
    providers: [acme],
    accounts: [{ provider: 'acme', apiKey: 'k' }],
    fetch: createVendor(() => createResponse('', 402)).fetch,
  });
  const failure = await broke
    .ensure({ provider: 'acme', atLeast: '0.01' })
    .catch((error: unknown) => error);
  expect(BalanceError.isInstance(failure)).toBe(true);
  expect(failure).toMatchObject({ kind: 'payment_required', retryable: false });
});
