import { expect, test } from 'vitest';
import { similarityOf } from './similar-paths.ts';

test.each([
  ['/v1/credits', '/v2/credits', 1],
  ['/api/v1/user/credits', '/users/userCredits', 0.8],
  ['/v1/credits', '/v1/models', 0],
  ['/', '/', 0],
])('%s and %s: %d', (one, other, want) => {
  expect(similarityOf(one, other)).toBe(want);
});
