import { expect, test } from 'vitest';
import { pairOf } from '../test-support/credits-document.ts';
import { credits, ok, operation, properties } from '../test-support/mutations.ts';
import type { Change } from './change.ts';
import { classify } from './classify.ts';
import { printChange } from './print-change.ts';

type Edit = Parameters<typeof pairOf>[0];

const changesOf = async (edit: Edit, prepare?: Edit): Promise<readonly Change[]> => {
  const { old, next } = pairOf(edit, prepare);
  const { changes } = await classify(old, next);
  return changes;
};
const balance = '/components/schemas/Credits/properties/balance';

test.each<{ name: string; prepare?: Edit; edit: Edit; at: string; look: RegExp }>([
  {
    name: 'a field is deprecated',
    edit: (d) => (properties(d).balance.deprecated = true),
    at: `${balance}/deprecated`,
    look: /^deprecated/,
  },
  {
    name: 'the operation is deprecated',
    edit: (d) => (operation(d).deprecated = true),
    at: '/paths/~1credits/get/deprecated',
    look: /^deprecated/,
  },
  {
    name: 'an end in an extension',
    edit: (d) => (operation(d)['x-sunset'] = '2027-01-31'),
    at: '/paths/~1credits/get/x-sunset',
    look: /x-sunset/,
  },
  {
    name: 'another end in an extension',
    prepare: (d) => (operation(d)['x-sunset'] = '2027-01-31'),
    edit: (d) => (operation(d)['x-sunset'] = '2026-12-31'),
    at: '/paths/~1credits/get/x-sunset',
    look: /x-sunset/,
  },
  ...(
    [
      ['What is left. Always 0 since July.', /end or its value: it says “always 0” now/],
      ['What is left. No longer filled.', /“no longer” now/],
      ['What is left, until it is retired.', /“retired” now/],
      ['What is left, in thousandths of a credit.', /unit or scale.*“thousandths”/],
      ['What is left, in cents.', /“cents” now/],
      ['What is left, counted per organization.', /whose it is.*“organization”/],
      ['What is left this month; it starts again monthly.', /when it holds.*“monthly”/],
      ['What is left, pending orders included.', /what is counted.*“pending”, “included”/],
      ['What is owed.', /what is counted: it says “owed” now, it said “left”/],
      ['What is left of 5000.', /a number or a date: it says “5000” now/],
      ['What is not left.', /does not do.*“not”/],
    ] as const
  ).map(([text, look]) => ({
    name: `the description says: ${text}`,
    edit: (d: Parameters<Edit>[0]) => (properties(d).balance.description = text),
    at: `${balance}/description`,
    look,
  })),
  {
    name: 'a time in milliseconds',
    prepare: (d) => (properties(d).bought.description = 'When, in seconds.'),
    edit: (d) => (properties(d).bought.description = 'When, in milliseconds.'),
    at: '/components/schemas/Credits/properties/bought/description',
    look: /“milliseconds” now, it said “seconds”/,
  },
  {
    name: 'another tier of key, in an error',
    edit: (d) => (operation(d).responses['401'].description = 'No admin key'),
    at: '/paths/~1credits/get/responses/401/description',
    look: /which key it takes.*“admin”/,
  },
  {
    name: 'another tier of key, in the scheme',
    prepare: (d) => (d.components.securitySchemes.bearer.description = 'Any key.'),
    edit: (d) => (d.components.securitySchemes.bearer.description = 'A management key.'),
    at: '/components/securitySchemes/bearer/description',
    look: /“management” now/,
  },
  {
    name: 'an example in another scale',
    prepare: (d) => (ok(d).content['application/json'].example = { balance: 12.5, count: 3 }),
    edit: (d) => (ok(d).content['application/json'].example = { balance: 1250, count: 4 }),
    at: '/paths/~1credits/get/responses/200/content/application~1json/example/balance',
    look: /another power of ten/,
  },
  {
    name: 'an example of the other sign',
    prepare: (d) => (properties(d).balance.example = '12.50'),
    edit: (d) => (properties(d).balance.example = '-12.50'),
    at: `${balance}/example`,
    look: /other sign/,
  },
  {
    name: 'an example that is zero',
    prepare: (d) => (properties(d).balance.examples = [1250]),
    edit: (d) => (properties(d).balance.examples = [0]),
    at: `${balance}/examples/0`,
    look: /zero/,
  },
  {
    name: 'another format',
    prepare: (d) => (properties(d).bought.format = 'date'),
    edit: (d) => (properties(d).bought.format = 'date-time'),
    at: '/components/schemas/Credits/properties/bought/format',
    look: /another format/,
  },
  {
    name: 'a first format',
    edit: (d) => (properties(d).bought.format = 'date'),
    at: '/components/schemas/Credits/properties/bought/format',
    look: /^a format where there was none$/,
  },
  {
    name: 'no limit any more',
    prepare: (d) => (properties(d).count.maximum = 5),
    edit: (d) => delete properties(d).count.maximum,
    at: '/components/schemas/Credits/properties/count/maximum',
    look: /^no maximum any more$/,
  },
  {
    name: 'a field is not deprecated any more',
    prepare: (d) => (properties(d).balance.deprecated = true),
    edit: (d) => (properties(d).balance.deprecated = false),
    at: `${balance}/deprecated`,
    look: /^not deprecated any more$/,
  },
  {
    name: 'words about the values of a list',
    prepare: (d) => (properties(d).state['x-enumDescriptions'] = { held: 'Not yet.' }),
    edit: (d) => (properties(d).state['x-enumDescriptions'] = { held: 'No longer used.' }),
    at: '/components/schemas/Credits/properties/state/x-enumDescriptions/held',
    look: /“no longer” now/,
  },
  {
    name: 'words of a component that has another name now',
    edit: (d) => {
      properties(d).balance.description = 'What is left, in cents.';
      d.components.schemas.Left = d.components.schemas.Credits;
      delete d.components.schemas.Credits;
      ok(d).content['application/json'].schema.$ref = '#/components/schemas/Left';
    },
    at: '/components/schemas/Left/properties/balance/description',
    look: /“cents” now/,
  },
  {
    name: 'words of a field whose type changed as well',
    edit: (d) => {
      properties(d).balance.type = 'integer';
      properties(d).balance.description = 'What is left, in cents.';
    },
    at: `${balance}/description`,
    look: /“cents” now/,
  },
])('to be looked at: $name', async ({ edit, prepare, at, look }) => {
  const changes = await changesOf(edit, prepare);
  const marked = changes.filter((change) => change.look !== undefined);
  expect(marked.map(({ pointer }) => pointer)).toContain(at);
  const found = marked.find(({ pointer }) => pointer === at);
  expect(found?.look).toMatch(look);
  expect(found).toMatchObject({ bump: 'patch' });
});

