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

test('a changeset that cannot be read is named', async () => {
  await repository.write('.changeset/broken.md', '---\n"@fuelgauge/brew": huge\n---\n\nText.\n');
  await expect(repository.spec('guard')).rejects.toThrow(
    /^\.changeset\/broken\.md: could not parse changeset - invalid version type "huge"/,
  );
});
