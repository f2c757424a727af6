// How long one call takes beside the peers, over one stubbed `fetch`. Bundled and run by bench/calls/calls.ts on each Node.
import { readBalance } from '@fuelgauge/core';
import { createLinkup } from '@fuelgauge/linkup';
import { linkup } from '@fuelgauge/linkup/provider';
import ky from 'ky';
import createOpenApiClient from 'openapi-fetch';
import { number, object } from 'zod-4/mini';
import { interleave } from '../measure/interleave.ts';
import { client as heyApi } from './node_modules/.fuelgauge/hey-api/linkup/client.gen.ts';
import { balance as readByHeyApi } from './node_modules/.fuelgauge/hey-api/linkup/sdk.gen.ts';
import { setConfig as configureKubb } from './node_modules/.fuelgauge/kubb/linkup/.kubb/fetch.ts';
import { balance as readByKubb } from './node_modules/.fuelgauge/kubb/linkup/clients/balance.ts';
import { balance as readByOrval } from './node_modules/.fuelgauge/orval/linkup/client.ts';
import {
  configure,
  balance as readByRedocly,
} from './node_modules/.fuelgauge/redocly/linkup/client.ts';

const CALLS = 300;
const LEFT = 123.45;
const { rounds, warmUpRounds } = JSON.parse(process.argv[2]);

const { baseUrl, path } = linkup;
const url = baseUrl + path;
const apiKey = 'any-key-of-a-usual-length-0123456789';
const headers = { authorization: `Bearer ${apiKey}` };
const body = JSON.stringify({ balance: LEFT });
const fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' } });

const openApiClient = createOpenApiClient({ baseUrl, headers, fetch });
const kyClient = ky.create({ headers, fetch });
const client = createLinkup({ apiKey, fetch });
heyApi.setConfig({ baseUrl, fetch, auth: apiKey });
configureKubb({ baseURL: baseUrl, headers });
// orval and kubb call the global one.
globalThis.fetch = fetch;
const schema = object({ balance: number() });
configure({ fetch, auth: { bearer: apiKey } });

/** What a careful person writes: a deadline, the status, three tries, a look at the value. */
async function readByHand() {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
    if (response.status >= 500 && attempt < 3) continue;
    if (!response.ok) throw new Error(`status ${response.status}`);
    const { balance } = await response.json();
    if (typeof balance !== 'number') throw new Error('no balance');
    return balance;
  }
}

const ways = {
  'raw fetch + JSON.parse': async () =>
    JSON.parse(await (await fetch(url, { headers })).text()).balance,
  'hand-written loop': readByHand,
  orval: async () => (await readByOrval({ headers })).data.balance,
  kubb: async () => (await readByKubb()).balance,
  'openapi-fetch': async () => (await openApiClient.GET(path)).data.balance,
  redocly: async () => (await readByRedocly()).balance,
  'hey-api': async () => (await readByHeyApi()).data.balance,
  ky: async () => (await kyClient(url).json()).balance,
  'ky + zod/mini': async () => schema.parse(await kyClient(url).json()).balance,
  fuelgauge: async () => (await client.getBalance()).remaining,
  'fuelgauge: readBalance': async () => (await readBalance(linkup, { apiKey, fetch })).remaining,
  'fuelgauge: GET, openapi-fetch on the safe transport': async () =>
    (await client.GET(path)).data.balance,
};

for (const [name, read] of Object.entries(ways)) {
  if (Number(await read()) !== LEFT) throw new Error(`${name} reads something else`);
}

const contestants = Object.fromEntries(
  Object.entries(ways).map(([name, read]) => [
    name,
    async () => {
      const startedAt = performance.now();
      for (let call = 0; call < CALLS; call += 1) await read();
      return ((performance.now() - startedAt) * 1000) / CALLS;
    },
  ]),
);
console.log(JSON.stringify(await interleave(contestants, { rounds, warmUpRounds })));
