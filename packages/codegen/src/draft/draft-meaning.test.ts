import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../json/json.ts';
import { draftVendor, type MadeUpVendor } from '../test-support/draft-vendor.ts';

const draft = (vendor: Partial<MadeUpVendor>, id?: string) =>
  draftVendor({ body: { credits: 5 }, ...vendor }, id);

describe('names', () => {
  test.each<{ title: string; id?: string; name: string; exportName?: string }>([
    { title: 'Brewline API', name: 'Brewline' },
    { title: 'Account API', name: 'Brewline' },
    { title: 'Billing', id: 'brew-line', name: 'Brew Line' },
    { title: 'API Reference', name: 'Brewline' },
    { title: 'OpenAPI specification', name: 'Brewline' },
    { title: 'Provider', name: 'Provider', exportName: 'BrewlineVendor' },
    { title: '302.AI', name: 'Brewline' },
    { title: 'Account', id: 'account', name: 'Account', exportName: 'AccountVendor' },
  ])('$title of $id', async ({ title, id, name, exportName }) => {
    const { meaning, guesses } = await draft({ title }, id);
    expect([meaning.name, meaning.exportName]).toEqual([name, exportName]);
    expect(guesses.some(({ at }) => at === '/exportName')).toBe(exportName !== undefined);
  });
});

test('an address that nobody knows is among the guesses', async () => {
  const { guesses, meaning } = await draft({});
  expect(meaning.links.docs).toBe('https://docs.brew.example/llms.txt');
  expect(guesses.map(({ at }) => at)).toEqual(
    expect.arrayContaining(['/links/docs', '/links/keys']),
  );
});

test('a group that is only answered where it is asked for is asked for', async () => {
  const parameters = [
    {
      name: 'expand',
      in: 'query',
      schema: { type: 'array', items: { enum: ['plan', 'credits'] } },
    },
  ];
  const { meaning, guesses } = await draft({ body: { credits: { balance: 5 } }, parameters });
  expect(meaning.request).toEqual({ query: { expand: 'credits' } });
  expect(guesses).toContainEqual(
    expect.objectContaining({ at: '/request/query/expand', guess: 'credits' }),
  );
});

test('examples of one name become a fixture each, and the success keeps the name', async () => {
  const example = (value: JsonObject) => ({ 'example-1': { value } });
  const json = (value: JsonObject) => ({
    description: 'x',
    content: { 'application/json': { schema: { type: 'object' }, examples: example(value) } },
  });
  const { files } = await draft({
    responses: {
      '200': {
        description: 'OK',
        content: {
          'application/json': {
            schema: { type: 'object', properties: { credits: { type: 'number' } } },
            examples: example({ credits: 7 }),
          },
        },
      },
      '404': json({ kind: 'none' }),
      '500': json({ kind: 'broken' }),
    },
  });
  const names = [...files.keys()].filter((name) => name.startsWith('fixtures/'));
  expect(names.sort()).toEqual([
    'fixtures/example-1-404.json',
    'fixtures/example-1-500.json',
    'fixtures/example-1.json',
  ]);
  expect(JSON.parse(files.get('fixtures/example-1.json') ?? '').want.balance.remaining).toBe('7');
});
