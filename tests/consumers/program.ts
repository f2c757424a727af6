import { createFuelGauge, type Environment, formatBalance, getBalances } from '@fuelgauge/balances';
import { createFuelGauge as createBareGauge } from '@fuelgauge/balances/bare';
import { type BalanceErrorData, defineProvider, readBalance } from '@fuelgauge/core';
import { createProviderClient } from '@fuelgauge/core/client';
import { takeReading } from '@fuelgauge/core/internal';
import { createEmulation } from '@fuelgauge/core/testing';
import { createLinkup } from '@fuelgauge/linkup';
import { linkupEmulation } from '@fuelgauge/linkup/emulation';
import { linkup } from '@fuelgauge/linkup/provider';
import { registry } from '@fuelgauge/registry';
import { catalog } from '@fuelgauge/registry/catalog';
import { emulations } from '@fuelgauge/registry/emulations';

/** What openapi-typescript makes of a vendor's document. */
interface Paths {
  '/credits': {
    get: { responses: { 200: { content: { 'application/json': { left: number } } } } };
  };
}

const acme = defineProvider<Paths>()({
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://acme.test',
  path: '/credits',
  auth: { header: 'x-api-key' },
  keyVariables: ['ACME_API_KEY'],
  balance: { remaining: '/left', unit: 'EUR', scope: 'unknown' },
});
const acmeEmulation = createEmulation(acme, { paths: { '/credits': { get: { responses: {} } } } });
/** Those whose readings are compared, whatever other vendors there are. */
const SHOWN = ['clado', 'fullenrich', 'linkup', 'pollo', 'you'];
const noHost = 'http://127.0.0.1:2';

/** One reading of an emulated vendor, without a network. */
async function readEmulated(): Promise<string | undefined> {
  const gauge = createFuelGauge({
    accounts: [{ provider: 'linkup', apiKey: 'any-key' }],
    env: {}, // not the sandbox's address
    fetch: (url, init) => linkupEmulation.respond(new Request(url, init), { balance: '7.5' }),
  });
  for await (const reading of gauge.stream())
    if (reading.status === 'ok') return reading.balance.remaining;
  return undefined;
}

/** The kind of a failure that no emulation can play. */
async function failToConnect(): Promise<BalanceErrorData['kind'] | undefined> {
  const reading = await takeReading(acme, { apiKey: 'key', baseUrl: noHost, maxRetries: 0 });
  return reading.status === 'error' ? reading.error.kind : undefined;
}

/**
 * A user's program that calls what every entry exports, as far as it runs everywhere. Every
 * compiler checks it, every bundler bundles it, and every runtime must print the same.
 * @param env - where keys and the address of the sandbox stand, for who has no `process`
 */
export async function run(env?: Environment): Promise<string> {
  const options = env === undefined ? {} : { env };
  const report = await getBalances(options);
  const client = createLinkup(options);
  const { data } = await client.GET('/v1/credits/balance');
  const custom = createProviderClient<Paths>()(acme, {
    apiKey: 'key',
    fetch: (url, init) => acmeEmulation.respond(new Request(url, init), { balance: '3.25' }),
  });
  const bare = createBareGauge({ ...options, providers: [linkup] });
  return JSON.stringify({
    report: report.readings
      .filter(({ provider }) => SHOWN.includes(provider))
      .map((reading) =>
        reading.status === 'ok'
          ? `${reading.provider} ${reading.balance.remaining}`
          : reading.error.message,
      ),
    known: [registry, catalog, emulations].map(({ length }) => length),
    document: data?.balance,
    client: (await client.getBalance()).remaining,
    alone: formatBalance(await readBalance(linkup, options), { locale: 'en-US' }),
    bare: (await bare.ensure({ provider: 'linkup', atLeast: '1' })).unit,
    emulated: await readEmulated(),
    custom: (await custom.getBalance()).remaining,
    unreachable: await failToConnect(),
  });
}
