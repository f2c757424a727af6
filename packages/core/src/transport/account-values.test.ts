import { expect, test } from 'vitest';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { takeReading } from '../reading/take-reading.ts';
import { acmeWith, respondWith } from '../test-support/acme.ts';

const apiKey = 'sk-0123456789abcdef';
const team = { team_id: { in: 'path', variables: ['ACME_TEAM_ID'] } } as const;

async function send(changes: Partial<ProviderDefinition>, options: object) {
  const { fetch, requests } = respondWith(Response.json({ balance: 1 }));
  const reading = await takeReading(acmeWith(changes), { apiKey, fetch, env: {}, ...options });
  const [request] = requests;
  return { reading, url: request?.url, headers: new Headers(request?.init.headers) };
}

test.each([
  { given: 't-1', want: 'https://api.acme.test/v1/teams/t-1/credits' },
  { given: 'a/b?c#d', want: 'https://api.acme.test/v1/teams/a%2Fb%3Fc%23d/credits' },
  { given: '%2e%2e', want: 'https://api.acme.test/v1/teams/%252e%252e/credits' },
])('$given in the path', async ({ given, want }) => {
  const changes = { path: '/teams/{team_id}/credits', parameters: team };
  const { url, reading } = await send(changes, { parameters: { team_id: given } });
  expect([url, reading.status]).toEqual([want, 'ok']);
});

test.each([{}, { team_id: '' }, { team_id: '..' }, { teamId: 't-1' }])(
  'nothing is sent with %j',
  async (parameters) => {
    const changes = { path: '/teams/{team_id}/credits', parameters: team };
    const { url, reading } = await send(changes, { parameters });
    expect([url, reading]).toMatchObject([
      undefined,
      { attempts: 0, error: { kind: 'invalid_config', reason: 'parameter' } },
    ]);
  },
);

test('in a header, in the query, and as the other half of Basic', async () => {
  const { url, headers } = await send(
    {
      auth: { header: 'Authorization', scheme: 'Basic', basic: 'password' },
      parameters: {
        project: { in: 'header', name: 'X-Project', variables: ['ACME_PROJECT'] },
        view: { in: 'query', variables: ['ACME_VIEW'], optional: true },
        account: { in: 'basic', variables: ['ACME_ACCOUNT'] },
      },
    },
    { parameters: { account: 'AC1' }, env: { ACME_PROJECT: 'p', ACME_VIEW: 'a b' } },
  );
  // A blank is not visible ASCII: no such value goes out, not even in the query.
  expect(url).toBeUndefined();
  const sent = await send(
    {
      auth: { header: 'Authorization', scheme: 'Basic', basic: 'password' },
      parameters: {
        project: { in: 'header', name: 'X-Project', variables: ['ACME_PROJECT'] },
        view: { in: 'query', variables: ['ACME_VIEW'], optional: true },
        account: { in: 'basic', variables: ['ACME_ACCOUNT'] },
      },
    },
    { parameters: { account: 'AC1' }, env: { ACME_PROJECT: 'p', ACME_VIEW: 'a&b' } },
  );
  expect([sent.url, sent.headers.get('x-project'), sent.headers.get('authorization')]).toEqual([
    'https://api.acme.test/v1/credits?view=a%26b',
    'p',
    `Basic ${btoa(`AC1:${apiKey}`)}`,
  ]);
  expect(headers.get('authorization')).toBeNull();
});

test('one value in two places, given once', async () => {
  const { url, headers } = await send(
    {
      path: '/accounts/{account}/credits',
      auth: { header: 'Authorization', scheme: 'Basic', basic: 'password' },
      parameters: { account: { in: ['path', 'basic'], variables: ['ACME_ACCOUNT'] } },
    },
    { env: { ACME_ACCOUNT: 'AC/1' } },
  );
  expect([url, headers.get('authorization')]).toEqual([
    'https://api.acme.test/v1/accounts/AC%2F1/credits',
    `Basic ${btoa(`AC/1:${apiKey}`)}`,
  ]);
});

test('a value of the account may identify the money', async () => {
  const changes: Partial<ProviderDefinition> = {
    path: '/teams/{team_id}/credits',
    parameters: team,
    balance: {
      remaining: '/balance',
      unit: 'USD',
      scope: 'unknown',
      pool: { parameter: 'team_id' },
    },
  };
  const poolOf = async (team_id: string) => {
    const { reading } = await send(changes, { parameters: { team_id } });
    return reading.status === 'ok' ? reading.balance.poolId : reading.error;
  };
  const [one, same, other] = [await poolOf('t-1'), await poolOf('t-1'), await poolOf('t-2')];
  expect(one).toMatch(/^[0-9a-f]{16}$/);
  expect([same === one, other === one]).toEqual([true, false]);
});

test('what is beside a headline that is not held is counted as its region counts', async () => {
  const { reading } = await send(
    {
      balance: {
        remaining: '/cap',
        none: { at: '/cap', equals: null },
        unit: 'USD',
        scope: 'unknown',
        others: [{ id: 'cash', relation: 'separate', remaining: '/balance' }],
      },
      regions: { cn: { baseUrl: 'https://api.acme.cn', unit: 'CNY' } },
    },
    { region: 'cn', fetch: async () => Response.json({ cap: null, balance: 1 }) },
  );
  expect(reading).toMatchObject({ status: 'ok', balance: { remaining: '1', unit: 'CNY' } });
});

test.each([
  { given: { region: 'cn' }, want: ['https://api.acme.cn/credits', 'CNY'] },
  { given: {}, want: ['https://api.acme.test/v1/credits', 'USD'] },
  { given: { apiKey: `${apiKey}:cn` }, want: ['https://api.acme.cn/credits', 'CNY'] },
  {
    given: { apiKey: `${apiKey}:cn`, region: 'default' },
    want: ['https://api.acme.test/v1/credits', 'USD'],
  },
  { given: { baseUrl: 'https://api.acme.cn' }, want: ['https://api.acme.cn/credits', 'CNY'] },
  { given: { baseUrl: 'https://proxy.test' }, want: [undefined, 'region'] },
])('$given is $want', async ({ given, want }) => {
  const { url, reading } = await send(
    {
      balance: { remaining: '/balance', unit: 'USD', scope: 'unknown' },
      regions: { cn: { baseUrl: 'https://api.acme.cn', unit: 'CNY', keyEnds: ':cn' } },
    },
    given,
  );
  expect([url, reading.status === 'ok' ? reading.balance.unit : reading.error.reason]).toEqual(
    want,
  );
});
