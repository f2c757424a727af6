import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { creditsDocument } from '../test-support/credits-document.ts';
import { mintlifyPage } from '../test-support/pages.ts';
import { createSpecRoot, type SpecRoot } from '../test-support/spec-root.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Document = ReturnType<typeof creditsDocument>;
let repository: SpecRoot;
let count = 0;
beforeAll(async () => {
  repository = await createSpecRoot();
});
afterAll(() => repository.remove());

const operation = (document: Document) => document.paths['/credits'].get;
const replyWith = (properties: object) => (document: Document) => {
  const example = Object.fromEntries(Object.keys(properties).map((name) => [name, 3]));
  operation(document).responses['200'].content['application/json'] = {
    schema: { properties },
    example,
  };
};
const withoutKey = (document: Document) => {
  delete operation(document).security;
  delete document.components.securitySchemes;
};

async function start(edit: (document: Document) => void, ...options: string[]) {
  count += 1;
  const id = `m${count}`;
  await rm(join(repository.root, 'specs'), { recursive: true, force: true });
  const document = creditsDocument();
  document.components.schemas.Credits.example = { balance: 12, state: 'live' };
  edit(document);
  await repository.write('page.md', mintlifyPage({ document }));
  return { id, imported: repository.spec('import', id, '--page', 'page.md', ...options) };
}

/** What the fixture that waited for the answers wants. */
const readFixture = async (id: string) =>
  JSON.parse(await repository.read(`specs/${id}/fixtures/balance.json`)).want;

test.each<{
  name: string;
  edit: (document: Document) => void;
  missing: readonly string[];
  wrong: readonly [answer: string, want: RegExp];
  answers: readonly string[];
  want: object;
}>([
  {
    name: 'which number it is',
    edit: replyWith({ parcels: { type: 'number' }, slots_open: { type: 'number' } }),
    missing: ['/balance/remaining', '/balance/unit'],
    wrong: ['/balance/remaining=/slots_opens', /points to \/slots_opens.*it has \/slots_open,/],
    answers: ['/balance/remaining=/slots_open', '/balance/unit=EUR'],
    want: { balance: { remaining: '/slots_open', unit: 'EUR' } },
  },
  {
    name: 'where the key goes',
    edit: withoutKey,
    missing: ['/key'],
    wrong: ['/key=X Key', /\/key must be one of bearer, /],
    answers: ['/key=X-Brew-Key: Token'],
    want: { key: { scheme: 'Token' } },
  },
  {
    name: 'which server is called',
    edit: (d) => (d.servers = []),
    missing: ['/server'],
    wrong: ['/server=http://api.brew.example', /must be an address such as https/],
    answers: ['/server=https://api.brew.example/v1'],
    want: { operation: 'GET /credits' },
  },
  {
    name: 'a server that is not said at all',
    edit: (d) => (d.servers = [{ url: '' }]),
    missing: ['/server'],
    wrong: ['/server=api.brew.example', /must be an address such as https/],
    answers: ['/server=https://api.brew.example/v1'],
    want: { operation: 'GET /credits' },
  },
  {
    name: 'a server in braces that nothing fills',
    edit: (d) => (d.servers = [{ url: 'https://{region}.brew.example' }]),
    missing: ['/server'],
    wrong: ['/server=https://api.brew.example?a=1', /must be an address such as https/],
    answers: ['/server=https://eu.brew.example'],
    want: { operation: 'GET /credits' },
  },
  {
    name: 'a server without encryption',
    edit: (d) => (d.servers = [{ url: 'http://api.brew.example' }]),
    missing: ['/server'],
    wrong: ['/server=http://api.brew.example', /must be an address such as https/],
    answers: ['/server=https://api.brew.example'],
    want: { operation: 'GET /credits' },
  },
  {
    name: 'a server without a host',
    edit: (d) => (d.servers = [{ url: '/v1' }]),
    missing: ['/server'],
    wrong: ['/server=api.brew.example', /must be an address such as https/],
    answers: ['/server=https://api.brew.example/v1'],
    want: { operation: 'GET /credits' },
  },
])('asks for $name, and drafts the rest', async ({ edit, missing, wrong, answers, want }) => {
  const { id, imported } = await start(edit);
  const { exitCode, err } = await imported;
  expect([exitCode, err.join()]).toEqual([0, expect.stringContaining(`confirm ${id}`)]);
  const overlay = async () =>
    parse(await repository.read(`specs/${id}/balance.overlay.yaml`)).actions[0];
  const asked = (await overlay())['x-guesses'].filter(
    ({ guess }: { guess: unknown }) => guess === null,
  );
  expect(asked.map(({ at }: { at: string }) => at)).toEqual(missing);
  await expect(repository.generate()).rejects.toThrow(`${missing[0]} is a question (`);
  await expect(repository.spec('confirm', id, '--yes')).rejects.toThrow(missing.join(', '));
  await expect(repository.spec('confirm', id, '--answer', wrong[0])).rejects.toThrow(wrong[1]);
  const { out } = await repository.spec(
    'confirm',
    id,
    '--yes',
    ...answers.flatMap((answer) => ['--answer', answer]),
  );
  expect(out.filter((line) => line.startsWith('taken: ')).length).toBe(answers.length);
  expect((await overlay()).update['x-fuelgauge']).toMatchObject(want);
  expect(await readFixture(id)).toMatchObject({ status: 'ok' });
  await repository.generate();
});

