import { expect, test } from 'vitest';
import { acmeWith } from '../test-support/acme.ts';
import { writeSuccessBody } from './success-body.ts';

const acme = acmeWith({
  balance: {
    from: { list: '/all', by: '/in', first: ['USD'], sum: true },
    remaining: '/left',
    unit: 'USD',
    scope: 'unknown',
  },
});
const [small, big, hour] = [
  { in: 'USD', left: 1 },
  { in: 'USD', left: 2 },
  { in: 'hour', left: 3 },
];

test('the amount asked for is the whole sum, not one of what adds up', () => {
  const example = { all: [hour, small, big] };
  expect(JSON.parse(writeSuccessBody(acme, example, { balance: '7' }))).toEqual({
    all: [hour, { in: 'USD', left: 7 }],
  });
});

test('without one the example stays as it is', () => {
  const example = { all: [small, big] };
  expect(JSON.parse(writeSuccessBody(acme, example, {}))).toEqual(example);
});
