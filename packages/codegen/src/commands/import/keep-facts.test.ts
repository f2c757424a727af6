import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { classify } from '../../compare/classify.ts';
import { creditsDocument } from '../../test-support/credits-document.ts';
import { mintlifyPage, yamlOf } from '../../test-support/pages.ts';
import { createSpecRoot, type SpecRoot } from '../../test-support/spec-root.ts';

// Tools of others are started here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Document = ReturnType<typeof creditsDocument>;
const DAY = ['--retrieved', '2026-01-02'];
const SENTENCE = /Tea and|What is left|No such pot|Pour it|Ask the|How many/;
let repository: SpecRoot;

/** A document with sentences wherever a document may have some. */
function wordy(edit: (document: Document) => void = () => {}): Document {
  const document = creditsDocument();
  const operation = document.paths['/credits'].get;
  const { Credits } = document.components.schemas;
  operation.summary = 'How many credits';
  operation.description = 'Pour it.';
  operation['x-notes'] = [{ text: 'Pour it slowly.' }];
  operation.responses['200'].description = 'What is left is told.';
  operation.responses['401'].content['application/json'].example = {
    code: 'no_pot',
    message: 'No such pot here.',
  };
  document.components.securitySchemes.bearer.description = 'Ask the owner.';
  Credits.title = 'How many';
  Credits.properties.balance.description = 'What is left, in US dollars.';
  Credits.example = { balance: 12.5, state: 'live', bought: 'No such pot' };
  edit(document);
  return document;
}

const forms = {
  fence: (document: Document) => mintlifyPage({ document }),
  whole: (document: Document) => Buffer.from(yamlOf({ ...document, tags: [{ name: 'all' }] })),
};
type Form = keyof typeof forms;
const write = (form: Form, edit?: (document: Document) => void) =>
  repository.write('page.md', forms[form](wordy(edit)));

beforeEach(async () => {
  repository = await createSpecRoot();
});
afterEach(() => repository.remove());

async function importFacts(form: Form): Promise<void> {
  await write(form);
  await repository.spec('import', 'brew', '--page', 'page.md', '--keeps', 'facts', ...DAY);
}

async function generate(): Promise<void> {
  await repository.spec('confirm', 'brew', '--yes');
  await repository.generate();
}

