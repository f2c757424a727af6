import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { PromiseId } from '../promises.ts';
import type { Exchange, Row, Want } from '../row.ts';
import {
  chunk,
  chunked,
  close,
  cutAfter,
  cutChunksAfter,
  head,
  raw,
  reset,
  untilClose,
  type Wire,
} from '../wire.ts';
import { encoded } from './encodings.ts';

const protocol: Want = { kind: 'invalid_response', reason: 'protocol' };
/** Of a short body, these carry the bytes as they are: what is wrong may show only in the text, if any is left. */
const unreadable: Want = {
  kind: 'invalid_response',
  reason: ['protocol', 'encoding', 'json', 'empty'],
};
/** One try, one free one for a connection that was merely stale, two retries. */
const broken: Want = { kind: 'network', reason: 'reset', requests: 4 };

function row(id: PromiseId, title: string, response: Exchange, want: Want): Row {
  return { id, title, responses: [response], want };
}

const corrupt = (bytes: Uint8Array) =>
  bytes.map((byte, index) => (index > 12 && index < 20 ? byte ^ 0xff : byte));
const tooLong: Wire = (response) => [
  head(response, `content-length: ${response.body.length + 10}`),
  { send: response.body },
  close,
];
const twoLengths: Wire = (response) => [
  head(response, `content-length: ${response.body.length}`, 'content-length: 3'),
  { send: response.body },
  close,
];
const lengthAndChunks: Wire = (response) => [
  head(response, 'content-length: 3', 'transfer-encoding: chunked'),
  chunk(response.body),
  { send: '0\r\n\r\n' },
  close,
];
const wrongChunk: Wire = (response) => [
  head(response, 'transfer-encoding: chunked'),
  { send: 'zz\r\n' },
  { send: response.body },
  close,
];

export const framing: readonly Row[] = [
  row(
    'bodies/empty',
    'an empty body with a length',
    { body: '' },
    { kind: 'invalid_response', reason: 'empty' },
  ),
  row(
    'bodies/empty',
    'an empty body in chunks',
    { body: '', wire: chunked },
    { kind: 'invalid_response', reason: 'empty' },
  ),
  row(
    'bodies/empty',
    'an empty body until the end',
    { body: '', wire: untilClose },
    { kind: 'invalid_response', reason: 'empty' },
  ),
  row('framing/malformed', 'a body shorter than its length', { wire: tooLong }, protocol),
  row(
    'framing/malformed',
    'a cut body with its former length',
    { wire: cutAfter(5, close) },
    protocol,
  ),
  row('framing/malformed', 'no body but a length', { wire: cutAfter(0, close) }, protocol),
  row('framing/malformed', 'two different lengths', { wire: twoLengths }, protocol),
  row('framing/malformed', 'a length and chunks', { wire: lengthAndChunks }, protocol),
  row('framing/malformed', 'a chunk without a size', { wire: wrongChunk }, protocol),
  row(
    'framing/malformed',
    'corrupt gzip',
    encoded('gzip', (bytes) => corrupt(gzipSync(bytes))),
    protocol,
  ),
  row(
    'framing/malformed',
    'corrupt brotli',
    encoded('br', (bytes) => corrupt(brotliCompressSync(bytes))),
    unreadable,
  ),
  row(
    'framing/malformed',
    'corrupt deflate',
    encoded('deflate', (bytes) => corrupt(deflateSync(bytes))),
    unreadable,
  ),
  row(
    'framing/malformed',
    'a body that is not gzip, though it says so',
    encoded('gzip', (bytes) => bytes),
    protocol,
  ),
  row(
    'framing/malformed',
    'the banner of an SSH server',
    { wire: raw('SSH-2.0-OpenSSH_9.6\r\n') },
    protocol,
  ),
  row(
    'framing/malformed',
    'the banner of a mail server',
    { wire: raw('220 mail.test ESMTP\r\n') },
    protocol,
  ),
  row(
    'framing/malformed',
    'a TLS alert',
    { wire: raw(Uint8Array.of(0x15, 3, 1, 0, 2, 2, 70)) },
    protocol,
  ),
  row(
    'framing/malformed',
    'headers of 20 KiB',
    { headers: [['x-long', 'a'.repeat(20_480)]] },
    protocol,
  ),
  row(
    'framing/malformed',
    'ten thousand headers',
    { headers: Array.from({ length: 10_000 }, (_, index) => [`x-${index}`, 'a'] as const) },
    protocol,
  ),
  row('framing/malformed', 'a header with a zero byte', { headers: [['x-odd', 'a\0b']] }, protocol),
  row('framing/interrupted', 'chunks that are cut', { wire: cutChunksAfter(5, close) }, broken),
  row(
    'framing/interrupted',
    'chunks without their end',
    { wire: cutChunksAfter(1e6, close) },
    broken,
  ),
  row(
    'framing/interrupted',
    'a reset in the middle of a chunk',
    { wire: cutChunksAfter(5, reset) },
    broken,
  ),
  row(
    'framing/interrupted',
    'a reset before the first chunk',
    { wire: cutChunksAfter(0, reset) },
    broken,
  ),
];
