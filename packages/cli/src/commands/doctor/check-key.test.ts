import { describe, expect, test } from 'vitest';
import { checkKeyText } from './check-key.ts';

describe('a key', () => {
  test.each([
    { given: 'ak_SECRET', want: 'is well-formed' },
    { given: '', want: 'is empty' },
    { given: '"ak_SECRET"', want: 'quotation marks' },
    { given: '“ak_SECRET”', want: 'typographic quotation marks' },
    { given: 'Bearer ak_SECRET', want: 'the word Bearer' },
    { given: 'ak_\nSECRET', want: 'a line break' },
    { given: 'ak_ SECRET', want: 'a blank' },
    { given: 'ak_\u200bSECRET', want: 'an invisible character' },
    { given: 'ak_\u0007SECRET', want: 'a control character' },
    { given: 'ak_SECRÉT', want: 'a character that no key has' },
    { given: `ak_${'x'.repeat(5000)}`, want: 'longer than any key' },
    { given: 'your-api-key', want: 'a placeholder' },
    { given: '<key>', want: 'a placeholder' },
    { given: 'xxxx', want: 'a placeholder' },
    { given: 'sk_SECRET', want: 'usually begin with ak_' },
  ])('%# $want', ({ given, want }) => {
    const result = checkKeyText(given, 'the variable KEY', 'ak_');
    expect(result.message).toContain(want);
    expect(result.next === null).toBe(result.status === 'ok');
    expect(JSON.stringify(result)).not.toMatch(/SECR|xxxx|your/);
  });
});
