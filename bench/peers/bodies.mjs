// How long the raw GET takes beside openapi-fetch, by the size of the response. Bundled and run by bench/bodies/bodies.ts.
import { createLinkup } from '@fuelgauge/linkup';
import { linkup } from '@fuelgauge/linkup/provider';
import createOpenApiClient from 'openapi-fetch';
import { interleave } from '../measure/interleave.ts';

const { text, calls, rounds, warmUpRounds } = JSON.parse(process.argv[2]);
const { baseUrl, path } = linkup;
const apiKey = 'any-key-of-a-usual-length-0123456789';
const headers = { authorization: `Bearer ${apiKey}` };
const fetch = async () => new Response(text, { headers: { 'content-type': 'application/json' } });

const openApiClient = createOpenApiClient({ baseUrl, headers, fetch });
const client = createLinkup({ apiKey, fetch });
const ways = {
  'openapi-fetch': () => openApiClient.GET(path),
  'fuelgauge: GET': () => client.GET(path),
};

for (const [name, read] of Object.entries(ways)) {
  const { data } = await read();
  if (JSON.stringify(data) !== JSON.stringify(JSON.parse(text)))
    throw new Error(`${name} reads something else`);
}

const contestants = Object.fromEntries(
  Object.entries(ways).map(([name, read]) => [
    name,
    async () => {
      const startedAt = performance.now();
      for (let call = 0; call < calls; call += 1) await read();
      return ((performance.now() - startedAt) * 1000) / calls;
    },
  ]),
);
console.log(JSON.stringify(await interleave(contestants, { rounds, warmUpRounds })));
