import { catalog } from '@fuelgauge/registry/catalog';
import { expect, test } from 'vitest';
import { UsageError } from '../errors.ts';
import { requireProvider } from './require-provider.ts';

const ids = catalog.map(({ id }) => id);
const [first = ''] = ids;

test('a known id is an entry of the catalog', () => {
  expect(requireProvider(first)).toBe(catalog[0]);
});

test.each([
  { given: `${first}x`, want: `unknown provider "${first}x": did you mean ${first}?` },
  {
    given: 'nothing-like-it',
    want: `unknown provider: known are ${ids.join(', ')}`,
  },
  { given: '', want: `unknown provider: known are ${ids.join(', ')}` },
])('$given is refused: $want', ({ given, want }) => {
  expect(() => requireProvider(given)).toThrow(new UsageError(want));
});

test('who reads the id may refuse it in another way', () => {
  const refuse = (problem: string): never => {
    throw new RangeError(problem);
  };
  expect(() => requireProvider(`${first}x`, refuse)).toThrow(RangeError);
});
