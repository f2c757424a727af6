import { areRetried, declaredMeaning } from '../declared.ts';
import { USUAL_TIMEOUT_MS } from '../patience.ts';
import type { Exchange, Row } from '../row.ts';

const HOUR_MS = 3_600_000;
const body = '{"message":"slow down"}';
/** Rows are made when the module is loaded, and may run minutes later. */
const imf = (aheadMs: number) => new Date(Date.now() + aheadMs).toUTCString();
const limited = (...waits: readonly string[]): Exchange => ({
  status: 429,
  body,
  headers: waits.map((wait) => ['retry-after', wait] as const),
});
const failing = (status: number): Exchange => ({ status, body: '' });
const later = { kind: 'rate_limited', reason: 'slow_down', status: 429 } as const;

/** Not valid in Retry-After, though some parsers accept them. */
const NO_WAITS = [
  '-1',
  '2.5',
  '1e9',
  '1e3',
  '+3',
  '0x10',
  'abc 1',
  '3 days',
  'soon',
  'soon-5',
  '2099-01-01',
  '2099-01-01T00:00:00Z',
  'Fri, 31 Feb 2099 00:00:00 GMT',
  'Fri, 01 Jan 2099 00:00:00 +0100',
  'Thursday, 01-Jan-99 00:00:00 GMT',
  '1 ; 2',
  '1, 2',
  'NaN',
  'Infinity',
  'null',
];

export const retries: readonly Row[] = [
  {
    id: 'retries/transient-failures',
    title: '503, 503, 200',
    appliesTo: areRetried(503),
    responses: [failing(503), failing(503), {}],
    want: { ok: true, requests: 3 },
  },
  {
    id: 'retries/transient-failures',
    title: '500, 429, 200',
    appliesTo: areRetried(500, 429),
    responses: [failing(500), limited(), {}],
    want: { ok: true, requests: 3 },
  },
  {
    id: 'retries/transient-failures',
    title: '503 three times, then 200, which is not waited for',
    appliesTo: areRetried(503),
    responses: [failing(503), failing(503), failing(503), {}],
    want: { kind: 'server_error', status: 503, requests: 3 },
  },
  {
    id: 'retries/transient-failures',
    title: '503, then 401, which is final',
    appliesTo: areRetried(503),
    responses: [failing(503), failing(401), {}],
    want: { kind: 'unauthorized', status: 401, requests: 2 },
  },
  {
    id: 'statuses/no-credit',
    title: '429 and Retry-After 0, where it may mean that no money is left',
    appliesTo: (definition) => declaredMeaning(definition, 429)?.reason === 'ambiguous',
    responses: [limited('0'), {}],
    want: { kind: 'rate_limited', reason: 'ambiguous', status: 429 },
  },
  {
    id: 'retries/transient-failures',
    title: 'no retries are wanted',
    responses: [failing(503), {}],
    options: { maxRetries: 0 },
    want: { kind: 'server_error', status: 503 },
  },
  {
    id: 'retries/transient-failures',
    title: '503 and Retry-After 0',
    appliesTo: areRetried(503),
    responses: [{ ...limited('0'), status: 503 }, {}],
    want: { ok: true, requests: 2 },
  },
  ...['0', '1', '00', imf(-HOUR_MS), 'Sun, 06 Nov 1994 08:49:37 GMT'].map(
    (wait): Row => ({
      id: 'retries/retry-after',
      title: `429 and Retry-After ${wait.includes('1994') || wait.length < 3 ? wait : 'an hour ago'}`,
      appliesTo: areRetried(429),
      responses: [limited(wait), {}],
      want: { ok: true, requests: 2 },
    }),
  ),
  {
    id: 'retries/retry-after-too-long',
    title: '429 and Retry-After 3600',
    responses: [limited('3600')],
    want: { ...later, retryAfterMs: HOUR_MS },
  },
  // Any number of digits, as a monthly quota has; more than is exact as milliseconds is the most that is.
  ...[
    ['999999', 999_999_000],
    ['2678400', 2_678_400_000],
    ['9999999', 9_999_999_000],
    ['0002678400', 2_678_400_000],
    ['9'.repeat(40), Number.MAX_SAFE_INTEGER],
  ].map(
    ([wait, retryAfterMs]): Row => ({
      id: 'retries/retry-after-too-long',
      title: `429 and Retry-After ${wait}`,
      responses: [limited(String(wait))],
      want: { ...later, retryAfterMs: Number(retryAfterMs) },
    }),
  ),
  {
    id: 'retries/retry-after-too-long',
    title: '429 and Retry-After in an hour',
    responses: [limited(imf(HOUR_MS))],
    want: { ...later, retryAfterMs: { from: HOUR_MS / 2, to: HOUR_MS } },
  },
  {
    id: 'retries/retry-after-too-long',
    title: '503 and Retry-After 3600',
    responses: [{ ...limited('3600'), status: 503 }],
    want: { kind: 'server_error', status: 503, retryAfterMs: HOUR_MS },
  },
  {
    id: 'retries/retry-after-too-long',
    title: 'a wait that is just longer than the total',
    responses: [limited(String(USUAL_TIMEOUT_MS / 1000 + 1))],
    want: { ...later, retryAfterMs: USUAL_TIMEOUT_MS + 1000 },
  },
  {
    id: 'retries/retry-after-too-long',
    title: '401 and Retry-After 0 is not retried',
    responses: [{ ...limited('0'), status: 401 }, {}],
    want: { kind: 'unauthorized', status: 401, retryAfterMs: null },
  },
  ...NO_WAITS.flatMap((wait): Row[] => [
    {
      id: 'retries/retry-after-invalid',
      title: `429 and Retry-After ${wait}: no wait is reported`,
      responses: [limited(wait)],
      options: { maxRetries: 0 },
      want: { ...later, retryAfterMs: null },
    },
  ]),
  ...['', '-1', '1e9', '3 days', '2099-01-01'].map(
    (wait): Row => ({
      id: 'retries/retry-after-invalid',
      title: `429 and Retry-After ${JSON.stringify(wait)}, then 200`,
      appliesTo: areRetried(429),
      responses: [limited(wait), {}],
      want: { ok: true, requests: 2 },
    }),
  ),
  {
    id: 'retries/retry-after-invalid',
    title: 'an empty Retry-After',
    responses: [{ status: 429, body, headers: [['retry-after', ' ']] }],
    options: { maxRetries: 0 },
    want: { ...later, retryAfterMs: null },
  },
  {
    id: 'retries/retry-after-invalid',
    title: 'two Retry-After headers',
    responses: [limited('3600', '1')],
    options: { maxRetries: 0 },
    want: { ...later, retryAfterMs: null },
  },
  {
    id: 'retries/retry-after-invalid',
    title: 'two Retry-After headers, then 200',
    appliesTo: areRetried(429),
    responses: [limited('3600', '3600'), {}],
    want: { ok: true, requests: 2 },
  },
];
