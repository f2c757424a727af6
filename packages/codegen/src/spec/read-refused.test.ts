import { expect, test } from 'vitest';
import { readRefused } from './read-refused.ts';

const entry = {
  id: 'acme',
  name: 'Acme',
  state: 'refused',
  why: 'no documented balance endpoint',
  since: '2026-11-28',
  source: 'https://docs.acme.example/usage',
};
const yaml = (...entries: readonly object[]): string => JSON.stringify(entries, null, 1);
const read = (text: string) => readRefused(text, new Set(['globex']));

test('the list is read in the order of ids; no file is an empty list', () => {
  expect(read(yaml({ ...entry, id: 'initech' }, entry)).map(({ id }) => id)).toEqual([
    'acme',
    'initech',
  ]);
  expect(read('')).toEqual([]);
  expect(read('# nobody\n')).toEqual([]);
});

test.each([
  { given: yaml(entry, entry), want: 'specs/refused.yaml:11: acme stands here twice: keep one' },
  {
    given: yaml({ ...entry, id: 'globex' }),
    want: 'globex is served, by specs/globex: take it off',
  },
  { given: yaml({ ...entry, state: 'later' }), want: '/0/state must be one of held, refused' },
  { given: yaml({ ...entry, why: 'no endpoint.' }), want: '/0/why must be one sentence without' },
  { given: yaml({ ...entry, why: 'two\nlines' }), want: '/0/why must be one sentence without' },
  { given: yaml({ ...entry, since: '28.11.2026' }), want: '/0/since must be a date such as' },
  { given: yaml({ ...entry, source: 'a blog' }), want: '/0/source must be an https address' },
  { given: yaml({ ...entry, id: 'Acme Cloud' }), want: '/0/id must be lower-case words' },
  { given: yaml({ ...entry, name: undefined }), want: '/0 must have name' },
  { given: yaml({ ...entry, because: 'x' }), want: '/0/because is not a member of this list' },
  { given: 'acme: 1', want: 'specs/refused.yaml:1: must be a list' },
  { given: yaml({ ...entry, why: 12 }), want: '/0/why must be of type string' },
])('is refused with its place: $want', ({ given, want }) => {
  expect(() => read(given)).toThrow(want);
});