describe.each(['fence', 'whole'] as const)('facts of a %s', (form) => {
  test('no sentence of the vendor is written, and the draft has read them all', async () => {
    await importFacts(form);
    const overlay = parse(await repository.read('specs/brew/balance.overlay.yaml'));
    expect(overlay.actions[0].update['x-fuelgauge'].balance.unit).toBe('USD');
    await generate();
    for (const [path, text] of await repository.snapshot())
      if (path !== 'page.md') expect(`${path}: ${text}`).not.toMatch(SENTENCE);
    const source = parse(await repository.read('specs/brew/source.yaml'));
    expect(source.keeps).toBe('facts');
    expect(Object.keys(source.textSha256)).toContain(
      '/components/schemas/Credits/properties/balance/description',
    );
    const fixture = JSON.parse(await repository.read('specs/brew/fixtures/balance.json'));
    expect(fixture.want.balance).toMatchObject({ remaining: '12.5', unit: 'USD' });
  });

  test('what is kept has the types of the whole', async () => {
    await importFacts(form);
    const kept = parse(await repository.read('specs/brew/vendored.openapi.yaml'));
    const { bump } = await classify(wordy(), kept);
    expect(['none', 'patch', 'minor']).toContain(bump);
    expect((await classify(kept, wordy())).bump).not.toBe('major');
  });

  test.each<{ name: string; edit: (document: Document) => void; want: RegExp }>([
    {
      name: 'structure',
      edit: (d) => delete d.components.schemas.Credits.properties.count,
      want: /major .*count is gone/,
    },
    {
      name: 'words',
      edit: (d) => (d.paths['/credits'].get.summary = 'How many pots'),
      want: /patch +the words at \/paths\/~1credits\/get\/summary changed: "How many pots"/,
    },
    {
      name: 'words in an extension',
      edit: (d) => (d.paths['/credits'].get['x-notes'][0].text = 'Gone in May.'),
      want: /x-notes changed: .*Gone in May/,
    },
    {
      name: 'words that go',
      edit: (d) => delete d.components.securitySchemes.bearer.description,
      want: /words at .*bearer\/description are gone/,
    },
    {
      name: 'words of an example',
      edit: (d) =>
        (d.paths['/credits'].get.responses['401'].content['application/json'].example.message =
          'Pot is closed.'),
      want: /401\/content\/application~1json\/example\/message changed: "Pot is closed."/,
    },
  ])('drift sees other $name', async ({ edit, want }) => {
    await importFacts(form);
    await repository.write('pages/brew.md', forms[form](wordy()));
    expect((await repository.spec('drift', '--pages', 'pages')).exitCode).toBe(0);
    await repository.write('pages/brew.md', forms[form](wordy(edit)));
    const { out, exitCode } = await repository.spec('drift', '--pages', 'pages');
    expect(out.join('\n')).toMatch(want);
    expect(exitCode).toBe(1);
  });

  test('update: other words are told and recorded, and still none is written', async () => {
    await importFacts(form);
    await generate();
    await write(form, (d) => (d.info.description = 'Tea and toast.'));
    const { out } = await repository.spec('update', 'brew', '--page', 'page.md', ...DAY);
    expect(out.join('\n')).toContain('/info/description changed: "Tea and toast."');
    expect(await repository.read('specs/brew/source.yaml')).toContain('keeps: facts');
    expect((await repository.spec('update', 'brew', '--page', 'page.md', ...DAY)).out[0]).toContain(
      'has not changed',
    );
    for (const [path, text] of await repository.snapshot())
      if (path !== 'page.md') expect(`${path}: ${text}`).not.toMatch(SENTENCE);
  });

  test('update: another structure is another package, and other words about the amount stop it', async () => {
    await importFacts(form);
    await generate();
    await write(form, (d) => (d.components.schemas.Credits.properties.total = { type: 'number' }));
    const { out } = await repository.spec('update', 'brew', '--page', 'page.md', ...DAY);
    expect(out[0]).toContain(': minor against');
    await write(form, (d) => {
      d.components.schemas.Credits.properties.total = { type: 'number' };
      d.components.schemas.Credits.properties.balance.description = 'What is left, in EUR.';
    });
    const before = await repository.snapshot();
    await expect(repository.spec('update', 'brew', '--page', 'page.md', ...DAY)).rejects.toThrow(
      /words about \/balance changed: they speak of EUR, and the unit is USD/,
    );
    expect(await repository.snapshot()).toEqual(before);
  });
});

test('an edit of what is kept is found', async () => {
  await importFacts('whole');
  await generate();
  const text = await repository.read('specs/brew/vendored.openapi.yaml');
  await repository.write('specs/brew/vendored.openapi.yaml', text.replace('number', 'integer'));
  await expect(repository.generate()).rejects.toThrow(/not the document that source.yaml records/);
});

test('a second import keeps what the first one kept, until it is told otherwise', async () => {
  await importFacts('whole');
  const again = async (...args: string[]) => {
    await repository.spec('import', 'brew', '--page', 'page.md', ...DAY, ...args);
    return repository.read('specs/brew/vendored.openapi.yaml');
  };
  expect(await again()).not.toMatch(SENTENCE);
  expect(await again('--keeps', 'document')).toMatch(SENTENCE);
  expect(await again()).toMatch(SENTENCE);
  expect(await again('--keeps', 'facts')).not.toMatch(SENTENCE);
});

test('no copy of a whole document is written, and an old one goes', async () => {
  await repository.write('specs/brew/full.openapi.yaml', 'openapi: 3.1.0');
  await write('whole');
  const { out } = await repository.spec('import', 'brew', '--page', 'page.md', ...DAY);
  expect(out).toContain('specs/brew/full.openapi.yaml removed');
  expect([...(await repository.snapshot()).keys()].join()).not.toContain('full.openapi');
});