test('corrections that are given come before the draft', async () => {
  const fixes = `overlay: 1.1.0
info: { title: fixes, version: '1' }
actions:
  - target: $
    description: The page of keys says so.
    update:
      security: [{ mine: [] }]
      components: { securitySchemes: { mine: { type: http, scheme: bearer } } }
`;
  await repository.write('mine.yaml', fixes);
  const { id, imported } = await start(withoutKey, '--fixes', 'mine.yaml');
  await imported;
  expect(await repository.read(`specs/${id}/fixes.overlay.yaml`)).toBe(fixes);
  await repository.spec('confirm', id, '--yes');
  await repository.generate();
  expect(await repository.read(`packages/providers/${id}/src/provider.ts`)).toContain(
    "scheme: 'Bearer'",
  );
  // They are a vendor's own from then on.
  await expect(
    repository.spec('import', id, '--page', 'page.md', '--fixes', 'mine.yaml'),
  ).rejects.toThrow(`correct specs/${id}/fixes.overlay.yaml itself`);
});

test.each([
  {
    name: 'a target that is not there',
    text: 'target: $.nothing\n    description: x\n    remove: true',
    want: /^mine\.yaml:4: action 1 .* matches nothing/,
  },
  {
    name: 'no evidence',
    text: 'target: $\n    update: { info: { title: Tea } }',
    want: /^mine\.yaml:4: action 1 needs a description/,
  },
])('refuses corrections with $name by the name and line of their file', async ({ text, want }) => {
  await repository.write(
    'mine.yaml',
    `overlay: 1.1.0\ninfo: { title: fixes, version: '1' }\nactions:\n  - ${text}\n`,
  );
  const { id, imported } = await start(() => {}, '--fixes', 'mine.yaml');
  await expect(imported).rejects.toThrow(want);
  expect(existsSync(join(repository.root, `specs/${id}`))).toBe(false);
});

test('what no answer mends names no file that is not there', async () => {
  const { imported } = await start(
    (d) => (d.components.securitySchemes.bearer = { type: 'oauth2', flows: {} }),
  );
  const error: Error = await imported.then(
    () => new Error('it was taken'),
    (refused) => refused,
  );
  expect(error.message).not.toMatch(/specs\//);
  expect(error.message).toMatch(/neither http bearer nor .*\n.*--fixes FILE$/s);
});
