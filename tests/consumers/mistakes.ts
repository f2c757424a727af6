import { type BalanceReading, createFuelGauge, defineProvider } from '@fuelgauge/balances';
import { createLinkup, type paths } from '@fuelgauge/linkup';

/** What must not compile, whatever compiler a user has. Never run. */
export async function makeMistakes(reading: BalanceReading): Promise<void> {
  // @ts-expect-error an option that may be undefined is left out
  const gauge = createFuelGauge({ timeoutMs: undefined });
  // @ts-expect-error an amount is text
  await gauge.ensure({ provider: 'linkup', atLeast: 5 });
  // @ts-expect-error linkup is meant
  createFuelGauge({ accounts: [{ provider: 'lnkup' }] });
  // @ts-expect-error a unit of another vendor
  await gauge.ensure({ provider: 'linkup', atLeast: '5', unit: 'clado:credit' });
  // @ts-expect-error only a reading that is ok or stale has a balance
  console.log(reading.balance);
  // @ts-expect-error no such path
  await createLinkup().GET('/v1/credits');
  // @ts-expect-error a key goes nowhere but to its vendor
  await createLinkup().GET('/v1/credits/balance', { baseUrl: 'https://elsewhere.test' });
  defineProvider<paths>()({
    id: 'mine',
    name: 'Mine',
    baseUrl: 'https://api.linkup.so',
    path: '/v1/credits/balance',
    auth: { header: 'Authorization', scheme: 'Bearer' },
    keyVariables: ['MINE_API_KEY'],
    // @ts-expect-error the response has no such member
    balance: { remaining: '/balanse', unit: 'mine:credit', scope: 'unknown' },
  });
}
