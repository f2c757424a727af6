import { expect, test } from 'vitest';
import { mayBeKey, quoteName } from './quote.ts';

test.each(['team-a', 'ci', 'default', 'nobody', 'my account', 'prod eu', 'a\u001b[2J'])(
  '%j is a name',
  (given) => {
    expect(quoteName(given)).toBe(` "${given}"`);
  },
);

test.each([
  'sk-SECRET',
  'lk_abcdef',
  'ydc-sk-0123',
  '0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0',
  'AbCdEf0123456789',
  'my-SECRET',
  'x'.repeat(41),
])('%j may be a key', (given) => {
  expect(mayBeKey(given)).toBe(true);
  expect(quoteName(given)).toBe('');
});
