import { expect, test, vi } from 'vitest';

vi.mock('msw', () => import('msw-2'));
vi.mock('msw/node', () => import('msw-2/node'));

/** The same exchanges on the oldest supported msw. */
await import('./conformance.test.ts');

test('this file runs on msw 2', async () => {
  const [{ http }, two] = [await import('msw'), await import('msw-2')];
  expect(http).toBe(two.http);
});
