import { describe, expect, test } from 'vitest';
import { type Renew, withLease } from './lease.ts';

const never = new AbortController().signal;
const TIMES = { renewMs: 5, retryMs: 5, lapseMs: 100 };

/** Work that goes on until its lease is lost, or until it was renewed so often. */
async function hold(renew: Renew, signal = never, renewals = Number.POSITIVE_INFINITY) {
  let renewed = 0;
  let end: (outcome: 'lost' | 'done') => void = () => {};
  const outcome = new Promise<'lost' | 'done'>((resolve) => {
    end = resolve;
  });
  await withLease(
    async () => {
      const isOurs = await renew();
      renewed += 1;
      if (renewed >= renewals) end('done');
      return isOurs;
    },
    TIMES,
    signal,
    async (held) => {
      held.addEventListener('abort', () => end('lost'));
      if (held.aborted) end('lost');
      await outcome;
    },
  );
  return { outcome: await outcome, renewed };
}

test.each([
  { title: 'somebody else has it', renew: async () => false },
  {
    title: 'the database gives no answer',
    renew: async () => {
      throw new Error('away');
    },
  },
])('a job is not begun where $title', async ({ renew }) => {
  let isBegun = false;
  const begun = withLease(renew, TIMES, never, async () => {
    isBegun = true;
  });
  await expect(begun).rejects.toThrow('not certainly ours');
  expect(isBegun).toBe(false);
});

/** Ours at the beginning, and then as it says. */
function ours(then: Renew): Renew {
  let isFirst = true;
  return async () => {
    if (!isFirst) return then();
    isFirst = false;
    return true;
  };
}

describe('a job is held for as long as it is certainly ours', () => {
  test.each([
    { title: 'the database says that another one has it', renew: async () => false },
    { title: 'the database never answers', renew: () => new Promise<boolean>(() => {}) },
    {
      title: 'the database fails again and again',
      renew: async () => {
        throw new Error('away');
      },
    },
  ])('lost where $title', async ({ renew }) => {
    expect((await hold(ours(renew))).outcome).toBe('lost');
  });

  test('held where it is renewed, also after a failure', async () => {
    let calls = 0;
    const renew = async () => {
      calls += 1;
      if (calls % 2 === 0) throw new Error('away for a moment');
      return true;
    };
    expect(await hold(renew, never, 5)).toEqual({ outcome: 'done', renewed: 5 });
  });

  test('ends with the signal of the process', async () => {
    const stop = new AbortController();
    const held = hold(async () => true, stop.signal);
    stop.abort();
    expect((await held).outcome).toBe('lost');
  });

  test('a failure of the work is that of the job', async () => {
    const failing = withLease(
      async () => true,
      TIMES,
      never,
      async () => {
        throw new Error('not saved');
      },
    );
    await expect(failing).rejects.toThrow('not saved');
  });
});
