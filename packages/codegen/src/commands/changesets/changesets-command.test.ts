import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { creditsDocument } from '../../test-support/credits-document.ts';
import { mintlifyPage } from '../../test-support/pages.ts';
import { createSpecRoot, type SpecRoot } from '../../test-support/spec-root.ts';

// Tools of others are started here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PACKAGE = 'packages/providers/brew';
const CHANGESET = '.changeset/spec-brew.md';
let repository: SpecRoot;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], {
    cwd: repository.root,
  });

/** A repository in which version 1.0.0 of one provider was released. */
beforeEach(async () => {
  repository = await createSpecRoot();
  await repository.write('page.md', mintlifyPage({ document: creditsDocument() }));
  await repository.spec('import', 'brew', '--page', 'page.md');
  await repository.spec('confirm', 'brew', '--yes');
  await repository.generate();
  const manifest = await repository.read(`${PACKAGE}/package.json`);
  await repository.write(
    `${PACKAGE}/package.json`,
    manifest.replace('"version": "0.0.0"', '"version": "1.0.0"'),
  );
  await repository.write('.gitignore', 'node_modules\n');
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message=release');
});
afterEach(() => repository.remove());

async function updateWithoutField(name: string): Promise<void> {
  const document = creditsDocument();
  delete document.components.schemas.Credits.properties[name];
  await repository.write('page.md', mintlifyPage({ document }));
  await repository.spec('update', 'brew', '--page', 'page.md');
}

test('nothing changed, nothing asked', async () => {
  expect((await repository.spec('guard')).out).toEqual([
    '@fuelgauge/brew: none since 1.0.0, none declared',
  ]);
});

test('a package that was never released passes, and says so', async () => {
  const manifest = await repository.read(`${PACKAGE}/package.json`);
  await repository.write(
    `${PACKAGE}/package.json`,
    manifest.replace('"version": "1.0.0"', '"version": "0.0.0"'),
  );
  expect((await repository.spec('guard')).out).toEqual([
    '@fuelgauge/brew: never released, so there is nothing to compare',
  ]);
});

test('an update asks for enough, also after it was committed and came in two parts', async () => {
  await updateWithoutField('count');
  git('add', '--all');
  git('commit', '--quiet', '--message=first');
  expect(await repository.read(CHANGESET)).toContain('"@fuelgauge/brew": major');
  expect((await repository.spec('guard')).out).toEqual([
    '@fuelgauge/brew: major since 1.0.0, major declared',
  ]);
});

test.each([
  { name: 'a weaker one', edit: (text: string) => text.replace('brew": major', 'brew": minor') },
  { name: 'none', edit: () => '---\n---\n\nNothing.\n' },
])('a changeset that is too weak fails: $name', async ({ edit }) => {
  await updateWithoutField('count');
  await repository.write(CHANGESET, edit(await repository.read(CHANGESET)));
  await expect(repository.spec('guard')).rejects.toThrow(
    /needs a changeset of at least major, .*count is gone/,
  );
});

test('types that a generator changed are a change as well', async () => {
  const path = `${PACKAGE}/src/schema.ts`;
  await repository.write(
    path,
    (await repository.read(path)).replace('balance: number', 'balance: string'),
  );
  await expect(repository.spec('guard')).rejects.toThrow(
    /at least major, none is declared: .*balance was number and is string/,
  );
});

/** Changes by hand, as a person would. */
const edit = async (path: string, from: string, to: string): Promise<void> => {
  const text = await repository.read(path);
  expect(text).toContain(from);
  await repository.write(path, text.replace(from, to));
};
const OVERLAY = 'specs/brew/balance.overlay.yaml';

