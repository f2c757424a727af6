import { createFuelGauge } from '@fuelgauge/balances';
import { cladoHandlers } from '@fuelgauge/clado/msw';
import { createFakeClock } from '@fuelgauge/monitor';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWorker } from './worker.ts';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' })); // this test sends no real request
afterAll(() => server.close());

test('an hour of jobs in a moment: it pauses while credit is low', async () => {
  const clock = createFakeClock('2026-01-01T09:00:00.000Z');
  const gauge = createFuelGauge({ accounts: [{ provider: 'clado', apiKey: 'test-key' }] });
  let balance = 520;
  const show = () => server.use(...cladoHandlers({ balance: String(balance) }));
  show();
  const lines: string[] = [];
  let jobs = 0;
  const controller = new AbortController();
  const working = runWorker(
    {
      gauge,
      doJobs: async () => {
        jobs += 1;
        balance -= 10;
        show();
      },
      log: (line) => lines.push(line),
      clock,
    },
    controller.signal,
  );

  for (let minute = 0; minute < 30; minute += 1) await clock.advance(60_000);
  expect(jobs).toBe(4);
  expect(lines).toEqual(['clado/default is low: 480 credits left, below 500 credits']);

  balance = 2000;
  show();
  for (let minute = 0; minute < 10; minute += 1) await clock.advance(60_000);
  expect(lines.at(-1)).toBe('clado/default is no longer low: 2,000 credits left');
  expect(jobs).toBeGreaterThan(4);

  controller.abort();
  await working;
});
