import type { Exchange, Row } from '../row.ts';
import { close, type Reply, reset, type Step, whole } from '../wire.ts';

const atOnce: Exchange = { wire: () => [close] };
const broken = { kind: 'network', reason: 'reset', status: null } as const;

/** Answers, then ends the idle connection a moment later or at once. */
const thenEnd = (end: Step) => (reply: Reply) => [...whole(reply), end];

export const connections: readonly Row[] = [
  {
    id: 'G1',
    title: 'nobody listens',
    options: ({ closedPort }) => ({ baseUrl: `http://127.0.0.1:${closedPort}` }),
    want: { kind: 'network', reason: 'connect', status: null, requests: 0 },
  },
  {
    id: 'G1',
    title: 'nobody listens, by name',
    options: ({ closedPort }) => ({ baseUrl: `https://localhost:${closedPort}` }),
    want: { kind: 'network', reason: 'connect', status: null, requests: 0 },
  },
  {
    id: 'G1',
    title: 'no such host',
    options: { baseUrl: 'https://fuelgauge.invalid', maxRetries: 0 },
    want: { kind: 'network', reason: 'dns', status: null, requests: 0 },
  },
  {
    id: 'G1',
    title: 'a reset before the headers',
    replies: [{ wire: () => [reset] }],
    want: { ...broken, requests: 4 },
  },
  {
    id: 'G1',
    title: 'an end before the headers',
    replies: [atOnce],
    want: { ...broken, requests: 4 },
  },
  {
    id: 'G1',
    title: 'an end in the middle of the headers',
    replies: [{ wire: () => [{ send: 'HTTP/1.1 200 OK\r\ncontent-ty' }, close] }],
    want: { ...broken, requests: 4 },
  },
  {
    id: 'G1',
    title: 'a reset without retries still has its free one',
    replies: [{ wire: () => [reset] }],
    options: { maxRetries: 0 },
    want: { ...broken, requests: 2 },
  },
  {
    id: 'G1',
    title: 'a reset, then the balance',
    replies: [{ wire: () => [reset] }, {}],
    want: { ok: true, requests: 2 },
  },
  {
    id: 'G3',
    title: 'an idle connection ends as the second request arrives',
    calls: 2,
    replies: [{}, atOnce, {}],
    want: { ok: true, requests: 3 },
  },
  {
    id: 'G3',
    title: 'an idle connection is reset as the second request arrives',
    calls: 2,
    replies: [{}, { wire: () => [reset] }, {}],
    options: { maxRetries: 0 },
    want: { ok: true, requests: 3 },
  },
  {
    id: 'G3',
    title: 'the server ends the connection after each answer without a word',
    calls: 3,
    replies: [{ wire: thenEnd(close) }],
    // The end and the next request may cross.
    want: { ok: true, requests: { from: 3, to: 5 } },
  },
];
