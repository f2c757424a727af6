import { expect, test } from 'vitest';
import { acme, fetchFailed, respondWith } from '../test-support/acme.ts';
import type { ReadingOptions } from './fetch-balance.ts';
import { takeReading } from './take-reading.ts';

const refused = () => respondWith(new Response('{}', { status: 401 })).fetch;
const never = () => new Promise<never>(() => {});
const page = '\ufeff\n <!doctype html><title>secret</title>';

const answer = (body: string, init: ResponseInit = {}) =>
  respondWith(new Response(body, init)).fetch;

test.each<{ given: string; options: ReadingOptions; want: string }>([
  {
    given: 'a key of the second variable',
    options: { env: { ACME_KEY: 'key-1' }, fetch: refused() },
    want: 'check ACME_KEY',
  },
  {
    given: 'a key of the second variable beside a blank first',
    options: { env: { ACME_API_KEY: ' ', ACME_KEY: 'key-1' }, fetch: refused() },
    want: 'check ACME_KEY',
  },
  {
    given: 'only the second variable, and it is blank',
    options: { env: { ACME_KEY: '' } },
    want: 'no API key from ACME_KEY',
  },
  { given: 'no variable', options: { env: {} }, want: 'no API key from ACME_API_KEY' },
  {
    given: 'a malformed second variable',
    options: { env: { ACME_KEY: 'two words' } },
    want: 'what ACME_KEY gives cannot be a key',
  },
  {
    given: 'an option, beside a variable',
    options: { apiKey: 'key-1', env: { ACME_API_KEY: 'key-2' }, fetch: refused() },
    want: 'check the apiKey option',
  },
  {
    given: 'an empty option, beside a variable',
    options: { apiKey: '', env: { ACME_API_KEY: 'key-2' } },
    want: 'no API key from the apiKey option',
  },
  {
    given: 'a function',
    options: { apiKey: () => 'key-1', fetch: refused() },
    want: 'check your apiKey function',
  },
  {
    given: 'a function that says where it looks',
    options: {
      apiKey: Object.assign(() => 'key-1', { origin: 'the vault' }),
      fetch: refused(),
    },
    want: 'check the vault',
  },
  {
    given: 'a function that throws',
    options: { apiKey: () => Promise.reject(new Error('secret')) },
    want: 'your apiKey function threw an error',
  },
  {
    given: 'a function that does not answer',
    options: { apiKey: never, timeoutMs: 20 },
    want: 'no API key from your apiKey function within 20 ms (timeoutMs)',
  },
  {
    given: 'the limit of the call',
    options: { apiKey: 'key-1', timeoutMs: 20, fetch: never },
    want: 'within 20 ms (timeoutMs)',
  },
  {
    given: 'the limit of an attempt',
    options: { apiKey: 'key-1', attemptTimeoutMs: 20, fetch: never },
    want: 'within 20 ms (attemptTimeoutMs)',
  },
  {
    given: 'a wait that the vendor asks for',
    options: {
      apiKey: 'key-1',
      fetch: answer('{}', { status: 429, headers: { 'retry-after': '3600' } }),
    },
    want: 'try again in 3600 s',
  },
  {
    given: 'a login page',
    options: { apiKey: 'key-1', fetch: answer(page) },
    want: 'an HTML page came (200): check baseUrl, proxies and captive portals',
  },
  {
    given: 'a redirect to one',
    options: {
      apiKey: 'key-1',
      fetch: answer('', { status: 302, headers: { location: 'https://secret.test/' } }),
    },
    want: 'a redirect to another address came (302): check baseUrl, proxies and captive portals',
  },
  {
    given: 'a base URL of the environment',
    options: { apiKey: 'key-1', env: { FUELGAUGE_ACME_BASE_URL: 'http://secret.test' } },
    want: 'FUELGAUGE_ACME_BASE_URL cannot be used: give an https URL',
  },
  {
    given: 'a base URL of the options',
    options: { apiKey: 'key-1', baseUrl: 'http://secret.test' },
    want: 'the baseUrl option cannot be used: give an https URL',
  },
  {
    given: 'no server',
    options: { apiKey: 'key-1', fetch: respondWith(fetchFailed('ECONNREFUSED')).fetch },
    want: 'no connection to the server: check the network',
  },
])('$given is named', async ({ options, want }) => {
  const reading = await takeReading(acme, options);
  const text = JSON.stringify(reading);
  expect(reading).toMatchObject({ error: { message: expect.stringContaining(want) } });
  expect(text).not.toMatch(/secret|key-\d|two words/);
});
