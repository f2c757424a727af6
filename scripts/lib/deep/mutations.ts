import type { Mutation } from './mutation.ts';
import { mutationsOfCore } from './mutations-of-core.ts';

const balances = (path: string) => `packages/balances/src/${path}`;

/** Every safety rule that is broken, one at a time. */
export const mutations: readonly Mutation[] = [
  ...mutationsOfCore,
  {
    name: 'let all providers share one queue',
    file: balances('roster.ts'),
    find: 'queue: createQueue(maxConcurrentPerProvider)',
    replace: 'queue: oneQueue',
    prelude: 'const oneQueue = createQueue(4);',
  },
  {
    name: 'hide a bad key behind the last good reading',
    file: balances('last-good.ts'),
    find: '!last || !PASSING.has(reading.error.kind)',
    replace: '!last',
  },
  {
    name: 'count a pool twice',
    file: balances('totals.ts'),
    find: 'groupByPool(summed)',
    replace: 'summed.map((reading) => [reading] as const)',
  },
  {
    name: 'sum different units',
    file: balances('totals.ts'),
    find: 'balance.unit === unit',
    replace: 'unit !== balance.scope',
  },
  {
    name: 'cancel the request of others',
    file: balances('share-calls.ts'),
    find: 'if (call.waiting > 0) return undefined;',
    replace: '',
  },
  {
    name: 'let vendor text steer the terminal',
    file: 'packages/cli/src/terminal/escape-unsafe.ts',
    find: '\\p{Cc}\\p{Cf}',
    replace: '\\p{Zs}',
  },
];
