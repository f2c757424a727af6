import { expect, test } from 'vitest';
import { emitProvider } from '../emit/emit-provider.ts';
import { resolveSpec } from '../spec/resolve-spec.ts';
import { specFiles } from '../test-support/acme-spec.ts';
import { compareDefinitions } from './compare-definitions.ts';
import { readDefinition } from './read-definition.ts';

const spec = resolveSpec('acme', specFiles());
const text = emitProvider(spec);
const withDefinition = (change: object): string =>
  emitProvider({ ...spec, definition: { ...spec.definition, ...change } });

test('a definition is read as it was written', () => {
  const odd = { request: { headers: { "X-It's": '"' } }, balance: { scale: -2, whole: true } };
  expect(readDefinition(withDefinition(odd))).toEqual({ ...spec.definition, ...odd });
  expect(readDefinition('export {};')).toBe(null);
});

test.each([
  { given: {}, want: [] },
  {
    given: { auth: { header: 'X-Key' } },
    want: [
      'major where the key goes changed from header `Authorization`, scheme `Bearer` to header `X-Key`',
    ],
  },
  {
    given: { baseUrl: 'https://eu.acme.example' },
    want: [
      'major the server changed from `https://api.acme.example/v1` to `https://eu.acme.example`',
    ],
  },
  { given: { successStatus: 200 }, want: [] },
  {
    given: { successStatus: 203 },
    want: ['major the status of a success changed from `200` to `203`'],
  },
  { given: { patience: 3 }, want: ['minor the property `patience` is new: `3`'] },
])('$given', ({ given, want }) => {
  const changes = compareDefinitions(text, withDefinition(given));
  expect(changes.map(({ bump, message }) => `${bump} ${message}`)).toEqual(want);
});
