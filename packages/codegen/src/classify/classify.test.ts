import { expect, test } from 'vitest';
import { creditsDocument, pairOf, reorder } from '../testing/credits-document.ts';
import { expectBump, operation, properties } from '../testing/mutations.ts';
import { classify } from './classify.ts';

expectBump('review', [
  { name: 'another host', edit: (d) => (d.servers[0].url = 'https://api.evil.example/v1'), at: '/servers/0/url' },
  { name: 'https given up', edit: (d) => (d.servers[0].url = 'http://api.brew.example/v1') },
  { name: 'another port', edit: (d) => (d.servers[0].url = 'https://api.brew.example:8443/v1') },
  { name: 'a server of the operation alone', edit: (d) => (operation(d).servers = [{ url: 'https://two.example' }]) },
  { name: 'another host put first', edit: (d) => d.servers.unshift({ url: 'https://eu.brew.example/v1' }) },
  {
    name: 'another default of a variable',
    prepare: (d) => (d.servers = [{ url: 'https://{region}.brew.example', variables: { region: { default: 'us' } } }]),
    edit: (d) => (d.servers[0].variables.region.default = 'eu'),
  },
  {
    name: 'another host beside a field removed',
    edit: (d) => {
      d.servers[0].url = 'https://api.evil.example/v1';
      delete properties(d).balance;
    },
  },
]);

test('none: the same document with its members in another order', async () => {
  const document = creditsDocument();
  expect(await classify(document, reorder(document))).toEqual({ bump: 'none', changes: [] });
});

test('a field is named by where it stands in the body, however the schema is put together', async () => {
  const { old, next } = pairOf((document) => delete properties(document).balance);
  const { changes } = await classify(old, next);
  expect(changes).toContainEqual({
    pointer: `/paths/~1credits/get/responses/200/content/application~1json/schema/properties/balance`,
    bump: 'major',
    rule: 'field-removed',
    message: 'GET /credits 200: balance is gone',
  });
});
