import { baseUrlVariable } from '@fuelgauge/core/internal';
import { catalog } from '@fuelgauge/registry/catalog';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chooseHandful } from '../../catalog/handful.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf, keyVariableOf } from '../../test-support/accounts-of.ts';
import { runHere } from '../../test-support/run-here.ts';
import { createTerminal } from '../../test-support/terminal.ts';
import type { AccountCheckResult } from './check-result.ts';

const id = catalog[0]?.id ?? '';
let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ emulations: await loadEmulations() });
});
afterAll(() => sandbox.close());

async function diagnose(env: Record<string, string>) {
  const { exitCode, stdout } = await runHere(['doctor', '--json'], {
    env: { ...accountsOf(sandbox, id), ...env },
  });
  const { schema, healthy, findings } = JSON.parse(stdout) as {
    schema: string;
    healthy: boolean;
    findings: AccountCheckResult[];
  };
  expect(schema).toBe('fuelgauge.doctor/1');
  const statusOf = (check: string) => findings.find((finding) => finding.check === check)?.status;
  return { exitCode, healthy, stdout, statusOf };
}

test('an account that works: everything is looked at, and an override is marked', async () => {
  const { exitCode, healthy, statusOf } = await diagnose({});
  expect([exitCode, healthy]).toEqual([0, true]);
  for (const check of [
    'node',
    'proxy',
    'tls switch',
    'accounts',
    'key',
    'dns',
    'tls',
    'clock',
    'reading',
  ])
    expect([check, statusOf(check)]).toEqual([check, 'ok']);
  expect(statusOf('host')).toBe('warning');
});

test.each([
  { title: 'a wrong key', env: { [keyVariableOf(id)]: 'WRONG-KEY' }, problem: 'reading' },
  { title: 'a malformed key', env: { [keyVariableOf(id)]: 'WRONG KEY' }, problem: 'key' },
  { title: 'nothing there', env: { [baseUrlVariable(id)]: 'http://127.0.0.1:1' }, problem: 'tls' },
  {
    title: 'a host that is refused',
    env: { [baseUrlVariable(id)]: 'http://WRONG-KEY@localhost' },
    problem: 'host',
  },
  {
    title: 'certificates unchecked',
    env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    problem: 'tls switch',
  },
])('$title', async ({ env, problem }) => {
  const { exitCode, stdout, statusOf } = await diagnose(env);
  expect([exitCode, statusOf(problem)]).toEqual([69, 'problem']);
  expect(stdout).not.toMatch(/WRONG[- ]KEY|_sandbox/);
});

test('nothing configured', async () => {
  const { exitCode, stdout } = await runHere(['doctor']);
  expect(exitCode).toBe(69);
  for (const shown of chooseHandful(catalog).shown)
    expect(stdout).toContain(keyVariableOf(shown.id));
  expect(stdout).toMatch(/1 problem found\n$/);
});

test.each([60, 80, 200])('nothing is wider than %i columns', async (columns) => {
  const terminal = createTerminal(columns);
  await runHere(['doctor'], {
    stdout: terminal,
    env: { ...accountsOf(sandbox, id), NO_COLOR: '1' },
  });
  for (const line of terminal.screen()) expect(line.length).toBeLessThanOrEqual(columns);
  expect(terminal.screen().at(-1)).toBe('no problems found');
});

test('problems stand at the end, with what to do, however much there is before', async () => {
  const env = {
    ...accountsOf(sandbox, ...catalog.map((entry) => entry.id)),
    [keyVariableOf(id)]: 'WRONG-KEY',
  };
  const { stdout } = await runHere(['doctor'], { env });
  const lines = stdout.trimEnd().split('\n');
  expect(lines.at(-1)).toBe('1 problem found');
  expect(lines.at(-3)).toMatch(
    new RegExp(`^${id}/default +reading +.*\\(401\\): check ${keyVariableOf(id)}$`),
  );
});

test('what is known is shown while the rest is examined', async () => {
  await fetch(`${sandbox.url}/_control/${id}?latency=1h`, { method: 'POST' });
  const stop = new AbortController();
  let text = '';
  const running = runHere(['doctor'], {
    env: accountsOf(sandbox, id),
    signal: stop.signal,
    stdout: {
      write: (chunk) => {
        text += chunk;
      },
    },
  });
  await vi.waitFor(() => expect(text).toContain('1 account from'), 60_000);
  stop.abort();
  expect((await running).exitCode).toBe(130);
  await fetch(`${sandbox.url}/_control/${id}?latency=none`, { method: 'POST' });
  expect(text).toContain('this machine');
});
