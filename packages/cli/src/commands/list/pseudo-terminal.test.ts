import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { applySettings } from '../../sandbox/apply-settings.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf } from '../../test-support/accounts-of.ts';
import { creditVendors } from '../../test-support/example-vendors.ts';
import {
  goldenOf,
  openPseudoTerminal,
  type PseudoTerminal,
  type PseudoTerminalOptions,
  WITH_SETTINGS,
  widest,
} from '../../test-support/pseudo-terminal.ts';

const [CTRL_C, CTRL_Z] = ['\u0003', '\u001a'];
const [first = '', second = ''] = creditVendors;

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ emulations: applySettings(await loadEmulations(), {}) });
});
afterAll(() => sandbox.close());

const control = (id: string, query: string) =>
  fetch(`${sandbox.url}/_control/${id}?${query}`, { method: 'POST' });
const env = () => accountsOf(sandbox, first, second);
const seen = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 20 });
const rowOf = (terminal: PseudoTerminal, id: string) =>
  terminal.screen().find((line) => line.startsWith(`${id} `));

beforeEach(async () => {
  await control(first, 'balance=1234&latency=none&fault=none');
  await control(second, 'balance=7&latency=none&fault=none');
});

describe('list', () => {
  test.each([60, 80, 200])(
    'rows fill in, and stay in their order, on %i columns',
    async (columns) => {
      await control(first, 'latency=800ms');
      await control(second, 'fault=401');
      const terminal = await openPseudoTerminal([], { columns, env: { ...env(), NO_COLOR: '1' } });
      await seen(() => expect(terminal.screen().at(-1)).toBe('reading balances… 1 of 2'));
      expect(rowOf(terminal, first)).toMatch(/…/);
      expect(widest(terminal)).toBeLessThanOrEqual(columns);
      expect(await terminal.exited).toBe(69);
      expect(widest(terminal)).toBeLessThanOrEqual(columns);
      await expect(goldenOf(terminal)).toMatchFileSnapshot(`screens/list-${columns}.txt`);
    },
  );

  test.each([
    { title: 'colours', more: {}, want: { colored: true, painted: true } },
    {
      title: 'none with NO_COLOR',
      more: { NO_COLOR: '1' },
      want: { colored: false, painted: true },
    },
    {
      title: 'nothing painted on a dumb terminal',
      more: { TERM: 'dumb' },
      want: { colored: false, painted: false },
    },
  ])('$title', async ({ more, want }) => {
    const terminal = await openPseudoTerminal([], { env: { ...env(), ...more } });
    expect(await terminal.exited).toBe(0);
    expect(rowOf(terminal, first)).toMatch(/1,234/);
    const [colored, painted] = ['\u001b[1m', '\u001b'].map((sequence) =>
      terminal.raw().includes(sequence),
    );
    expect({ colored, painted }).toEqual(want);
  });

  test('Ctrl-C leaves nothing half painted', async () => {
    await control(first, 'latency=20s');
    const terminal = await openPseudoTerminal([], { env: env(), script: WITH_SETTINGS });
    await seen(() => expect(terminal.screen().at(-1)).toBe('reading balances… 1 of 2'));
    terminal.type(CTRL_C);
    expect(await terminal.exited).toBe(130);
    expect(terminal.screen()).toEqual(['settings: unchanged']);
  });

  test('a reader that has seen enough is not a failure', async () => {
    const terminal = await openPseudoTerminal(['--csv'], {
      env: env(),
      script: '"$@" | head -n 1',
    });
    expect(await terminal.exited).toBe(0);
    expect(terminal.screen()).toEqual([expect.stringMatching(/^provider,/)]);
  });

  test('notices are broken at blanks', async () => {
    const terminal = await openPseudoTerminal(['--sandbox', '--csv'], { columns: 60 });
    expect(await terminal.exited).toBe(0);
    expect(terminal.screen()[0]).toMatch(/^sandbox: /);
    expect(terminal.screen()[0]?.length).toBeLessThanOrEqual(60);
  });
});

