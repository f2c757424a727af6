import { expect, test } from 'vitest';
import { withDeadline } from '../async/with-deadline.ts';
import { readBody } from './read-body.ts';

const KIB_64 = 65_536;
const signal = () => new AbortController().signal;

/** A body that gives the same chunk for ever, and counts how often. */
function endless(chunk: unknown, pauseMs?: number) {
  const state = { chunks: 0, cancelled: false };
  const stream = new ReadableStream({
    async pull(controller) {
      if (pauseMs !== undefined) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      state.chunks += 1;
      controller.enqueue(chunk);
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { state, response: { body: stream, headers: new Headers() } as unknown as Response };
}

test.each([
  { given: new Response(null), want: 0 },
  { given: new Response(''), want: 0 },
  { given: new Response('x'.repeat(KIB_64)), want: KIB_64 },
  {
    given: {
      body: null,
      headers: new Headers(),
      arrayBuffer: async () => new ArrayBuffer(3),
    } as Response,
    want: 3,
  },
  {
    given: {
      body: null,
      headers: new Headers({ 'content-length': '99999' }),
      arrayBuffer: async () => new ArrayBuffer(0),
    } as Response,
    want: 0,
  },
])('reads $want bytes', async ({ given, want }) => {
  expect((await readBody(given, signal(), () => {})).byteLength).toBe(want);
});

test.each([
  { given: 'too much', response: new Response('x'.repeat(KIB_64 + 1)), want: 'too_large' },
  {
    given: 'too much at once',
    response: {
      body: null,
      headers: new Headers(),
      arrayBuffer: async () => new ArrayBuffer(KIB_64 + 1),
    } as Response,
    want: 'too_large',
  },
  {
    given: 'more announced',
    response: new Response('x', { headers: { 'content-length': '65537' } }),
    want: 'too_large',
  },
  { given: 'endless', response: endless(new Uint8Array(1000)).response, want: 'too_large' },
  { given: 'endless and empty', response: endless(new Uint8Array(0)).response, want: 'too_large' },
  { given: 'text', response: endless('text').response, want: 'encoding' },
  { given: 'nothing at all', response: endless(null).response, want: 'encoding' },
])('refuses what is $given', async ({ response, want }) => {
  await expect(readBody(response, signal(), () => {})).rejects.toMatchObject({
    kind: 'invalid_response',
    reason: want,
  });
});

test('bytes of another realm are bytes', async () => {
  const { response } = endless(new DataView(new ArrayBuffer(KIB_64)));
  await expect(readBody(response, signal(), () => {})).rejects.toMatchObject({
    reason: 'too_large',
  });
});

test('a stream that knows nothing of the signal is cancelled with the call', async () => {
  const { state, response } = endless(new Uint8Array(1), 5);
  const outcome = withDeadline(10, undefined, (given, atStop) => readBody(response, given, atStop));
  await expect(outcome).rejects.toMatchObject({ reason: 'deadline' });
  expect(state.cancelled).toBe(true);
});
