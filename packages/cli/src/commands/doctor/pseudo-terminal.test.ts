import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf } from '../../test-support/accounts-of.ts';
import { creditVendors } from '../../test-support/example-vendors.ts';
import {
  goldenOf,
  openPseudoTerminal,
  WITH_SETTINGS,
  widest,
} from '../../test-support/pseudo-terminal.ts';

const CTRL_C = '\u0003';
const [first = '', second = ''] = creditVendors;

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ emulations: await loadEmulations() });
});
afterAll(() => sandbox.close());

const control = (id: string, query: string) =>
  fetch(`${sandbox.url}/_control/${id}?${query}`, { method: 'POST' });
const env = () => accountsOf(sandbox, first, second);
const seen = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 20 });

beforeEach(async () => {
  await control(first, 'balance=1234&latency=none');
});

describe('doctor', () => {
  test.each([60, 80, 200])('nothing is wider than %i columns', async (columns) => {
    const terminal = await openPseudoTerminal(['doctor', '--provider', first], {
      columns,
      env: env(),
    });
    expect(await terminal.exited).toBe(0);
    expect(terminal.raw()).toContain('checking…');
    expect(widest(terminal)).toBeLessThanOrEqual(columns);
    await expect(goldenOf(terminal)).toMatchFileSnapshot(`screens/doctor-${columns}.txt`);
  });

  test('Ctrl-C leaves nothing half painted', async () => {
    await control(first, 'latency=20s');
    const terminal = await openPseudoTerminal(['doctor'], { env: env(), script: WITH_SETTINGS });
    await seen(() => expect(terminal.screen().at(-1)).toBe('checking…'));
    terminal.type(CTRL_C);
    expect(await terminal.exited).toBe(130);
    expect(terminal.screen().at(-1)).toBe('settings: unchanged');
    expect(terminal.screen().join('\n')).not.toContain('checking…');
  });
});
