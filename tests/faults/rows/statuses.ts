import { isRetried } from '../declared.ts';
import type { PromiseId } from '../promises.ts';
import type { Exchange, Row, Want } from '../row.ts';
import { chunked, cutAfter, head, reset, whole } from '../wire.ts';

const SAID = '{"message":"refused"}';
const HTML = '<!doctype html><title>Sign in</title><p>balance: 12</p>';
const html = [['content-type', 'text/html']] as const;
const THRICE = 3;

function row(id: PromiseId, title: string, response: Exchange, want: Want): Row {
  const { status = 200 } = response;
  return {
    id,
    title,
    responses: [response],
    want: ({ definition }) => ({ ...want, requests: isRetried(definition, status) ? THRICE : 1 }),
  };
}

/** Bodies that a 401 may come with: its status speaks for itself. */
const BODIES_OF_401: Readonly<Record<string, Exchange>> = {
  JSON: { body: SAID },
  'an empty body': { body: '' },
  'an empty chunked body': { body: '', wire: chunked },
  null: { body: 'null' },
  '0': { body: '0' },
  false: { body: 'false' },
  HTML: { body: HTML, headers: html },
  'the body of a success': {},
  'a body that is cut': { body: SAID, wire: cutAfter(3, reset) },
  'a body that is not gzip, though it says so': {
    body: SAID,
    headers: [['content-encoding', 'gzip']],
  },
  'bytes that are not text': { body: Uint8Array.of(0xff, 0xfe, 0xfd) },
  'two equal member names': { body: '{"code":1,"code":2}' },
  'an endless body': { wire: (response) => [head(response), { endless: new Uint8Array(16_384) }] },
};

const client = (status: number): Want => ({ kind: 'client_error', reason: 'status', status });
const server = (status: number): Want => ({ kind: 'server_error', reason: 'status', status });

export const statuses: readonly Row[] = [
  ...Object.entries(BODIES_OF_401).map(([title, response]) =>
    row(
      'statuses/401',
      `401 with ${title}`,
      { status: 401, ...response },
      { kind: 'unauthorized', reason: 'status', status: 401 },
    ),
  ),
  row(
    'statuses/403',
    '403 with JSON',
    { status: 403, body: SAID },
    { kind: 'forbidden', reason: 'status', status: 403 },
  ),
  row(
    'statuses/403',
    '403 with HTML',
    { status: 403, body: HTML, headers: html },
    { kind: 'forbidden', reason: 'status', status: 403 },
  ),
  row('statuses/403', '403 with a balance', { status: 403 }, { kind: 'forbidden', status: 403 }),
  row(
    'statuses/404',
    '404 with JSON',
    { status: 404, body: SAID },
    { kind: 'not_found', reason: 'status', status: 404 },
  ),
  row(
    'statuses/404',
    '404 without a body',
    { status: 404, body: '' },
    { kind: 'not_found', reason: 'status', status: 404 },
  ),
  row(
    'statuses/no-credit',
    '402',
    { status: 402, body: SAID },
    { kind: 'payment_required', reason: 'no_credit', status: 402 },
  ),
  row(
    'statuses/no-credit',
    '402 with a balance of zero',
    {
      status: 402,
      body: ({ success, member }) => success.replace(member.text, `"${member.name}":0`),
    },
    {
      kind: 'payment_required',
      status: 402,
    },
  ),
  ...[400, 405, 410, 418, 422, 451].map((status) =>
    row('statuses/other-4xx', `${status}`, { status, body: SAID }, client(status)),
  ),
  row('statuses/5xx', '500 with a balance', { status: 500 }, server(500)),
  row(
    'statuses/5xx',
    '500 with a balance of zero',
    { status: 500, body: '{"balance":0,"credits":0}' },
    server(500),
  ),
  row('statuses/5xx', '500 without a body', { status: 500, body: '' }, server(500)),
  row(
    'statuses/transient',
    '408',
    { status: 408, body: SAID },
    { kind: 'timeout', reason: 'status', status: 408 },
  ),
  ...[502, 503, 504, 520, 521, 522, 523, 524].map((status) =>
    row(
      'statuses/transient',
      `${status} with HTML`,
      { status, body: HTML, headers: html },
      server(status),
    ),
  ),
  ...[501, 505, 511, 525, 530].map(
    (status): Row => ({
      ...row('statuses/transient', `${status} is not retried`, { status }, server(status)),
      appliesTo: (definition) => !isRetried(definition, status),
    }),
  ),
  ...[201, 202, 203, 206, 207, 226, 299].map((status) =>
    row(
      'statuses/other-2xx',
      `${status} with a balance`,
      { status },
      { kind: 'invalid_response', reason: 'status', status },
    ),
  ),
  ...[204, 205].map((status) =>
    row(
      'statuses/other-2xx',
      `${status}`,
      { status, body: '', wire: whole },
      { kind: 'invalid_response', reason: 'status', status },
    ),
  ),
];
