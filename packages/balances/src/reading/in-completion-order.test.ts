import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defer } from '../test-support/promises.ts';
import { inCompletionOrder } from './in-completion-order.ts';

test('results come in order of completion, each without delay', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), async (order) => {
      const results = order.map(() => defer<number>());
      const arriving = inCompletionOrder(results.map(({ promise }) => promise));
      for (const index of order) {
        const next = arriving.next();
        results[index]?.resolve(index);
        expect(await next).toEqual({ done: false, value: index });
      }
      expect(await arriving.next()).toEqual({ done: true, value: undefined });
    }),
  );
});
