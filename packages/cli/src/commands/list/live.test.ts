import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { applySettings } from '../../sandbox/apply-settings.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf } from '../../test-support/accounts-of.ts';
import { creditVendors } from '../../test-support/example-vendors.ts';
import { runHere } from '../../test-support/run-here.ts';
import { createTerminal, type Terminal } from '../../test-support/terminal.ts';

vi.setConfig({ testTimeout: 30_000 });

const [first = '', second = ''] = creditVendors;

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({
    emulations: applySettings(await loadEmulations(), {
      balance: [`${first}=1234`, `${second}=7`],
    }),
  });
});
afterAll(() => sandbox.close());

const control = (id: string, query: string) =>
  fetch(`${sandbox.url}/_control/${id}?${query}`, { method: 'POST' });
const env = () => ({ ...accountsOf(sandbox, first, second), NO_COLOR: '1', LANG: 'en_US.UTF-8' });
const rowOf = (terminal: Terminal, id: string) =>
  terminal.screen().find((line) => line.startsWith(`${id} `)) ?? '';

describe('list', () => {
  test('rows fill in as replies arrive, in their order to the end', async () => {
    await control(first, 'latency=600ms');
    const terminal = createTerminal(100, 24);
    const running = runHere([], { stdout: terminal, env: env() });
    await vi.waitFor(
      () => expect(terminal.screen().at(-1)).toBe('reading balances… 1 of 2'),
      60_000,
    );
    expect(rowOf(terminal, first)).toMatch(/…/);
    expect(rowOf(terminal, second)).toMatch(/ 7 +credit/);
    expect((await running).exitCode).toBe(0);
    await control(first, 'latency=none');
    expect(terminal.screen().map((line) => line.split(/ +/)[0])).toEqual([
      'PROVIDER',
      first,
      second,
    ]);
    expect(rowOf(terminal, first)).toContain('1,234');
    expect(terminal.raw()).not.toContain('1049');
  });

  test.each([60, 80, 200])('nothing is wider than %i columns', async (columns) => {
    await control(second, 'fault=401');
    const terminal = createTerminal(columns, 24);
    expect((await runHere([], { stdout: terminal, env: env() })).exitCode).toBe(69);
    await control(second, 'fault=none');
    for (const line of terminal.screen()) expect(line.length).toBeLessThanOrEqual(columns);
    expect(terminal.screen().join(' ').replace(/ +/g, ' ')).toContain(
      'the vendor rejected the API key (401)',
    );
  });

  test.each([{ CI: 'true' }, { TERM: 'dumb' }])(
    'nothing is painted over where nobody looks: %j',
    async (more) => {
      const terminal = createTerminal(100, 24);
      await runHere([], { stdout: terminal, stderr: createTerminal(), env: { ...env(), ...more } });
      expect(terminal.raw()).not.toContain('\u001b');
    },
  );

  test.each([40, 25])(
    'a window that becomes %i wide while it waits keeps no old row',
    async (columns) => {
      await control(first, 'latency=800ms');
      const terminal = createTerminal(100, 24);
      const running = runHere([], { stdout: terminal, env: env() });
      await vi.waitFor(
        () => expect(terminal.screen().at(-1)).toBe('reading balances… 1 of 2'),
        5000,
      );
      terminal.resize(columns, 24);
      await terminal.flushed();
      const titles = () => terminal.screen().filter((line) => line.startsWith('PROVIDER')).length;
      expect(titles()).toBe(1);
      await running;
      await control(first, 'latency=none');
      expect(titles()).toBe(1);
      expect(terminal.screen().filter((line) => line.startsWith(`${first} `))).toHaveLength(1);
      expect(terminal.screen().join('')).not.toContain('reading');
    },
  );

  test('Ctrl-C leaves nothing half painted', async () => {
    await control(first, 'latency=5s');
    const stop = new AbortController();
    const terminal = createTerminal(100, 24);
    const running = runHere([], { stdout: terminal, env: env(), signal: stop.signal });
    await vi.waitFor(
      () => expect(terminal.screen().at(-1)).toBe('reading balances… 1 of 2'),
      60_000,
    );
    stop.abort();
    expect((await running).exitCode).toBe(130);
    await control(first, 'latency=none');
    expect(terminal.screen()).toEqual([]);
  });
});