describe('--watch', () => {
  const watch = (options: PseudoTerminalOptions = {}) =>
    openPseudoTerminal(['--watch', '1s'], { ...options, env: { ...env(), NO_COLOR: '1' } });

  test.each([60, 80, 200])('shows the change within %i columns', async (columns) => {
    const terminal = await watch({ columns });
    await seen(() => expect(rowOf(terminal, first)).toMatch(/1,234/));
    await control(first, 'balance=1200');
    await seen(() => expect(rowOf(terminal, first)).toMatch(/1,200/));
    expect(widest(terminal)).toBeLessThanOrEqual(columns);
    terminal.type(CTRL_C);
    expect(await terminal.exited).toBe(130);
    await expect(goldenOf(terminal)).toMatchFileSnapshot(`screens/watch-${columns}.txt`);
  });

  test('a window that changes is painted anew, and what is typed into it does not stay', async () => {
    const terminal = await watch({ columns: 100 });
    await seen(() => expect(rowOf(terminal, second)).toMatch(/ 7 /));
    terminal.resize(50, 4);
    await seen(() => expect(terminal.screen().at(-1)).toMatch(/^… \d+ more lines/));
    expect([widest(terminal) <= 50, terminal.screen().length]).toEqual([true, 4]);
    terminal.resize(100, 24);
    await seen(() => expect(terminal.screen().at(-1)).toMatch(new RegExp(`^${second} `)));
    terminal.type('typed');
    await seen(() => expect(terminal.raw()).toContain('typed'));
    await seen(() => expect(terminal.screen().join('\n')).not.toContain('typed'));
    terminal.type(CTRL_C);
    expect(await terminal.exited).toBe(130);
    expect(terminal.screen().join('\n')).not.toContain('typed');
  });

  test('a terminal that does not know its size is taken for one of 80 columns', async () => {
    const script = 'stty cols 0 rows 0; exec "$@"';
    for (const args of [['--watch', '1s'], ['doctor']]) {
      const terminal = await openPseudoTerminal(args, { env: { ...env(), NO_COLOR: '1' }, script });
      await seen(() => expect(terminal.screen().join('\n')).toContain(`${first}`));
      expect(terminal.screen().join('\n')).not.toContain('…\n');
      terminal.type(CTRL_C);
      await terminal.exited;
    }
  });

  test('Ctrl-C gives the terminal back as it was', async () => {
    const terminal = await watch({ script: WITH_SETTINGS });
    await seen(() => expect(rowOf(terminal, second)).toMatch(/ 7 /));
    expect([terminal.isAlternate, terminal.isCursorHidden]).toEqual([true, true]);
    terminal.type(CTRL_C);
    expect(await terminal.exited).toBe(130);
    expect([terminal.isAlternate, terminal.isCursorHidden]).toEqual([false, false]);
    expect(terminal.screen().at(-1)).toBe('settings: unchanged');
  });

  test.each([
    { signal: 'SIGTERM', want: 143 },
    { signal: 'SIGHUP', want: 129 },
  ] as const)('so does $signal', async ({ signal, want }) => {
    const terminal = await watch();
    await seen(() => expect(terminal.isAlternate).toBe(true));
    terminal.kill(signal);
    expect(await terminal.exited).toBe(want);
    expect([terminal.isAlternate, terminal.isCursorHidden]).toEqual([false, false]);
  });

  test('Ctrl-Z lends it to the shell', async () => {
    const terminal = await watch();
    await seen(() => expect(rowOf(terminal, second)).toMatch(/ 7 /));
    terminal.type(CTRL_Z);
    await seen(() =>
      expect([terminal.isAlternate, terminal.isCursorHidden]).toEqual([false, false]),
    );
    terminal.kill('SIGCONT');
    await seen(() => expect([terminal.isAlternate, terminal.isCursorHidden]).toEqual([true, true]));
    await seen(() => expect(rowOf(terminal, second)).toMatch(/ 7 /));
    terminal.type(CTRL_C);
    expect(await terminal.exited).toBe(130);
  });

  test('ends when its window is closed', async () => {
    const terminal = await watch();
    await seen(() => expect(terminal.isAlternate).toBe(true));
    terminal.hangUp();
    await seen(() => expect(() => process.kill(terminal.pid, 0)).toThrow('ESRCH'));
  });
});
