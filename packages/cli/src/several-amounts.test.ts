import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from './test-support/run-here.ts';

/** A vendor with every relation, a list, a team in the path and two servers. */
const acme = {
  id: 'acme',
  name: 'Acme',
  path: '/teams/{team_id}/wallets',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['ACME_API_KEY'],
  parameters: { team_id: { in: 'path', variables: ['ACME_TEAM_ID'] } },
  regions: { cn: { baseUrl: 'https://api.acme.example', unit: 'CNY' } },
  balance: {
    from: { list: '/wallets', by: '/currency', first: ['USD', 'EUR'] },
    remaining: '/left',
    unit: { at: '/currency' },
    scope: 'organization',
    resetsAt: '/until',
    others: [
      {
        id: 'wallet',
        relation: 'separate',
        each: '/wallets',
        remaining: '/left',
        unit: { at: '/currency' },
      },
      { id: 'call', relation: 'separate', remaining: '/calls', unit: 'acme:call' },
      { id: 'key', relation: 'cap', remaining: '/cap' },
      { id: 'gift', relation: 'part', remaining: '/gift' },
      { id: 'credit', relation: 'line', remaining: '/line' },
    ],
  },
};
const wallets = [
  { currency: 'EUR', left: 7 },
  { currency: 'USD', left: 10, calls: 30, cap: 8, gift: 2, line: 50, until: '2027-01-31' },
];

let vendor: Server;
let folder: string;
const asked: (string | undefined)[] = [];
beforeAll(async () => {
  vendor = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ wallets }));
  });
  await new Promise<void>((done) => {
    vendor.listen(0, '127.0.0.1', done);
  });
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-several-'));
  const baseUrl = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
  await writeFile(join(folder, 'acme.json'), JSON.stringify({ ...acme, baseUrl }));
});
afterAll(async () => {
  vendor.close();
  await rm(folder, { recursive: true });
});

async function run(config: object, ...args: string[]) {
  const path = join(folder, 'config.json');
  await writeFile(path, JSON.stringify({ providers: ['./acme.json'], ...config }));
  return runHere([...args, '--config', path], { env: { ACME_API_KEY: 'acme-key' } });
}
const accounts = [{ provider: 'acme', account: 'team#1', parameters: { team_id: 't 1' } }];
const good = {
  accounts: [{ provider: 'acme', account: 'team#1', parameters: { team_id: 't-1' } }],
};

test('every amount of an account is a row; totals count what is owned, once', async () => {
  const { stdout, exitCode } = await run(good, 'list');
  expect(exitCode).toBe(0);
  expect(asked.at(-1)).toBe('/teams/t-1/wallets');
  expect(stdout.split('\n').map((line) => line.trimEnd())).toMatchInlineSnapshot(`
    [
      "PROVIDER  ACCOUNT    REMAINING  UNIT  AGE  NOTE",
      "acme      team#1         10.00  USD   now  resets 2027-01-31",
      "          #wallet 1       7.00  EUR        beside it",
      "          #call             30  call       beside it",
      "          #key            8.00  USD        a cap on it",
      "          #gift           2.00  USD        part of it",
      "          #credit        50.00  USD        not owned: may be spent beyond it",
      "",
    ]
  `);
});

test('the same in Markdown, CSV and JSON', async () => {
  expect((await run(good, 'list', '--markdown')).stdout).toContain('| \\#gift | 2.00 | USD |');
  const csv = await run(good, 'list', '--csv');
  expect(csv.stdout).toContain(
    'wallet 1 (separate): 7 EUR; call (separate): 30 acme:call; key (cap): 8 USD; gift (part): 2 USD; credit (line): 50 USD',
  );
  const { totals } = JSON.parse((await run(good, 'list', '--json')).stdout);
  expect(totals).toMatchObject([
    { unit: 'USD', remaining: '10', accounts: 1 },
    { unit: 'EUR', remaining: '7', accounts: 1 },
    { unit: 'acme:call', remaining: '30', accounts: 1 },
  ]);
});

