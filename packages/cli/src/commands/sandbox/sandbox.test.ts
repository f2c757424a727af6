import { catalog } from '@fuelgauge/registry/catalog';
import { afterEach, describe, expect, test } from 'vitest';
import { neededVariables } from '../../catalog/needed-variables.ts';
import { applySettings, type SandboxSettings } from '../../sandbox/apply-settings.ts';
import { drained } from '../../sandbox/behaviour.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import type { SandboxRequest } from '../../sandbox/sandbox-request.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf, keyVariableOf } from '../../test-support/accounts-of.ts';
import { creditVendors } from '../../test-support/example-vendors.ts';
import { runHere } from '../../test-support/run-here.ts';
import { renderRequest } from './render-request.ts';

const [first = '', second = ''] = creditVendors;

let sandbox: RunningSandbox | undefined;
const requests: SandboxRequest[] = [];
async function start(settings: SandboxSettings = {}): Promise<RunningSandbox> {
  requests.length = 0;
  sandbox = await startSandbox({
    emulations: applySettings(await loadEmulations(), settings),
    onRequest: (request) => requests.push(request),
  });
  return sandbox;
}
afterEach(() => sandbox?.close());

/** Waits for long, so that a busy machine asks once: only what is expected to hang waits for less. */
async function read(running: RunningSandbox, id = first, env = {}, timeout = '60s') {
  const args = ['--json', '--timeout', timeout, '--provider', id];
  const { stdout } = await runHere(args, { env: { ...accountsOf(running, id), ...env } });
  return JSON.parse(stdout).readings[0];
}

describe('faults', () => {
  test.each([
    { fault: '401', want: { kind: 'unauthorized', status: 401 } },
    { fault: '404', want: { status: 404 } },
    { fault: 'payment_required', want: { kind: 'payment_required' } },
    { fault: 'invalid_response', want: { kind: 'invalid_response' } },
    { fault: 'hang', want: { kind: 'timeout', status: null } },
    { fault: 'reset', want: { kind: 'network', reason: 'reset' } },
  ])('$fault', async ({ fault, want }) => {
    const running = await start({ fault: [`${first}=${fault}`] });
    const timeout = fault === 'hang' ? '800ms' : undefined;
    expect(await read(running, first, {}, timeout)).toMatchObject({ status: 'error', error: want });
    expect(await read(running, second)).toMatchObject({ status: 'ok' });
  });
});

describe('balances', () => {
  test('are what they are set to', async () => {
    expect(await read(await start({ balance: [`${first}=42`] }))).toMatchObject({
      balance: { remaining: '42' },
    });
  });

  test.each([
    { given: ['120', { amount: '5', everyMs: 1000 }, 999], want: '120' },
    { given: ['120', { amount: '5', everyMs: 1000 }, 3000], want: '105' },
    { given: ['120', { amount: '5', everyMs: 1000 }, 24_000], want: '0' },
    { given: ['120', { amount: '5', everyMs: 1000 }, 1e9], want: '0' },
    { given: ['0.3', { amount: '0.1', everyMs: 10 }, 20], want: '0.1' },
  ] as const)('$given.0 less $given.1 after $given.2 ms is $want', ({ given, want }) => {
    const [balance, drain, elapsedMs] = given;
    expect(drained(balance, drain, elapsedMs)).toBe(want);
  });

  test('and everything else change while it runs', async () => {
    const running = await start();
    const post = (query: string) =>
      fetch(`${running.url}/_control/${first}?${query}`, { method: 'POST' });
    expect(await (await post('balance=3')).json()).toEqual({ balance: '3' });
    expect(await read(running)).toMatchObject({ balance: { remaining: '3' } });
    expect((await post('fault=401')).status).toBe(200);
    expect(await read(running)).toMatchObject({ error: { kind: 'unauthorized' } });
    expect(await (await post('fault=none')).json()).toEqual({ balance: '3' });
    expect(await read(running)).toMatchObject({ status: 'ok' });
  });

  test.each(['fault=sometimes', 'balance=lots', 'speed=3', 'drain=1/1s'])(
    'a control that makes no sense changes nothing: %s',
    async (query) => {
      const running = await start();
      const response = await fetch(`${running.url}/_control/${first}?latency=1ms&${query}`, {
        method: 'POST',
      });
      expect(response.status).toBe(400);
      expect(await (await fetch(running.url)).json()).not.toMatchObject({
        vendors: [{ latencyMs: 1 }],
      });
    },
  );

  test.each([
    { method: 'GET', path: `/_control/${first}`, want: 405 },
    { method: 'POST', path: '/_control/nobody', want: 404 },
    {
      method: 'POST',
      path: `/_control/${first}`,
      headers: { origin: 'https://attacker.example' },
      want: 403,
    },
  ])('$method $path: $want', async ({ path, want, ...init }) => {
    expect((await fetch((await start()).url + path, init)).status).toBe(want);
  });
});

test('latency is that of one vendor or of all', async () => {
  const running = await start({ latency: ['30ms', `${second}=2s`] });
  expect((await read(running)).durationMs).toBeGreaterThanOrEqual(29);
  expect(await read(running, second, {}, '800ms')).toMatchObject({ error: { kind: 'timeout' } });
});

test('the log tells whether the key is right, and never what it is', async () => {
  const running = await start();
  await read(running);
  await read(running, first, { [keyVariableOf(first)]: 'WRONG-KEY' });
  await fetch(`${running.url}/${first}/x?key=SECRET`);
  expect(requests.map(({ key }) => key)).toEqual(['right', 'wrong', 'none']);
  const log = requests.map((request) => renderRequest(request, new Date(0))).join('\n');
  expect(log).not.toMatch(/WRONG-KEY|SECRET|_sandbox/);
  expect(log.split('\n')[0]).toMatch(
    new RegExp(`^00:00:00.000 GET /${first}/\\S+ \\(key \\*{4}\\) → 200 in \\d+ ms$`),
  );
});

test('so does that of every vendor, wherever its key goes', async () => {
  const running = await start();
  for (const { id } of catalog) {
    await read(running, id);
    await read(running, id, { [keyVariableOf(id)]: 'WRONG-KEY' });
    await fetch(`${running.url}/${id}/x?other=SECRET`);
  }
  // A busy machine may lose a response and ask once more, and what was lost is told late.
  const kindsOf = (id: string) =>
    ['right', 'wrong', 'none'].filter((kind) =>
      requests.some(({ key, pathname }) => key === kind && pathname.startsWith(`/${id}/`)),
    );
  expect(catalog.map(({ id }) => [id, ...kindsOf(id)])).toEqual(
    catalog.map(({ id }) => [id, 'right', 'wrong', 'none']),
  );
});

test('--print-env leads to a sandbox of that port, and ends', async () => {
  const { exitCode, stdout } = await runHere(['sandbox', '--port', '8787', '--print-env']);
  expect(exitCode).toBe(0);
  const variables = new Set(catalog.flatMap(neededVariables));
  expect(stdout.split('\n')).toHaveLength(variables.size + catalog.length + 1);
  expect(stdout).toContain(`='http://127.0.0.1:8787/${first}'`);
});
