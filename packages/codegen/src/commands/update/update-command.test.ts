import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { creditsDocument } from '../../test-support/credits-document.ts';
import { fernPage, mintlifyPage } from '../../test-support/pages.ts';
import { createSpecRoot, type SpecRoot } from '../../test-support/spec-root.ts';

// Tools of others are started here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Document = ReturnType<typeof creditsDocument>;
const DAY = ['--retrieved', '2026-01-02'];
const FIXES = `# why we correct
overlay: 1.1.0
info: { title: fixes, version: '1' }
actions:
  - target: $.components.schemas.Credits.properties.bought
    description: the page says so
    update: { format: date-time }
`;
let repository: SpecRoot;

const page = (edit: (document: Document) => void = () => {}): Uint8Array => {
  const document = creditsDocument();
  edit(document);
  return mintlifyPage({ document });
};
const properties = (document: Document) => document.components.schemas.Credits.properties;
const update = async (given: Uint8Array, ...args: string[]) => {
  await repository.write('page.md', given);
  return repository.spec('update', 'brew', '--page', 'page.md', ...DAY, ...args);
};

beforeEach(async () => {
  repository = await createSpecRoot();
  await repository.write('page.md', page());
  await repository.spec('import', 'brew', '--page', 'page.md', ...DAY);
  await repository.spec('confirm', 'brew', '--yes');
  await repository.write('specs/brew/fixes.overlay.yaml', FIXES);
  await repository.generate();
});
afterEach(() => repository.remove());

test('the same document writes nothing', async () => {
  await repository.write('page.md', page());
  const before = await repository.snapshot();
  const { out } = await repository.spec('update', 'brew', '--page', 'page.md', ...DAY);
  expect(out.join()).toContain('has not changed');
  expect(await repository.snapshot()).toEqual(before);
});

