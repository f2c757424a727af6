import { expect, test } from 'vitest';
import { suggestProvider } from './suggest-provider.ts';

const ids = ['acme', 'globex'];
const invalid = 'an account has no valid provider id';

test.each([
  { given: 'acne', ids, want: ['unknown provider "acne"', 'did you mean acme?'] },
  { given: 'GLOBEX', ids, want: ['unknown provider "GLOBEX"', 'did you mean globex?'] },
  { given: 'hooli', ids, want: ['unknown provider "hooli"', 'known are acme, globex'] },
  { given: 'hooli', ids: [], want: ['unknown provider "hooli"', 'pass it in providers'] },
  { given: 'a\u001bcme', ids, want: [invalid, 'known are acme, globex'] },
  { given: undefined, ids, want: [invalid, 'known are acme, globex'] },
  { given: 5, ids: [], want: [invalid, 'pass it in providers'] },
])('$given among $ids: $want', ({ given, ids, want }) => {
  expect(suggestProvider(given, ids)).toEqual(want);
});