test.each([
  { given: 'acme=8USD', want: 0 },
  { given: 'acme=9USD', want: 1, says: 'has 8 USD' }, // the cap of the key
  { given: 'acme=7EUR', want: 0 },
  { given: 'acme=8EUR', want: 1 },
  { given: 'acme=30call', want: 0 },
  { given: 'acme=31call', want: 1 },
  { given: 'acme=1GBP', want: 69 },
  { given: 'acme/team#1=8USD', want: 0 },
  { given: 'acme/team#1#credit=50USD', want: 0 },
  { given: 'acme/team#1#credit=51USD', want: 1, says: 'acme/team#1#credit has 50 USD' },
  { given: 'acme#gift=2USD', want: 0 },
  { given: 'acme#gift=3USD', want: 1 },
  { given: 'acme#call=30', want: 0 },
  { given: 'acme#call=30USD', want: 64 },
  { given: 'acme#nothing=1USD', want: 64, says: 'one of wallet, call, key, gift, credit' },
  { given: 'acme/team#2=8USD', want: 78 },
])('guard $given ends with $want', async ({ given, want, says = '' }) => {
  const { exitCode, stderr } = await run(good, 'guard', given);
  expect([exitCode, stderr]).toEqual([want, expect.stringContaining(says)]);
});

test('thresholds of the configuration ask for any amount, and list marks them', async () => {
  const thresholds = { 'acme/team#1#gift': '5USD', acme: '5USD' };
  const { stdout, stderr } = await run({ ...good, thresholds }, 'list', '--json');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout).readings).toMatchObject([
    {
      low: true,
      thresholds: [
        { other: 'gift', atLeast: '5', verdict: 'below' },
        { atLeast: '5', unit: 'USD', verdict: 'enough' },
      ],
    },
  ]);
  expect((await run({ ...good, thresholds }, 'list')).stdout).toContain(
    'low: below 5.00 USD of gift',
  );
});

test.each([
  { given: accounts[0], want: 'the value for team_id cannot be used' },
  { given: { provider: 'acme' }, want: 'no value for team_id: set ACME_TEAM_ID' },
  { given: { provider: 'acme', region: 'eu' }, want: 'known are default, cn' },
])('$given is a row with an error, and nothing is sent', async ({ given, want }) => {
  const before = asked.length;
  const { exitCode, stdout } = await run({ accounts: [given] }, 'list', '--json');
  expect([exitCode, asked.length]).toEqual([69, before]);
  expect(stdout).toContain(want);
});

test('doctor says what stands beside the key, names its variable, and reads with it', async () => {
  const healthy = await run(good, 'doctor');
  expect(healthy.exitCode).toBe(0);
  expect(healthy.stdout).toContain('team_id is set by parameters of the account');
  expect(healthy.stdout).toContain('the usual one; for cn set FUELGAUGE_ACME_REGION');
  const before = asked.length;
  const missing = await run({ accounts: [{ provider: 'acme' }] }, 'doctor');
  expect([missing.exitCode, asked.length]).toEqual([69, before]);
  expect(missing.stdout).toContain('set ACME_TEAM_ID, or parameters.team_id of the account');
});

test('who has configured nothing is told every variable that the vendor needs', async () => {
  const path = join(folder, 'vendors.json');
  await writeFile(path, JSON.stringify({ providers: ['./acme.json'] }));
  const tell = async (...args: string[]) => (await runHere([...args, '--config', path])).stderr;
  expect(await tell('list', '--provider', 'acme')).toContain('ACME_API_KEY and ACME_TEAM_ID');
  expect(await tell('guard', 'acme=5USD')).toContain('set ACME_API_KEY and ACME_TEAM_ID');
});

test('the sandbox gives its accounts what their vendor needs beside the key', async () => {
  const { exitCode, stdout } = await run({}, 'list', '--sandbox', '--json', '--provider', 'acme');
  expect(JSON.parse(stdout).readings).toMatchObject([{ provider: 'acme', status: 'ok' }]);
  expect(exitCode).toBe(0);
  const { stdout: lines } = await run({}, 'sandbox', '--port', '8787', '--print-env');
  expect(lines).toContain("export ACME_TEAM_ID='sandbox'");
});