describe('a changed page', () => {
  test.each<{ name: string; edit: (document: Document) => void; bump: string; release: string }>([
    {
      name: 'description',
      edit: (d) => (d.info.description = 'Tea.'),
      bump: 'patch',
      release: 'patch',
    },
    {
      name: 'new field',
      edit: (d) => (properties(d).total = { type: 'number' }),
      bump: 'minor',
      release: 'minor',
    },
    {
      name: 'vanished field',
      edit: (d) => delete properties(d).count,
      bump: 'major',
      release: 'minor',
    },
  ])('$name: package, record and changeset follow', async ({ edit, bump, release }) => {
    const { out } = await update(page(edit));
    expect(out[0]).toContain(`: ${bump} against 0.0.0`);
    const changeset = await repository.read('.changeset/spec-brew.md');
    expect(changeset).toContain(`---\n"@fuelgauge/brew": ${release}\n---\n`);
    await repository.generate();
    const before = await repository.snapshot();
    await update(page(edit));
    expect(await repository.snapshot()).toEqual(before);
  });

  test('the text of a pull request stays below what a host takes, with the rest in a file', async () => {
    const many = page((d) => {
      const schemas = d.components.schemas.Credits.properties;
      for (let index = 0; index < 700; index += 1)
        schemas[`field_${index}`] = { type: 'string', description: 'Tea. '.repeat(5) };
    });
    const { out } = await update(many, '--body', 'body.md');
    const [body, whole] = [await repository.read('body.md'), await repository.read('body.txt')];
    expect(whole).toBe(`${out.join('\n')}\n`);
    expect(whole.length).toBeGreaterThan(65_536);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('body.txt');
    expect(body).toMatch(/^`{6}\nBrew: minor against/);
  });

  test('says pointer by pointer what changed, where from, and both hashes', async () => {
    const { out } = await update(page((d) => delete properties(d).count));
    const text = out.join('\n');
    expect(text).toContain('major  GET /credits 200: count is gone (field-removed)');
    expect(text).toContain(
      '/paths/~1credits/get/responses/200/content/application~1json/schema/properties/count',
    );
    expect(text).toMatch(/source {5}https:\/\/docs\.brew\.example\/llms\.txt/);
    expect(text).toMatch(/document {3}[0-9a-f]{64} → [0-9a-f]{64}/);
  });
});

describe('a step that fails leaves the tree as it was', () => {
  test.each<{ name: string; given: () => Uint8Array; want: RegExp }>([
    {
      name: 'prose',
      given: () => Buffer.from('Words.'),
      want: /of the form prose, it was mintlify/,
    },
    { name: 'another form', given: () => fernPage(creditsDocument()), want: /--accept-form/ },
    {
      name: 'another host',
      given: () => page((d) => (d.servers[0].url = 'https://evil.example/v1')),
      want: /would send the key to https:\/\/evil\.example.*\n.*--allow-origin-change/,
    },
    {
      name: 'a correction that is made',
      given: () => page((d) => (properties(d).bought.format = 'date-time')),
      want: /fixes.overlay.yaml:5: action 1 .* changes nothing/,
    },
    {
      name: 'a correction that finds nothing',
      given: () => page((d) => delete properties(d).bought),
      want: /action 1 .* matches nothing/,
    },
    {
      name: 'the balance elsewhere',
      given: () =>
        page((d) => {
          properties(d).left = properties(d).balance;
          delete properties(d).balance;
        }),
      want: /\/balance\/remaining points to \/balance, .* it has .*\/left/,
    },
    {
      name: 'an operation that is gone',
      given: () =>
        page((d) => {
          d.paths = { '/teas': d.paths['/credits'], '/v2/credits': d.paths['/credits'] };
        }),
      want: /GET \/credits is not in the document of the page any more\nlikeliest successors: GET \/v2\/credits, GET \/teas\. .*--operation "GET \/v2\/credits"/,
    },
    {
      name: 'a success that is gone',
      given: () => page((d) => delete d.paths['/credits'].get.responses['200']),
      want: /GET \/credits has no schema for a successful JSON response any more \(statuses: 401\)/,
    },
    {
      name: 'words that speak of another scale',
      given: () =>
        page(
          (d) => (properties(d).balance.description = 'What is left, in thousandths of a credit.'),
        ),
      want: /words about \/balance changed: they speak of thousandths, and the scale is 0: correct the meaning, or pass --accept/,
    },
    {
      name: 'words that speak of another unit',
      given: () =>
        page((d) => (properties(d).balance.description = 'What is left, in US dollars.')),
      want: /words about \/balance changed: they speak of USD, and the unit is credit/,
    },
    ...(
      [
        [
          'an amount that is deprecated',
          (d) => (properties(d).balance.deprecated = true),
          /balance\/deprecated speaks of the balance, and changed: deprecated: .* or pass --accept/,
        ],
        [
          'an amount that is always zero',
          (d) => (properties(d).balance.description = 'What is left. Always 0 for teams.'),
          /balance\/description speaks of the balance, and changed: its end or its value/,
        ],
        [
          'an amount of something else',
          (d) => (properties(d).balance.description = 'What was used.'),
          /balance\/description speaks of the balance, and changed: what is counted/,
        ],
        [
          'an operation that ends',
          (d) => (d.paths['/credits'].get.description = 'Use /v2/credits instead.'),
          /get\/description speaks of the balance/,
        ],
        [
          'an object whose amounts have another scale',
          (d) => (d.components.schemas.Credits.description = 'All amounts in thousandths.'),
          /Credits\/description speaks of the balance, and changed: unit or scale/,
        ],
        [
          'a response that speaks of another scale',
          (d) => (d.paths['/credits'].get.responses['200'].description = 'Amounts in cents'),
          /responses\/200\/description speaks of the balance/,
        ],
      ] as const satisfies readonly (readonly [string, (document: Document) => void, RegExp])[]
    ).map(([name, edit, want]) => ({ name, given: () => page(edit), want })),
    {
      name: 'what Redocly refuses',
      given: () =>
        page(
          (d) => (d.paths['/credits'].get.responses['200'].headers = { 'X-A': { schema: 'text' } }),
        ),
      want: /redocly: #\/paths/,
    },
  ])('$name', async ({ given, want }) => {
    const wrong = given();
    await repository.write('page.md', wrong);
    const before = await repository.snapshot();
    await expect(update(wrong)).rejects.toThrow(want);
    expect(await repository.snapshot()).toEqual(before);
  });
});

test('--accept removes what does nothing any more, and keeps the rest of the overlay', async () => {
  await repository.write(
    'specs/brew/fixes.overlay.yaml',
    `${FIXES}  - target: $.info\n    description: the page is silent\n    update: { contact: { name: Brew } }\n`,
  );
  await repository.generate();
  const { out } = await update(
    page((d) => (properties(d).bought.format = 'date-time')),
    '--accept',
  );
  expect(out.join('\n')).toContain('1 overlay action did nothing any more and was removed');
  const fixes = await repository.read('specs/brew/fixes.overlay.yaml');
  expect(fixes).toContain('# why we correct');
  expect(fixes).toContain('the page is silent');
  expect(fixes).not.toContain('the page says so');
});

test.each([
  {
    given: 'What is left, in cents.',
    args: ['--accept'],
    want: 'they speak of cents, and the scale is 0',
  },
  { given: 'What is left to spend.', args: [], want: 'read whether unit and scale still hold' },
])('new words about the balance are told: $given', async ({ given, args, want }) => {
  const { out, err } = await update(
    page((d) => (properties(d).balance.description = given)),
    ...args,
  );
  expect([...out, ...err].join('\n')).toContain(want);
});

describe('an example of the amount', () => {
  const withExample = (example: object) => (document: Document) =>
    Object.assign(document.paths['/credits'].get.responses['200'].content['application/json'], {
      example: { state: 'live', ...example },
    });

  beforeEach(async () => {
    await update(page(withExample({ balance: 12.5, count: 3 })), '--accept');
    await repository.generate();
    await repository.write(
      'specs/brew/fixtures/of-the-page.json',
      JSON.stringify({
        title: 'the example of the page',
        origin: 'docs',
        evidence: 'page: the example',
        request: 'GET /credits',
        response: {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: '{"state":"live","balance":12.5,"count":3}',
        },
        want: {
          status: 'ok',
          balance: {
            remaining: '12.5',
            unit: 'brew:credit',
            total: null,
            lastTopUpAt: null,
            scope: 'unknown',
            poolId: null,
          },
          warnings: [],
        },
      }),
    );
  });

  test('in another scale stops the update', async () => {
    await expect(update(page(withExample({ balance: 1250, count: 3 })))).rejects.toThrow(
      /example\/balance speaks of the balance, and changed: an example of another power of ten/,
    );
  });

  test('of another number is told, and the fixture that quotes it', async () => {
    const { out } = await update(page(withExample({ balance: 13.5, count: 300 })));
    const text = out.join('\n');
    expect(out[0]).toContain(': look at 1 change that no type shows');
    expect(text).toMatch(/old: 12\.5\n\s+new: 13\.5/);
    expect(text).toContain(
      'specs/brew/fixtures/of-the-page.json: its example is not on the page any more',
    );
  });

  test('that is still there is no news', async () => {
    const { out } = await update(
      page((d) => {
        withExample({ balance: 12.5, count: 3 })(d);
        d.info.description = 'Tea.';
      }),
    );
    expect(out.join('\n')).not.toContain('of-the-page.json');
  });
});

test('another host is taken when a person allows it', async () => {
  const moved = page((d) => (d.servers[0].url = 'https://api.brew.test/v1'));
  const { out } = await update(moved, '--allow-origin-change');
  expect(out[0]).toContain(': review against');
  expect(await repository.read('packages/providers/brew/src/provider.ts')).toContain(
    'https://api.brew.test/v1',
  );
});

test('an import stops before another host as well', async () => {
  await repository.write(
    'page.md',
    page((d) => (d.servers[0].url = 'https://evil.example/v1')),
  );
  await expect(repository.spec('import', 'brew', '--page', 'page.md')).rejects.toThrow(
    '--allow-origin-change',
  );
});

test('a provider that is not there is imported first', async () => {
  await expect(repository.spec('update', 'tea', '--page', 'page.md')).rejects.toThrow(
    'begin with spec import tea',
  );
});
