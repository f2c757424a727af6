import { expect, test } from 'vitest';
import { acme, acmeWith } from '../test-support/acme.ts';
import { takeReading } from './take-reading.ts';

const apiKey = 'key-123456';
const ambiguous = acmeWith({
  errors: { rules: [{ status: 429, kind: 'rate_limited', reason: 'ambiguous' }] },
});
const spent = acmeWith({ errors: { rules: [{ status: 503, kind: 'payment_required' }] } });

test.each([
  { status: 200, want: true },
  { status: 401, want: false },
  { status: 402, want: false },
  { status: 403, want: false },
  { status: 404, want: false },
  { status: 422, want: false },
  { status: 408, want: true },
  { status: 429, want: true },
  { definition: ambiguous, status: 429, want: false },
  { status: 503, want: true },
  { definition: spent, status: 503, want: false },
])(
  'a $status whose body does not come in time may pass: $want',
  async ({ definition = acme, status, want }) => {
    const body = new ReadableStream({ pull: () => new Promise<never>(() => {}) });
    const fetch = async () => new Response(body, { status });
    const reading = await takeReading(definition, { apiKey, fetch, timeoutMs: 20 });
    expect(reading).toMatchObject({
      error: { kind: 'timeout', reason: 'deadline', status, retryable: want },
    });
  },
);
