import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { PromiseId } from '../promises.ts';
import type { Exchange, Row, Want } from '../row.ts';
import type { Vendor } from '../vendor.ts';
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
  whole,
} from '../wire.ts';

const protocol: Want = { kind: 'invalid_response', reason: 'protocol' };
/** Of a short body, these carry the bytes as they are: what is wrong may show only in the text. */
const unreadable: Want = { kind: 'invalid_response', reason: ['protocol', 'encoding', 'json'] };
/** One try, one free one for a connection that was merely stale, two retries. */
const broken: Want = { kind: 'network', reason: 'reset', requests: 4 };
const ok: Want = { ok: true };

function row(id: PromiseId, title: string, response: Exchange, want: Want): Row {
  return { id, title, responses: [response], want };
}

/** The success, compressed and labelled so. */
const encoded = (label: string, compress: (bytes: Uint8Array) => Uint8Array): Exchange => ({
  headers: [['content-encoding', label]],
  body: ({ success }) => compress(Buffer.from(success)),
});
const bytesOf = ({ success }: Vendor, encoding: BufferEncoding) => Buffer.from(success, encoding);
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
const early: Wire = (response) => [
  { send: 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n' },
  ...whole(response),
];
const type = (value: string): Exchange => ({ headers: [['content-type', value]] });

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
    'gzip that is none',
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
  row(
    'bodies/not-utf-8',
    'bytes that are no UTF-8',
    {
      body: ({ success }) =>
        Buffer.concat([
          Buffer.from('{"note":"'),
          Uint8Array.of(0xff, 0xc0),
          Buffer.from(`",${success.slice(1)}`),
        ]),
    },
    {
      kind: 'invalid_response',
      reason: 'encoding',
      status: 200,
    },
  ),
  row(
    'bodies/not-utf-8',
    'a text of Latin-1',
    { body: ({ success }) => Buffer.from(`{"note":"é",${success.slice(1)}`, 'latin1') },
    { kind: 'invalid_response', reason: 'encoding' },
  ),
  row(
    'bodies/not-utf-8',
    'UTF-16',
    { body: (vendor) => bytesOf(vendor, 'utf16le') },
    { kind: 'invalid_response', reason: ['encoding', 'json'] },
  ),
  row(
    'bodies/not-utf-8',
    'UTF-16 with a byte order mark',
    { body: (vendor) => Buffer.concat([Uint8Array.of(0xff, 0xfe), bytesOf(vendor, 'utf16le')]) },
    {
      kind: 'invalid_response',
      reason: ['encoding', 'json'],
    },
  ),
  row(
    'bodies/harmless-variants',
    'a byte order mark',
    { body: ({ success }) => `\ufeff${success}` },
    ok,
  ),
  row('bodies/harmless-variants', 'gzip', encoded('gzip', gzipSync), ok),
  row('bodies/harmless-variants', 'x-gzip', encoded('x-gzip', gzipSync), ok),
  row('bodies/harmless-variants', 'brotli', encoded('br', brotliCompressSync), ok),
  row('bodies/harmless-variants', 'deflate', encoded('deflate', deflateSync), ok),
  row(
    'bodies/harmless-variants',
    'gzip in gzip',
    encoded('gzip, gzip', (bytes) => gzipSync(gzipSync(bytes))),
    ok,
  ),
  row('bodies/harmless-variants', 'text/plain', type('text/plain'), ok),
  row('bodies/harmless-variants', 'no content type', type(''), ok),
  row(
    'bodies/harmless-variants',
    'another charset than UTF-8 by name',
    type('application/json; charset=iso-8859-1'),
    ok,
  ),
  row('bodies/harmless-variants', 'chunks', { wire: chunked }, ok),
  row(
    'bodies/harmless-variants',
    'chunks of one byte',
    {
      wire: (response) => [
        head(response, 'transfer-encoding: chunked'),
        ...[...response.body].map((byte) => chunk(Uint8Array.of(byte))),
        { send: '0\r\n\r\n' },
      ],
    },
    ok,
  ),
  row('bodies/harmless-variants', 'a body until the end', { wire: untilClose }, ok),
  row(
    'bodies/harmless-variants',
    'blanks around it',
    { body: ({ success }) => ` \r\n\t${success}\n` },
    ok,
  ),
  row('bodies/harmless-variants', 'early hints before it', { wire: early }, ok),
  row(
    'bodies/harmless-variants',
    'cookies',
    {
      headers: [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
    },
    ok,
  ),
];
