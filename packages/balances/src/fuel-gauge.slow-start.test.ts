import { afterEach, expect, test, vi } from 'vitest';
import { createFuelGauge } from './bare.ts';
import { acme } from './test-support/acme.ts';
import { never } from './test-support/promises.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function block(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** As Node loads its fetch when headers are made first: 40 ms and more, in which nothing else runs. */
function slowHeaders(ms: number): void {
  const { Headers: Real } = globalThis;
  vi.stubGlobal(
    'Headers',
    class extends Real {
      constructor(...given: ConstructorParameters<typeof Real>) {
        super(...given);
        block(ms);
      }
    },
  );
}

/** Headers of a status, and a body that never comes. */
const stalled = (status: number) => async () =>
  new Response(new ReadableStream({ pull: () => never() }), { status });

test.each([
  { given: 'a call that starts quickly', blockedMs: 0 },
  { given: 'a call that starts slowly', blockedMs: 80 },
  { given: 'a call that starts when its time is up', blockedMs: 300 },
])(
  '$given has the answer of the one who called, not of the one who waits',
  async ({ blockedMs }) => {
    const read = async (
      account: { readonly apiKey: () => Promise<string> } | { readonly apiKey: string },
    ) => {
      const gauge = createFuelGauge({
        providers: [acme],
        accounts: [{ provider: 'acme', ...account }],
        fetch: stalled(500),
        timeoutMs: 200,
      });
      slowHeaders(blockedMs);
      const startedAt = performance.now();
      const { readings } = await gauge.read({ signal: new AbortController().signal });
      vi.unstubAllGlobals();
      expect(performance.now() - startedAt).toBeLessThan(Math.max(200, blockedMs) + 100);
      return readings[0];
    };
    expect(await read({ apiKey: () => never() })).toMatchObject({
      error: {
        kind: 'timeout',
        reason: 'key_function',
        retryable: false,
        message: expect.stringContaining('within 200 ms (timeoutMs)'),
      },
    });
    expect(await read({ apiKey: 'k' })).toMatchObject({
      attempts: 1,
      error: {
        reason: 'deadline',
        message: expect.stringContaining('within 200 ms (timeoutMs)'),
      },
    });
  },
);
