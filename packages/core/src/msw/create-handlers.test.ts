import { setupServer } from 'msw/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEmulation } from '../emulation/index.ts';
import { createHandlers } from './index.ts';

const emulation = createEmulation(
  {
    id: 'acme',
    name: 'Acme',
    baseUrl: 'https://api.acme.test/v2',
    path: '/credits:now',
    auth: { header: 'X-Acme-Key' },
    keyVariables: ['ACME_API_KEY'],
    balance: { remaining: '/left', unit: 'acme:credit', amountsAsText: true, scope: 'unknown' },
  },
  { paths: { '/credits:now': { get: { responses: { 200: {}, 401: {} } } } } },
);
const acmeHandlers = createHandlers(emulation);
const url = 'https://api.acme.test/v2/credits:now';
const headers = { 'x-acme-key': 'acme-1' };

const server = setupServer();
beforeEach(() => server.listen());
afterEach(() => {
  server.close();
  server.resetHandlers();
});

test.each([
  { given: () => fetch(url, { headers }), want: [200, '{"left":"12.5"}'] },
  { given: () => fetch(new Request(`${url}?a=1`, { headers })), want: [200, '{"left":"12.5"}'] },
  { given: () => fetch(url, { headers: { 'x-acme-key': 'acme-2' } }), want: [401, ''] },
  { given: () => fetch(url), want: [401, ''] },
  { given: () => fetch(url, { method: 'POST', headers }), want: [405, ''] },
])('answers as the vendor: $want', async ({ given, want }) => {
  server.use(...acmeHandlers({ apiKey: 'acme-1', balance: '12.5' }));
  const response = await given();
  expect([response.status, await response.text()]).toEqual(want);
});

test('answers in the place of another base URL, with the error asked for', async () => {
  server.use(...acmeHandlers({ baseUrl: 'http://localhost:4010/sandbox', error: 'rate_limited' }));
  const response = await fetch('http://localhost:4010/sandbox/credits:now', { headers });
  expect(response.status).toBe(429);
});

test('what the vendor cannot do is refused when the handlers are made', () => {
  expect(() => acmeHandlers({ error: 'aborted' })).toThrow(TypeError);
});
