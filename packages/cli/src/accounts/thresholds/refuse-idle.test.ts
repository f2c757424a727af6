import { describe, expect, test } from 'vitest';
import { refuseIdle } from './refuse-idle.ts';
import { appliesTo, type Threshold } from './threshold.ts';

const unit = 'acme:credit';
/** `acme`, or `acme/a`. */
function thresholdOf(name: string): Threshold {
  const [provider = '', account] = name.split('/');
  return { provider, atLeast: '5', unit, ...(account === undefined ? {} : { account }) };
}
const accounts = [
  { provider: 'acme', account: 'a' },
  { provider: 'acme', account: 'b' },
];

function refused(...names: readonly string[]): readonly number[] {
  const found: number[] = [];
  const placed = names.map((name, index) => ({
    threshold: thresholdOf(name),
    refuse: (problem: string): never => {
      found.push(index);
      throw new Error(problem);
    },
  }));
  try {
    refuseIdle(placed, accounts);
  } catch {
    // Which one it was is what counts.
  }
  return found;
}

test.each([
  { given: ['acme'], want: [] },
  { given: ['acme', 'acme/a'], want: [] },
  { given: ['acme/a', 'acme/b'], want: [] },
  { given: ['acme', 'acme/a', 'acme/b'], want: [0] },
  { given: ['acme/b', 'acme/a', 'acme'], want: [2] },
  { given: ['acme', 'acme'], want: [1] },
  { given: ['acme/a', 'other', 'acme/a'], want: [2] },
  { given: ['other', 'other/a'], want: [] },
])('$given: $want can never count', ({ given, want }) => {
  expect(refused(...given)).toEqual(want);
});

test('another unit of the same vendor is another question', () => {
  const placed = ['USD', 'EUR'].map((currency) => ({
    threshold: { ...thresholdOf('acme'), unit: currency },
    refuse: (problem: string): never => {
      throw new Error(problem);
    },
  }));
  expect(() => refuseIdle(placed, accounts)).not.toThrow();
});

describe('the threshold of an account replaces that of its provider', () => {
  const both = ['acme', 'acme/a'].map(thresholdOf);
  test.each([
    { account: 'a', want: ['acme/a'] },
    { account: 'b', want: ['acme'] },
  ])('$account', ({ account, want }) => {
    const applied = both.filter((each) => appliesTo(each, { provider: 'acme', account }, both));
    expect(applied).toEqual(want.map(thresholdOf));
  });
});
