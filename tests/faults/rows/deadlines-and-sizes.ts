import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FaultServer } from '../fault-server.ts';
import type { PromiseId } from '../promises.ts';
import type { Exchange, Row, Want } from '../row.ts';
import { chunk, hang, head, type Wire } from '../wire.ts';

/** Long enough for a request and its headers, unless the machine is busy. */
const IMPATIENT: Pick<Row, 'deadlineMs'> = { deadlineMs: 2000 };
const NO_DEADLINE: typeof IMPATIENT = {};
const late: Want = { kind: 'timeout', reason: 'deadline' };
const tooLarge: Want = { kind: 'invalid_response', reason: 'too_large', status: 200 };
const ZEROS = new Uint8Array(50_000_000);
const BLOCK = Buffer.alloc(16_384, ' ');
/** What the sockets' own buffers may swallow before the server notices that nobody reads on. */
const MOST_BYTES = 16_000_000;

function row(
  id: PromiseId,
  title: string,
  response: Exchange,
  want: Want,
  deadline: Pick<Row, 'deadlineMs'> = IMPATIENT,
): Row {
  return { id, title, responses: [response], want, ...deadline };
}

const dripping: Wire = (response) => [
  head(response, `content-length: ${response.body.length}`),
  { drip: response.body, everyMs: 20 },
];
const drippingHead: Wire = () => [
  { drip: Buffer.from(`HTTP/1.1 200 OK\r\nx-slow: ${'a'.repeat(1000)}`), everyMs: 20 },
];
const silentBody: Wire = (response) => [
  head(response, `content-length: ${response.body.length}`),
  hang,
];
const silentAfterHalf: Wire = (response) => [
  head(response, `content-length: ${response.body.length}`),
  { send: response.body.subarray(0, 5) },
  hang,
];
const silentAfterChunks: Wire = (response) => [
  head(response, 'transfer-encoding: chunked'),
  chunk(response.body),
  hang,
];
const endless: Wire = (response) => [head(response), { endless: BLOCK }];
const endlessChunks: Wire = (response) => [
  head(response, 'transfer-encoding: chunked'),
  { endless: Buffer.concat([Buffer.from('4000\r\n'), BLOCK, Buffer.from('\r\n')]) },
];
const endlessHeaders: Wire = () => [
  { send: 'HTTP/1.1 200 OK\r\n' },
  { endless: Buffer.from(`x-more: ${'a'.repeat(1000)}\r\n`) },
];
const hugeLength: Wire = (response) => [
  head(response, 'content-length: 99999999999'),
  { endless: BLOCK },
];
const bomb = (label: string, bytes: Uint8Array): Exchange => ({
  headers: [['content-encoding', label]],
  body: bytes,
});
const gzip = gzipSync(ZEROS);
const brotli = brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const padded = (length: number): Exchange => ({
  body: ({ success }) => `${success}${' '.repeat(length - success.length)}`,
});

/** The client hung up instead of reading on. */
function hungUp(server: FaultServer): string | undefined {
  return server.bytesSent() > MOST_BYTES ? `${server.bytesSent()} bytes were sent` : undefined;
}

const large: readonly Row[] = [
  row('sizes/bodies', 'an endless body', { wire: endless }, tooLarge, NO_DEADLINE),
  row('sizes/bodies', 'endless chunks', { wire: endlessChunks }, tooLarge, NO_DEADLINE),
  row('sizes/bodies', 'a length of 99999999999', { wire: hugeLength }, tooLarge, NO_DEADLINE),
  row('sizes/bodies', 'a gzip bomb', bomb('gzip', gzip), tooLarge, NO_DEADLINE),
  row(
    'sizes/bodies',
    'a gzip bomb in gzip',
    bomb('gzip, gzip', gzipSync(gzip)),
    tooLarge,
    NO_DEADLINE,
  ),
  row('sizes/bodies', 'a brotli bomb', bomb('br', brotli), tooLarge, NO_DEADLINE),
  row('sizes/bodies', 'a balance and a byte too many', padded(65_537), tooLarge, NO_DEADLINE),
  row(
    'sizes/bodies',
    'endless headers',
    { wire: endlessHeaders },
    { kind: 'invalid_response', reason: 'protocol' },
    NO_DEADLINE,
  ),
  row(
    'sizes/error-bodies',
    '401 with an endless body',
    { status: 401, wire: endless },
    { kind: 'unauthorized', status: 401 },
    NO_DEADLINE,
  ),
  row(
    'sizes/error-bodies',
    '403 with a gzip bomb',
    { status: 403, ...bomb('gzip', gzip) },
    { kind: 'forbidden', status: 403 },
    NO_DEADLINE,
  ),
  row(
    'sizes/error-bodies',
    '302 with an endless body',
    { status: 302, wire: endless },
    { kind: 'invalid_response', reason: 'redirect' },
    NO_DEADLINE,
  ),
];

export const deadlinesAndSizes: readonly Row[] = [
  row('deadlines/silence', 'no headers', { wire: () => [hang] }, late),
  row(
    'deadlines/silence',
    'half of the status line',
    { wire: () => [{ send: 'HTTP/1.1 20' }, hang] },
    late,
  ),
  row('deadlines/silence', 'headers, then silence', { wire: silentBody }, { ...late, status: 200 }),
  row('deadlines/silence', 'half of the body, then silence', { wire: silentAfterHalf }, late),
  row(
    'deadlines/silence',
    'the whole balance in chunks, then silence',
    { wire: silentAfterChunks },
    late,
  ),
  row(
    'deadlines/silence',
    'one byte per 20 ms',
    { wire: dripping, body: ({ success }) => success + ' '.repeat(1000) },
    late,
  ),
  row('deadlines/silence', 'headers of one byte per 20 ms', { wire: drippingHead }, late),
  row(
    'deadlines/silence',
    '500 of one byte per 20 ms',
    { status: 500, wire: dripping, body: ' '.repeat(1000) },
    late,
  ),
  row('deadlines/silence', '401, then silence', { status: 401, wire: silentBody }, late),
  {
    id: 'deadlines/silence',
    title: 'the total alone, without headers',
    responses: [{ wire: () => [hang] }],
    options: { timeoutMs: 2000 },
    want: late,
  },
  ...large.map((each) => ({ ...each, afterwards: hungUp })),
  row('sizes/bodies', 'a balance of exactly the limit', padded(65_536), { ok: true }, NO_DEADLINE),
];