test('thresholds mark what is low, and leave the exit code alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-live-'));
  const config = { thresholds: { [first]: '5000' } };
  await writeFile(join(folder, 'fuelgauge.config.json'), JSON.stringify(config));
  const terminal = createTerminal(120);
  expect((await runHere([], { cwd: folder, stdout: terminal, env: env() })).exitCode).toBe(0);
  expect(terminal.screen().join('\n')).toContain('low: below 5,000 credit');
  const { stdout } = await runHere([first, '--short'], { cwd: folder, env: env() });
  expect(stdout).toMatch(new RegExp(`^${first} \\d+!\n$`));
  await rm(folder, { recursive: true });
});

describe('--watch', () => {
  /** Watches until `look` has seen what it wants, and then ends it. */
  async function watch(
    terminal: Terminal,
    look: () => Promise<void>,
    more: object = {},
    args: readonly string[] = [],
  ) {
    const stop = new AbortController();
    const running = runHere(['--watch', '1s', ...args], {
      stdout: terminal,
      env: { ...env(), ...more },
      signal: stop.signal,
    });
    try {
      await look();
    } finally {
      stop.abort();
    }
    return running;
  }
  const seen = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 20 });

  test('shows the change, fits a terminal that changes, and gives it back', async () => {
    const terminal = createTerminal(100, 24);
    const { exitCode } = await watch(terminal, async () => {
      await seen(() => expect(rowOf(terminal, first)).toMatch(/1,234 +credit +0 /));
      expect([terminal.isAlternate, terminal.isCursorHidden]).toEqual([true, true]);
      await control(first, 'balance=1200');
      await seen(() => expect(rowOf(terminal, first)).toMatch(/1,200 +credit +-34 /));
      terminal.resize(50, 4);
      await terminal.flushed();
      expect(terminal.screen()).toHaveLength(4);
      for (const line of terminal.screen()) expect(line.length).toBeLessThanOrEqual(50);
      expect(terminal.screen().at(-1)).toMatch(/more lines/);
    });
    await control(first, 'balance=1234');
    expect(exitCode).toBe(130);
    expect([terminal.isAlternate, terminal.isCursorHidden]).toEqual([false, false]);
    expect(rowOf(terminal, first)).toMatch(/1,200/);
  });

  test('an account that is slow at first keeps none of its vendor waiting', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-live-'));
    const apiKeyCommand = [process.execPath, '-e', 'setTimeout(() => {}, 60_000)'];
    const accounts = [{ account: 'slow', apiKeyCommand }, { account: 'quick' }];
    const config = { accounts: accounts.map((account) => ({ provider: first, ...account })) };
    await writeFile(join(folder, 'config.json'), JSON.stringify(config));
    const terminal = createTerminal(100, 24);
    await watch(
      terminal,
      async () => {
        await seen(() => expect(terminal.screen().join('\n')).toMatch(/ quick +1,234 /));
        expect(terminal.screen().join('\n')).toMatch(/ slow +… /);
      },
      {},
      ['--config', join(folder, 'config.json')],
    );
    await rm(folder, { recursive: true });
  });

  test('repaints without erasing first', async () => {
    const terminal = createTerminal(100, 24);
    await watch(terminal, () => seen(() => expect(rowOf(terminal, second)).toMatch(/ 7 /)));
    const [, ...paintings] = terminal.raw().split('\u001b[?2026h');
    expect(paintings.length).toBeGreaterThan(1);
    for (const painting of paintings)
      expect(painting.split('\u001b[?2026l')[0]).not.toMatch('\u001b[2J');
  });

  test('a vendor that fails later leaves its last amount, marked as stale', async () => {
    const terminal = createTerminal(120, 24);
    await watch(terminal, async () => {
      await seen(() => expect(rowOf(terminal, first)).toMatch(/1,234/));
      await control(first, 'fault=invalid_response');
      await seen(() => expect(terminal.screen().join('\n')).toContain('stale: as of'));
      expect(rowOf(terminal, first)).toMatch(/1,234/);
      expect(terminal.screen().join('\n')).toContain('partial');
    });
    await control(first, 'fault=none');
  });

  test('tables follow each other where nobody looks', async () => {
    let text = '';
    const terminal = {
      ...createTerminal(),
      isTTY: false,
      write: (chunk: string) => (text += chunk),
    };
    await watch(terminal, () =>
      seen(() => expect(text.match(/^PROVIDER/gm)?.length).toBeGreaterThanOrEqual(2)),
    );
    expect(text).not.toContain('\u001b');
  });
});
