import { expect, test } from 'vitest';
import { acme, defineAcme } from '../test-support/acme.ts';
import { knownProviders } from './known-providers.ts';

const registered = (id: string) => ({
  id,
  keyVariables: ['KEY'] as const,
  load: () => Promise.resolve(defineAcme(id)),
});

test('the registry comes first, in its order; a replacement takes the place of the original', () => {
  const mine = defineAcme('globex', { unit: 'USD' });
  const providers = knownProviders(
    [registered('acme'), registered('globex')],
    [defineAcme('hooli'), mine],
  );
  expect([...providers.keys()]).toEqual(['acme', 'globex', 'hooli']);
  expect(providers.get('globex')?.source).toBe(mine);
});

test('an entry that loads its provider on demand is kept as it is', () => {
  const entry = registered('hooli');
  expect(knownProviders([], [entry]).get('hooli')?.source).toBe(entry);
});

test('two providers of one id are refused', () => {
  expect(() => knownProviders([], [acme, defineAcme('acme')])).toThrow(
    'two providers have the id acme',
  );
});

test.each([
  { given: null },
  { given: 'acme' },
  { given: { ...acme, id: 'Acme' } },
  { given: { ...acme, keyVariables: 'ACME_API_KEY' } },
])('$given is refused', ({ given }) => {
  const custom = [given as unknown as typeof acme];
  expect(() => knownProviders([], custom)).toThrow(
    'providers[0] is not a provider definition: make it with defineProvider',
  );
});
