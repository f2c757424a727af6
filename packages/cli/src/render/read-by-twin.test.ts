import { describe, expect, test } from 'vitest';
import { failedReading as failed, okReading as ok } from '../test-support/readings.ts';
import { areRead, findReader, withoutRead } from './read-by-twin.ts';

describe('a key that is for one of two', () => {
  const accounts = [
    { provider: 'acme', account: 'default', twins: ['acme-key'] },
    { provider: 'acme-key', account: 'default', twins: ['acme'] },
  ];
  test.each([
    { given: [ok('acme'), ok('acme-key')], isRead: true, shown: 2 },
    { given: [failed('acme', 'key_tier'), ok('acme-key')], isRead: true, shown: 1 },
    { given: [ok('acme'), failed('acme-key', 'no_amount')], isRead: true, shown: 1 },
    { given: [failed('acme', 'status'), ok('acme-key')], isRead: false, shown: 2 },
    { given: [failed('acme', 'dns'), ok('acme-key')], isRead: false, shown: 2 },
    {
      given: [failed('acme', 'key_tier'), failed('acme-key', 'no_amount')],
      isRead: false,
      shown: 2,
    },
    {
      given: [failed('acme', 'key_tier'), { ...ok('acme-key'), account: 'second' }],
      isRead: false,
      shown: 2,
    },
    { given: [failed('acme', 'key_tier'), ok('other')], isRead: false, shown: 2 },
    { given: [failed('acme', 'key_tier')], isRead: false, shown: 1 },
    { given: [], isRead: false, shown: 0 },
  ])('$#: read $isRead, $shown shown', ({ given, isRead, shown }) => {
    expect(areRead(given, accounts)).toBe(isRead);
    expect(withoutRead(given, accounts)).toHaveLength(shown);
  });

  test('an account that somebody has named is never explained away', () => {
    const named = accounts.map(({ provider, account }) => ({ provider, account }));
    expect(areRead([failed('acme', 'key_tier'), ok('acme-key')], named)).toBe(false);
  });

  test('while it is being read nothing is known', () => {
    const row = { provider: 'acme', account: 'default', twins: ['acme-key'] };
    expect(findReader(row, [row])).toBeUndefined();
  });
});
