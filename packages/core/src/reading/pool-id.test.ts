import { afterEach, expect, test, vi } from 'vitest';
import { hashPoolId } from './pool-id.ts';

const { crypto } = globalThis;
const HASH = '06ded65a5a5275e1';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  { given: "Node's own hash, without SubtleCrypto", process, crypto: {}, want: HASH },
  { given: 'SubtleCrypto, without a process', process: undefined, crypto, want: HASH },
  {
    given: 'SubtleCrypto, beside a process of which nothing is known',
    process: { env: {} },
    crypto,
    want: HASH,
  },
  {
    given: 'SubtleCrypto, since there is no such module',
    process: { getBuiltinModule: () => undefined },
    crypto,
    want: HASH,
  },
  {
    given: 'SubtleCrypto, since the module has no such function',
    process: { getBuiltinModule: () => ({}) },
    crypto,
    want: HASH,
  },
  { given: 'nothing on a page without https', process: undefined, crypto: {}, want: undefined },
  { given: 'nothing at all', process: undefined, crypto: undefined, want: undefined },
])('$given: $want', async ({ process, crypto, want }) => {
  vi.stubGlobal('process', process);
  vi.stubGlobal('crypto', crypto);
  const hash = hashPoolId('acme', 'tenant-42');
  vi.unstubAllGlobals();
  expect(await hash).toBe(want);
});

test('whichever it is, the hash is the same', async () => {
  for (const raw of ['', 'tenant-42', 'Zürich', '\ud800', 'x'.repeat(5000)]) {
    const own = await hashPoolId('acme', raw);
    vi.stubGlobal('process', undefined);
    const elsewhere = hashPoolId('acme', raw);
    vi.unstubAllGlobals();
    expect(await elsewhere).toBe(own);
  }
});
