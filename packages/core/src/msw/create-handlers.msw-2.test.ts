import { expect, test, vi } from 'vitest';

vi.mock('msw', () => import('msw-2'));
vi.mock('msw/node', () => import('msw-2/node'));

/** The same tests on the oldest supported msw. */
await import('./create-handlers.test.ts');

test('this file runs on msw 2', async () => {
  const [{ http }, two] = [await import('msw'), await import('msw-2')];
  expect(http).toBe(two.http);
});
