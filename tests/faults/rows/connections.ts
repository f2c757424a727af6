import type { Exchange, Row } from '../row.ts';
import { close, reset, type Step, type WireResponse, whole } from '../wire.ts';

const atOnce: Exchange = { wire: () => [close] };
const broken = { kind: 'network', reason: 'reset', status: null } as const;

/** Responds, then ends the idle connection. */
const thenEnd = (end: Step) => (response: WireResponse) => [...whole(response), end];

export const connections: readonly Row[] = [
  {
    id: 'connections/failures',
    title: 'nobody listens',
    options: ({ closedPort }) => ({ baseUrl: `http://127.0.0.1:${closedPort}` }),
    want: { kind: 'network', reason: 'connect', status: null, requests: 0 },
  },
  {
    id: 'connections/failures',
    title: 'nobody listens, by name',
    options: ({ closedPort }) => ({ baseUrl: `https://localhost:${closedPort}` }),
    want: { kind: 'network', reason: 'connect', status: null, requests: 0 },
  },
  {
    id: 'connections/failures',
    title: 'no such host',
    // Of an unknown host nobody knows the region, on which the unit may depend.
    options: { baseUrl: 'https://fuelgauge.invalid', region: 'default', maxRetries: 0 },
    want: { kind: 'network', reason: 'dns', status: null, requests: 0 },
  },
  {
    id: 'connections/failures',
    title: 'a reset before the headers',
    responses: [{ wire: () => [reset] }],
    want: { ...broken, requests: 4 },
  },
  {
    id: 'connections/failures',
    title: 'an end before the headers',
    responses: [atOnce],
    want: { ...broken, requests: 4 },
  },
  {
    id: 'connections/failures',
    title: 'an end in the middle of the headers',
    responses: [{ wire: () => [{ send: 'HTTP/1.1 200 OK\r\ncontent-ty' }, close] }],
    want: { ...broken, requests: 4 },
  },
  {
    id: 'connections/failures',
    title: 'a reset without retries still has its free one',
    responses: [{ wire: () => [reset] }],
    options: { maxRetries: 0 },
    want: { ...broken, requests: 2 },
  },
  {
    id: 'connections/failures',
    title: 'a reset, then the balance',
    responses: [{ wire: () => [reset] }, {}],
    want: { ok: true, requests: 2 },
  },
  {
    id: 'connections/idle',
    title: 'an idle connection ends as the second request arrives',
    calls: 2,
    responses: [{}, atOnce, {}],
    want: { ok: true, requests: 3 },
  },
  {
    id: 'connections/idle',
    title: 'an idle connection is reset as the second request arrives',
    calls: 2,
    responses: [{}, { wire: () => [reset] }, {}],
    options: { maxRetries: 0 },
    want: { ok: true, requests: 3 },
  },
  {
    id: 'connections/idle',
    title: 'the server ends the connection after each response without saying so',
    calls: 3,
    responses: [{ wire: thenEnd(close) }],
    // The end and the next request may cross.
    want: { ok: true, requests: { from: 3, to: 5 } },
  },
];
