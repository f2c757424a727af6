import { expect, test } from 'vitest';
import { creditsDocument, pairOf, reorder } from '../test-support/credits-document.ts';
import { expectBump, operation, properties } from '../test-support/mutations.ts';
import { classify } from './classify.ts';

expectBump('review', [
  {
    name: 'another host',
    edit: (d) => (d.servers[0].url = 'https://api.evil.example/v1'),
    at: '/servers/0/url',
  },
  { name: 'https given up', edit: (d) => (d.servers[0].url = 'http://api.brew.example/v1') },
  {
    name: 'a password in the address',
    edit: (d) => (d.servers[0].url = 'https://:pw@api.brew.example/v1'),
  },
  {
    name: 'user info in the address',
    edit: (d) => (d.servers[0].url = 'https://me:pw@api.brew.example/v1'),
  },
  { name: 'another port', edit: (d) => (d.servers[0].url = 'https://api.brew.example:8443/v1') },
  {
    name: 'a server of the operation alone',
    edit: (d) => (operation(d).servers = [{ url: 'https://two.example' }]),
  },
  {
    name: 'another host put first',
    edit: (d) => d.servers.unshift({ url: 'https://eu.brew.example/v1' }),
  },
  {
    name: 'another default of a variable',
    prepare: (d) =>
      (d.servers = [
        { url: 'https://{region}.brew.example', variables: { region: { default: 'us' } } },
      ]),
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

test('user info in an address is never shown', async () => {
  const { old, next } = pairOf(
    (document) => (document.servers[0].url = 'https://me:hunter2@api.brew.example/v1'),
  );
  expect(JSON.stringify(await classify(old, next))).not.toContain('hunter2');
});

test.each<{ name: string; edit: Parameters<typeof pairOf>[0]; want: string }>([
  {
    name: 'parameters that are none',
    edit: (d) => (operation(d).parameters = [null]),
    want: 'a part of it is not valid OpenAPI: lint it',
  },
  {
    name: 'a reference where media types stand',
    edit: (d) => (operation(d).responses['200'].content = { $ref: '#/components/schemas/Credits' }),
    want: 'types cannot be compared, the document is not valid OpenAPI',
  },
  {
    name: 'a reference to another host',
    edit: (d) => (properties(d).balance = { $ref: 'https://elsewhere.example/a.json' }),
    want: 'leads out of the document',
  },
  {
    name: 'a reference with a percent sign that stands for nothing',
    edit: (d) => {
      d.components.schemas['A%'] = { type: 'string' };
      properties(d).balance = { $ref: '#/components/schemas/A%' };
    },
    want: '$ref #/components/schemas/A% cannot be read',
  },
])('refuses $name', async ({ edit, want }) => {
  const { old, next } = pairOf(edit);
  await expect(classify(old, next)).rejects.toThrow(
    expect.objectContaining({ name: 'SpecError', message: expect.stringContaining(want) }),
  );
});

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
