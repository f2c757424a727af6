import { expect, test } from 'vitest';
import { withProgress } from './progress.ts';

async function watched(
  isTTY: boolean,
  env: Record<string, string>,
  work: () => Promise<unknown>,
): Promise<string> {
  let text = '';
  const stderr = { isTTY, write: (chunk: string) => (text += chunk) };
  await withProgress({ env, stderr }, 'reading…', work).catch(() => {});
  return text;
}

test('what is wider than the terminal is cut, since one row can be erased', async () => {
  let text = '';
  const stderr = { isTTY: true, columns: 6, write: (chunk: string) => (text += chunk) };
  await withProgress({ env: {}, stderr }, 'reading…', async (report) => report('read 100'));
  expect(text).toBe(['', 'read…', 'read…', ''].join('\r\u001b[2K'));
});

test.each([
  { isTTY: true, env: {}, want: '\r\u001b[2Kreading…\r\u001b[2K' },
  { isTTY: true, env: { TERM: 'dumb' }, want: '' },
  { isTTY: true, env: { CI: 'true' }, want: '' },
  { isTTY: false, env: {}, want: '' },
])('terminal $isTTY with $env', async ({ isTTY, env, want }) => {
  expect(await watched(isTTY, env, async () => 1)).toBe(want);
  expect(await watched(isTTY, env, () => Promise.reject(new Error('no')))).toBe(want);
});
