import { expect, test } from 'vitest';
import { problemOf } from './check-result.ts';

test('a message is taken apart into what happened and what to do', () => {
  expect(problemOf('key', '[acme] the key file /a: b is open: run chmod 600 on it')).toMatchObject({
    message: 'the key file /a: b is open',
    next: 'run chmod 600 on it',
  });
});
