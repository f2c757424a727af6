import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FaultServer } from '../fault-server.ts';
import type { Exchange, Row, Want } from '../row.ts';
import { chunk, hang, head, type Wire } from '../wire.ts';

const IMPATIENT = { attemptTimeoutMs: 500 };
const late: Want = { kind: 'timeout', reason: 'deadline' };
const tooLarge: Want = { kind: 'invalid_response', reason: 'too_large', status: 200 };
const ZEROS = new Uint8Array(50_000_000);
const BLOCK = Buffer.alloc(16_384, ' ');
/** What the sockets' own buffers may swallow before the server notices that nobody reads on. */
const MOST_BYTES = 16_000_000;

function row(
  id: string,
  title: string,
  reply: Exchange,
  want: Want,
  options: Row['options'] = IMPATIENT,
): Row {
  return { id, title, replies: [reply], want, options };
}

const dripping: Wire = (reply) => [
  head(reply, `content-length: ${reply.body.length}`),
  { drip: reply.body, everyMs: 20 },
];
const drippingHead: Wire = () => [
  { drip: Buffer.from(`HTTP/1.1 200 OK\r\nx-slow: ${'a'.repeat(1000)}`), everyMs: 20 },
];
const silentBody: Wire = (reply) => [head(reply, `content-length: ${reply.body.length}`), hang];
const silentAfterHalf: Wire = (reply) => [
  head(reply, `content-length: ${reply.body.length}`),
  { send: reply.body.subarray(0, 5) },
  hang,
];
const silentAfterChunks: Wire = (reply) => [
  head(reply, 'transfer-encoding: chunked'),
  chunk(reply.body),
  hang,
];
const endless: Wire = (reply) => [head(reply), { endless: BLOCK }];
const endlessChunks: Wire = (reply) => [
  head(reply, 'transfer-encoding: chunked'),
  { endless: Buffer.concat([Buffer.from('4000\r\n'), BLOCK, Buffer.from('\r\n')]) },
];
const endlessHeaders: Wire = () => [
  { send: 'HTTP/1.1 200 OK\r\n' },
  { endless: Buffer.from(`x-more: ${'a'.repeat(1000)}\r\n`) },
];
const hugeLength: Wire = (reply) => [
  head(reply, 'content-length: 99999999999'),
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
  row('F2', 'an endless body', { wire: endless }, tooLarge, {}),
  row('F2', 'endless chunks', { wire: endlessChunks }, tooLarge, {}),
  row('F2', 'a length of 99999999999', { wire: hugeLength }, tooLarge, {}),
  row('F2', 'a gzip bomb', bomb('gzip', gzip), tooLarge, {}),
  row('F2', 'a gzip bomb in gzip', bomb('gzip, gzip', gzipSync(gzip)), tooLarge, {}),
  row('F2', 'a brotli bomb', bomb('br', brotli), tooLarge, {}),
  row('F2', 'a balance and a byte too many', padded(65_537), tooLarge, {}),
  row(
    'F2',
    'endless headers',
    { wire: endlessHeaders },
    { kind: 'invalid_response', reason: 'protocol' },
    {},
  ),
  row(
    'F3',
    '401 with an endless body',
    { status: 401, wire: endless },
    { kind: 'unauthorized', status: 401 },
    {},
  ),
  row(
    'F3',
    '403 with a gzip bomb',
    { status: 403, ...bomb('gzip', gzip) },
    { kind: 'forbidden', status: 403 },
    {},
  ),
  row(
    'F3',
    '302 with an endless body',
    { status: 302, wire: endless },
    { kind: 'invalid_response', reason: 'redirect' },
    {},
  ),
];

export const deadlinesAndSizes: readonly Row[] = [
  row('F1', 'no headers', { wire: () => [hang] }, late),
  row('F1', 'half of the status line', { wire: () => [{ send: 'HTTP/1.1 20' }, hang] }, late),
  row('F1', 'headers, then silence', { wire: silentBody }, { ...late, status: 200 }),
  row('F1', 'half of the body, then silence', { wire: silentAfterHalf }, late),
  row('F1', 'the whole balance in chunks, then silence', { wire: silentAfterChunks }, late),
  row(
    'F1',
    'one byte per 20 ms',
    { wire: dripping, body: ({ success }) => success + ' '.repeat(1000) },
    late,
  ),
  row('F1', 'headers of one byte per 20 ms', { wire: drippingHead }, late),
  row(
    'F1',
    '500 of one byte per 20 ms',
    { status: 500, wire: dripping, body: ' '.repeat(1000) },
    late,
  ),
  row('F1', '401, then silence', { status: 401, wire: silentBody }, late),
  row('F1', 'the total alone, without headers', { wire: () => [hang] }, late, { timeoutMs: 500 }),
  ...large.map((each) => ({ ...each, afterwards: hungUp })),
  row('F2', 'a balance of exactly the limit', padded(65_536), { ok: true }, {}),
];
