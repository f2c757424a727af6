import type { Exchange, Row } from '../row.ts';

const HOUR_MS = 3_600_000;
const body = '{"message":"slow down"}';
/** Rows are written when the module is loaded: what is to lie ahead must still do so minutes later. */
const imf = (aheadMs: number) => new Date(Date.now() + aheadMs).toUTCString();
const limited = (...waits: readonly string[]): Exchange => ({
  status: 429,
  body,
  headers: waits.map((wait) => ['retry-after', wait] as const),
});
const failing = (status: number): Exchange => ({ status, body: '' });
const later = { kind: 'rate_limited', reason: 'slow_down', status: 429 } as const;

/** Forms that are no Retry-After, though some parsers take them for one. */
const NO_WAITS = [
  '-1',
  '2.5',
  '1e9',
  '1e3',
  '+3',
  '0x10',
  '9999999',
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
    id: 'H1',
    title: '503, 503, 200',
    replies: [failing(503), failing(503), {}],
    want: { ok: true, requests: 3 },
  },
  {
    id: 'H1',
    title: '500, 429, 200',
    replies: [failing(500), limited(), {}],
    want: { ok: true, requests: 3 },
  },
  {
    id: 'H1',
    title: '503 three times, then 200, which is not waited for',
    replies: [failing(503), failing(503), failing(503), {}],
    want: { kind: 'server_error', status: 503, requests: 3 },
  },
  {
    id: 'H1',
    title: '503, then 401, which stands',
    replies: [failing(503), failing(401), {}],
    want: { kind: 'unauthorized', status: 401, requests: 2 },
  },
  {
    id: 'H1',
    title: 'no retries are wanted',
    replies: [failing(503), {}],
    options: { maxRetries: 0 },
    want: { kind: 'server_error', status: 503 },
  },
  {
    id: 'H1',
    title: '503 and Retry-After 0',
    replies: [{ ...limited('0'), status: 503 }, {}],
    want: { ok: true, requests: 2 },
  },
  ...['0', '1', '00', imf(-HOUR_MS), 'Sun, 06 Nov 1994 08:49:37 GMT'].map(
    (wait): Row => ({
      id: 'H2',
      title: `429 and Retry-After ${wait.includes('1994') || wait.length < 3 ? wait : 'an hour ago'}`,
      replies: [limited(wait), {}],
      want: { ok: true, requests: 2 },
    }),
  ),
  {
    id: 'H3',
    title: '429 and Retry-After 3600',
    replies: [limited('3600')],
    want: { ...later, retryAfterMs: HOUR_MS },
  },
  {
    id: 'H3',
    title: '429 and Retry-After 999999',
    replies: [limited('999999')],
    want: { ...later, retryAfterMs: 999_999_000 },
  },
  {
    id: 'H3',
    title: '429 and Retry-After in an hour',
    replies: [limited(imf(HOUR_MS))],
    want: { ...later, retryAfterMs: { from: HOUR_MS / 2, to: HOUR_MS } },
  },
  {
    id: 'H3',
    title: '503 and Retry-After 3600',
    replies: [{ ...limited('3600'), status: 503 }],
    want: { kind: 'server_error', status: 503, retryAfterMs: HOUR_MS },
  },
  {
    id: 'H3',
    title: 'a wait that is just longer than the total',
    replies: [limited('9')],
    want: { ...later, retryAfterMs: 9000 },
  },
  {
    id: 'H3',
    title: '401 and Retry-After 0 is not retried',
    replies: [{ ...limited('0'), status: 401 }, {}],
    want: { kind: 'unauthorized', status: 401, retryAfterMs: null },
  },
  ...NO_WAITS.flatMap((wait): Row[] => [
    {
      id: 'H4',
      title: `429 and Retry-After ${wait}: no wait is reported`,
      replies: [limited(wait)],
      options: { maxRetries: 0 },
      want: { ...later, retryAfterMs: null },
    },
  ]),
  ...['', '-1', '1e9', '3 days', '2099-01-01'].map(
    (wait): Row => ({
      id: 'H4',
      title: `429 and Retry-After ${JSON.stringify(wait)}, then 200`,
      replies: [limited(wait), {}],
      want: { ok: true, requests: 2 },
    }),
  ),
  {
    id: 'H4',
    title: 'an empty Retry-After',
    replies: [{ status: 429, body, headers: [['retry-after', ' ']] }],
    options: { maxRetries: 0 },
    want: { ...later, retryAfterMs: null },
  },
  {
    id: 'H4',
    title: 'two Retry-After headers',
    replies: [limited('3600', '1')],
    options: { maxRetries: 0 },
    want: { ...later, retryAfterMs: null },
  },
  {
    id: 'H4',
    title: 'two Retry-After headers, then 200',
    replies: [limited('3600', '3600'), {}],
    want: { ok: true, requests: 2 },
  },
];
