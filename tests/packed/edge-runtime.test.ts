import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkWithDeadline } from '../faults/patience.ts';
import { bundleWorker, startWorker } from '../support/bundle-program.ts';
import { type Loopback, listenOnLoopback } from '../support/loopback.ts';

const tools = inject('tools');
const TIMEOUT_MS = 2000;

/**
 * A gauge in module scope; a request for `/leave` is answered while its read is still waiting. Who comes next waits for
 * the dead call, and has half of the time for a call of its own.
 */
const WORKER = `
import { createFuelGauge } from '@fuelgauge/balances/bare';
import { linkup } from '@fuelgauge/linkup/provider';
let gauge;
export default {
  async fetch(request, { VENDOR: baseUrl, TIMEOUT_MS }) {
    const timeoutMs = Number(TIMEOUT_MS);
    gauge ??= createFuelGauge({
      providers: [linkup],
      accounts: ['a', 'b', 'c'].map((account) => ({ provider: 'linkup', account, apiKey: 'k', baseUrl })),
      timeoutMs,
      maxRetries: 0,
      maxConcurrentPerProvider: 2,
    });
    const report = gauge.read();
    const left = new Promise((resolve) => setTimeout(resolve, timeoutMs / 2, 'left'));
    if (request.url.endsWith('/leave')) return new Response(await Promise.race([report.then(() => 'read'), left]));
    return Response.json((await report).readings.map(({ status, error }) => error?.kind ?? status));
  },
};
`;

describe.each(['2023-05-01', '2024-12-01', '2026-07-01'])('Workers of %s', (compatibilityDate) => {
  const [consumer] = inject('consumers');
  let script = '';
  let isHanging = true;
  let vendor: Loopback;
  beforeAll(async () => {
    const program = join(consumer?.folder ?? '', 'worker.mjs');
    await writeFile(program, WORKER);
    script = await bundleWorker(tools, program);
    vendor = await listenOnLoopback((_, response) => {
      if (!isHanging) response.setHeader('content-type', 'application/json').end('{"balance": 5}');
    });
  });
  afterAll(() => vendor.close());

  /** @returns what is wrong */
  async function checkWorker(
    hangs: boolean,
    want: readonly string[],
    timeoutMs: number,
  ): Promise<string | undefined> {
    isHanging = true;
    const worker = startWorker(tools, script, {
      compatibilityDate,
      bindings: { VENDOR: vendor.url, TIMEOUT_MS: String(timeoutMs) },
    });
    try {
      const base = await worker.ready;
      const ask = async (path: string) => (await fetch(new URL(path, base))).text();
      const first = await ask('/leave');
      if (first !== 'left') return `the first one was told ${first}`;
      isHanging = hangs;
      const startedAt = performance.now();
      const told = await ask('/');
      const deadlines = (performance.now() - startedAt) / timeoutMs;
      if (told !== JSON.stringify(want)) return `the next one was told ${told}`;
      return deadlines < 2 ? undefined : `the next one was told after ${deadlines} deadlines`;
    } finally {
      await worker.dispose();
    }
  }

  test.each([
    { name: 'still hangs', hangs: true, want: ['timeout', 'timeout', 'timeout'] },
    { name: 'answers again', hangs: false, want: ['ok', 'ok', 'ok'] },
  ])(
    'who comes after a client that left gets $want where the vendor $name',
    async ({ hangs, want }) => {
      const check = (timeoutMs: number) => checkWorker(hangs, want, timeoutMs);
      expect(await checkWithDeadline(TIMEOUT_MS, check)).toBeUndefined();
    },
  );
});
