import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { PromiseId } from '../promises.ts';
import type { Exchange, Row, Want } from '../row.ts';
import type { Vendor } from '../vendor.ts';
import { chunk, chunked, head, untilClose, type Wire, whole } from '../wire.ts';

const ok: Want = { ok: true };

function row(id: PromiseId, title: string, response: Exchange, want: Want): Row {
  return { id, title, responses: [response], want };
}

/** The success, compressed and labelled so. */
export const encoded = (label: string, compress: (bytes: Uint8Array) => Uint8Array): Exchange => ({
  headers: [['content-encoding', label]],
  body: ({ success }) => compress(Buffer.from(success)),
});
const bytesOf = ({ success }: Vendor, encoding: BufferEncoding) => Buffer.from(success, encoding);
const early: Wire = (response) => [
  { send: 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n' },
  ...whole(response),
];
const type = (value: string): Exchange => ({ headers: [['content-type', value]] });

export const encodings: readonly Row[] = [
  row(
    'bodies/not-utf-8',
    'bytes that are not UTF-8',
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