test.each<{ name: string; prepare?: Edit; edit: Edit }>([
  { name: 'other words', edit: (d) => (properties(d).balance.description = 'What is left there.') },
  {
    name: 'an example of the same size',
    prepare: (d) => (properties(d).balance.example = 12.5),
    edit: (d) => (properties(d).balance.example = 18),
  },
  { name: 'a title', edit: (d) => (d.info.title = 'Tea') },
])('listed, and not marked: $name', async ({ edit, prepare }) => {
  const changes = await changesOf(edit, prepare);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({
    bump: 'patch',
    old: expect.anything(),
    new: expect.anything(),
  });
  expect(changes[0]).not.toHaveProperty('look');
});

test('a field that was never deprecated says so: nothing to look at', async () => {
  const changes = await changesOf((d) => (properties(d).balance.deprecated = false));
  expect(changes).toHaveLength(1);
  expect(changes[0]).not.toHaveProperty('look');
});

test('the most telling words come first, parents last', async () => {
  const changes = await changesOf(
    (d) => {
      d.info.description = 'Tea, deprecated.';
      d.tags = [{ name: 'credits', description: 'Sold by the cup.' }];
      credits(d).title = 'Pot';
      operation(d).summary = 'Reads them.';
      properties(d).bought.description = 'Day, or hour.';
      properties(d).balance.description = 'What is left, in cents.';
      properties(d).count.description = 'Always 0.';
    },
    (d) => {
      d.tags = [{ name: 'credits', description: 'Sold.' }];
      credits(d).title = 'Cup';
      operation(d).summary = 'Reads.';
      properties(d).bought.description = 'Day.';
      properties(d).count.description = 'How many.';
    },
  );
  expect(changes.map(({ pointer }) => pointer.split('/').slice(-2).join(' '))).toEqual([
    'count description',
    'balance description',
    'bought description',
    'info description',
    'get summary',
    'Credits title',
    '0 description',
  ]);
});

test('old and new are printed, whatever else changed, and no control character', async () => {
  const [change] = await changesOf(
    (d) => (properties(d).balance.description = 'In cents\u0007\u202e.'),
  );
  if (!change) throw new Error('nothing changed');
  expect(printChange(change)).toEqual([
    `patch  ${balance}/description was changed (document-changed)`,
    `       ${balance}/description`,
    expect.stringMatching(/^ {7}look at this: unit or scale/),
    '       old: "What is left."',
    String.raw`       new: "In cents\u0007 ."`,
  ]);
});

test('of a long text the part that differs is printed', async () => {
  const long = 'Tea is sold. '.repeat(200);
  const [change] = await changesOf(
    (d) => (d.info.description = `${long}In cents. ${long}`),
    (d) => (d.info.description = `${long}${long}`),
  );
  const text = change ? printChange(change).join('\n') : '';
  expect(text).toContain('In cents.');
  expect(text.length).toBeLessThan(1500);
});

test('user info in the address of another server is never shown', async () => {
  const changes = await changesOf((d) =>
    d.servers.push({ url: 'https://me:hunter2@eu.brew.example' }),
  );
  expect(JSON.stringify(changes)).not.toContain('hunter2');
});