test.each([
  {
    given: 'another unit',
    change: ['unit: credit', 'unit: USD'],
    bump: 'major',
    says: 'breaking: the unit of the balance changed from `credit` to `USD`.',
  },
  {
    given: 'a scale',
    change: ['unit: credit', 'unit: credit\n          scale: -2'],
    bump: 'major',
    says: 'breaking: the scale of the balance changed from `0` (1 on the wire is 1) to `-2` (1 on the wire is 0.01).',
  },
  {
    given: 'another name for exports',
    change: ['name: Brew\n', 'name: Brew\n        exportName: BrewTea\n'],
    bump: 'major',
    says: 'breaking: `@fuelgauge/brew` does not export `createBrew` any more.',
  },
  {
    given: 'a variable more',
    change: ['- BREW_API_KEY', '- BREW_API_KEY\n            - BREW_KEY'],
    bump: 'minor',
    says: 'new: the key is now also looked for in the variable `BREW_KEY`.',
  },
  {
    given: 'another link',
    change: ['keys: ', 'topUp: https://brew.example/pay\n          keys: '],
    bump: 'patch',
    says: 'no type changes: the link to where credit is bought is new: `https://brew.example/pay`.',
  },
])('an overlay that was changed by hand asks for a changeset: $given', async (row) => {
  const [from = '', to = ''] = row.change;
  await edit(OVERLAY, from, to);
  const words = row.says.replace(/^[\w ]+: |\.$/g, '');
  expect((await repository.generate()).join('\n')).toContain(words);
  await expect(repository.spec('guard')).rejects.toThrow(
    expect.objectContaining({ message: expect.stringContaining(words) }),
  );
  expect((await repository.spec('guard', '--write')).out).toEqual([CHANGESET]);
  const text = await repository.read(CHANGESET);
  expect(text).toContain(`"@fuelgauge/brew": ${row.bump}\n`);
  expect(text).toContain('\nWhat this package says of Brew changed.\n');
  expect(text).toContain(`- ${row.says}\n`);
  expect(text).toMatch(/[0-9a-f]{12}, as before\.\n$/);
  await repository.spec('guard');
  expect((await repository.spec('guard', '--write')).out).toEqual(['nothing is missing']);
});

test('what changed in the meaning is told beside what changed in the document', async () => {
  await edit(OVERLAY, 'unit: credit', 'unit: EUR');
  await edit(OVERLAY, 'keys: ', 'topUp: https://brew.example/pay\n          keys: ');
  await updateWithoutField('count');
  const text = await repository.read(CHANGESET);
  expect(text).toContain(
    'Brew changed its API document, and what this package says of it changed.',
  );
  expect(text).toMatch(
    /- breaking: the unit .* to `EUR`\.\n- no type changes: the link .*\n- breaking: the response field `count`/,
  );
  await repository.spec('guard');
});

test.each([
  {
    given: 'a subpath',
    path: `${PACKAGE}/package.json`,
    change: ['"./msw": {', '"./mocks": {'],
    says: /at least major, .*`@fuelgauge\/brew\/msw` cannot be imported any more/,
  },
  {
    given: 'a name',
    path: `${PACKAGE}/src/index.ts`,
    change: ["export { brew } from './provider.ts';", ''],
    says: /at least major, .*`@fuelgauge\/brew` does not export `brew` any more/,
  },
  {
    given: 'a name of another entry',
    path: `${PACKAGE}/src/msw.ts`,
    change: ['brewHandlers', 'handlers'],
    says: /at least major, .*`@fuelgauge\/brew\/msw` does not export `brewHandlers` any more/,
  },
  {
    given: 'a name more',
    path: `${PACKAGE}/src/index.ts`,
    change: ['export { brew }', 'export { brew, brew as tea }'],
    says: /at least minor, .*`@fuelgauge\/brew` exports `tea`/,
  },
  {
    given: 'a signature',
    path: `${PACKAGE}/src/index.ts`,
    change: ['createBrew(options: BrewOptions = {})', 'createBrew(options: BrewOptions)'],
    says: /at least major, .*`@fuelgauge\/brew` declares `createBrew` in another way/,
  },
])('exports that differ ask for a changeset: $given', async ({ path, change, says }) => {
  const [from = '', to = ''] = change;
  await edit(path, from, to);
  await expect(repository.spec('guard')).rejects.toThrow(says);
});

test('words about exports and their bodies are no change', async () => {
  await edit(`${PACKAGE}/src/index.ts`, 'Never throws;', 'Throws never;');
  await edit(`${PACKAGE}/src/index.ts`, '(brew, options)', '(brew, { ...options })');
  expect((await repository.spec('guard')).out).toEqual([
    '@fuelgauge/brew: none since 1.0.0, none declared',
  ]);
});

test('a changeset that cannot be read is named', async () => {
  await repository.write('.changeset/broken.md', '---\n"@fuelgauge/brew": huge\n---\n\nText.\n');
  await expect(repository.spec('guard')).rejects.toThrow(
    /^\.changeset\/broken\.md: could not parse changeset - invalid version type "huge"/,
  );
});
