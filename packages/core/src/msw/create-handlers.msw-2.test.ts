import { afterAll, expect, test, vi } from 'vitest';

vi.mock('msw', () => import('msw-2'));
vi.mock('msw/node', () => import('msw-2/node'));

// Files share a process: what another has loaded was loaded with another msw, and what is loaded here is not for others.
vi.resetModules();
afterAll(() => {
  vi.doUnmock('msw');
  vi.doUnmock('msw/node');
  vi.resetModules();
});

/** The same tests on the oldest supported msw. */
await import('./create-handlers.test.ts');

test('this file runs on msw 2', async () => {
  const [{ http }, two] = [await import('msw'), await import('msw-2')];
  expect(http).toBe(two.http);
});
