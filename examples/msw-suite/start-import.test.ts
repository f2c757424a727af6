import { cladoHandlers } from '@fuelgauge/clado/msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startImport } from './start-import.ts';

const server = setupServer();
beforeAll(() => {
  vi.stubEnv('CLADO_API_KEY', 'test-key');
  server.listen({ onUnhandledFrame: 'error' }); // these tests send no real request
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const records = ['Ada', 'Grace', 'Edsger'];

test.each([
  { given: { balance: '3' }, want: 'importing 3 records' },
  { given: { balance: '2' }, want: 'buy 3 credits, there are 2' },
  { given: { apiKey: 'another-key' }, want: 'not started: unauthorized' },
  { given: { error: 'invalid_response' }, want: 'not started: invalid_response' },
  { given: { error: { status: 429 } }, want: 'try again later' },
] as const)('$want', async ({ given, want }) => {
  server.use(...cladoHandlers(given));
  expect(await startImport(records)).toBe(want);
});
