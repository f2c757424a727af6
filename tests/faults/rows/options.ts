import type { Row } from '../row.ts';

const HURRIED = { timeoutMs: 1000 };
const never = () => new Promise<never>(() => {});
const rejectText = () => Promise.reject('a text, no error');
function throwAtOnce(): never {
  throw new TypeError('thrown at once');
}
const unknown = { kind: 'network', reason: 'unknown', status: null, requests: 0 } as const;

/** An own `fetch` that is broken. */
const fetches: readonly Row[] = [
  {
    id: 'options/faulty',
    title: 'fetch throws at once',
    options: { fetch: throwAtOnce },
    want: unknown,
  },
  {
    id: 'options/faulty',
    title: 'fetch rejects with a text',
    options: { fetch: rejectText },
    want: unknown,
  },
  {
    id: 'options/faulty',
    title: 'fetch rejects with nothing',
    options: { fetch: () => Promise.reject() },
    want: unknown,
  },
  {
    id: 'options/faulty',
    title: 'fetch gives nothing',
    options: { fetch: (async () => undefined) as never },
    want: { kind: 'invalid_config', reason: 'option', requests: 0 },
  },
  {
    id: 'options/faulty',
    title: 'fetch gives nothing, at once',
    options: { fetch: (() => undefined) as never },
    want: { kind: 'invalid_config', reason: 'option', requests: 0 },
  },
  {
    id: 'options/faulty',
    title: 'fetch gives something that is not a Response',
    options: { fetch: (async () => ({ status: 200, ok: true })) as never },
    want: { kind: 'invalid_config', reason: 'option', requests: 0 },
  },
  {
    id: 'options/faulty',
    title: 'fetch never settles, whatever its signal',
    options: { ...HURRIED, fetch: never },
    want: { kind: 'timeout', reason: 'deadline', requests: 0 },
  },
  {
    id: 'options/faulty',
    title: 'fetch rejects with the key in its error',
    options: ({ key }) => ({
      fetch: () => Promise.reject(new Error(key.key, { cause: { key: key.key } })),
    }),
    want: unknown,
  },
  {
    id: 'options/faulty',
    title: 'fetch settles after the deadline',
    options: {
      ...HURRIED,
      fetch: (_, { signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => setTimeout(reject, 100, new Error('late')));
        }),
    },
    want: { kind: 'timeout', reason: 'deadline', requests: 0 },
  },
];

/** A key function that is broken. */
const keyFunctions: readonly Row[] = [
  {
    id: 'options/faulty',
    title: 'apiKey throws at once',
    options: { apiKey: throwAtOnce },
    want: { kind: 'missing_key', reason: 'key_function', requests: 0 },
  },
  {
    id: 'options/faulty',
    title: 'apiKey rejects with a text',
    options: { apiKey: rejectText },
    want: { kind: 'missing_key', reason: 'key_function', requests: 0 },
  },
  {
    id: 'options/faulty',
    title: 'apiKey gives nothing',
    options: { apiKey: (() => undefined) as never },
    want: { kind: 'missing_key', reason: 'empty', requests: 0 },
  },
  {
    id: 'options/faulty',
    title: 'apiKey gives an object',
    options: { apiKey: (() => ({})) as never },
    want: { kind: 'missing_key', reason: 'malformed', requests: 0 },
  },
  {
    id: 'options/faulty',
    title: 'apiKey never settles',
    options: { timeoutMs: 4000, apiKey: never },
    want: { kind: 'timeout', reason: 'key_function', requests: 0 },
  },
  {
    id: 'options/faulty',
    title: 'apiKey rejects with a key in its error',
    options: ({ key }) => ({ apiKey: () => Promise.reject(new Error(key.key)) }),
    want: { kind: 'missing_key', reason: 'key_function', requests: 0 },
  },
  {
    id: 'options/faulty',
    title: 'apiKey uses up the total',
    options: ({ key }) => ({
      ...HURRIED,
      apiKey: () => new Promise((resolve) => setTimeout(resolve, 60_000, key.key).unref()),
    }),
    want: { kind: 'timeout', reason: 'key_function', requests: 0 },
  },
];

const headers: readonly Row[] = [
  {
    id: 'options/faulty',
    title: 'a header option that would become two headers',
    options: ({ key }) => ({ headers: { 'x-note': `a\r\n${key.token}: b` } }),
    want: { kind: 'invalid_config', reason: 'option', requests: 0 },
  },
];

export const options: readonly Row[] = [...fetches, ...keyFunctions, ...headers];
