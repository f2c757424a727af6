import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/lib/workspace.ts';

/** Everything that the page loads, as one script. */
let bundle: string;
beforeAll(async () => {
  const result = await build({
    root: join(root, 'examples/browser-page'),
    logLevel: 'warn',
    resolve: { conditions: ['@fuelgauge/source', 'module', 'browser', 'import', 'default'] },
    build: { write: false, modulePreload: false },
  });
  const { output } = [result].flat()[0] as Exclude<typeof result, unknown[] | { on: unknown }>;
  const scripts = output.filter((file) => file.type === 'chunk');
  expect(scripts.map(({ imports }) => imports)).toEqual([[]]);
  bundle = scripts[0]?.code ?? '';
});

const reading = { provider: 'you', account: 'default', durationMs: 1, attempts: 1, warnings: [] };
const balance = {
  remaining: '7189.245',
  unit: 'USD',
  total: null,
  lastTopUpAt: null,
  scope: 'key',
  poolId: null,
};
const error = {
  kind: 'timeout',
  reason: 'deadline',
  message: '',
  status: null,
  retryable: true,
  retryAfterMs: null,
};
const report = {
  readings: [
    { ...reading, status: 'ok', balance },
    { ...reading, status: 'stale', balance, fetchedAt: '2026-11-20T10:00:00.000Z', error },
    { ...reading, status: 'error', error },
  ],
};

test('the page shows what its own backend says', async () => {
  const element = { textContent: '…' };
  const asked: string[] = [];
  // What a browser has, and nothing of Node.
  const browser = createContext({
    document: { getElementById: (id: string) => (id === 'balances' ? element : null) },
    fetch: async (url: string) => {
      asked.push(url);
      return { json: async () => report };
    },
    navigator: { language: 'de-DE' },
  });
  await new Script(`(async () => {${bundle}})()`).runInContext(browser);
  expect(asked).toEqual(['/balances']);
  expect(element.textContent).toBe(
    [
      'you/default: 7.189,24\u00a0$',
      'you/default: 7.189,24\u00a0$ at 2026-11-20T10:00:00.000Z',
      'you/default: unknown (timeout)',
    ].join('\n'),
  );
});

test('only the formatting got into the bundle', () => {
  expect(bundle.length).toBeLessThan(2_000);
  expect(bundle).not.toMatch(/API_KEY|authorization|process\./i);
});
