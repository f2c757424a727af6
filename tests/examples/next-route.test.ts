import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type SourceSandbox, startSourceSandbox } from '../support/source-sandbox.ts';

let sandbox: SourceSandbox;
beforeAll(async () => {
  sandbox = await startSourceSandbox();
  return () => sandbox.close();
});
beforeEach(() => vi.resetModules()); // a new process, as far as the gauge in the module can tell
afterEach(() => vi.unstubAllEnvs());

async function ask(): Promise<unknown> {
  const { GET } = await import('../../examples/next-route/app/api/credit/route.ts');
  const response = await GET(new Request('https://shop.example/api/credit'));
  return { status: response.status, ...(await response.json()) };
}

test.each([
  {
    given: 'balance=500&fault=none',
    want: { status: 200, enough: true, remaining: '500', unit: 'clado:credit' },
  },
  {
    given: 'balance=499&fault=none',
    want: { status: 503, enough: false, remaining: '499', unit: 'clado:credit' },
  },
  { given: 'fault=403', want: { status: 503, enough: null, kind: 'forbidden', reason: 'status' } },
])('$given: $want.status', async ({ given, want }) => {
  for (const [name, value] of Object.entries(sandbox.env)) vi.stubEnv(name, value);
  await sandbox.set('clado', given);
  expect(await ask()).toEqual(want);
});

test('without a key nobody knows', async () => {
  expect(await ask()).toEqual({
    status: 503,
    enough: null,
    kind: 'invalid_config',
    reason: 'not_configured',
  });
});
