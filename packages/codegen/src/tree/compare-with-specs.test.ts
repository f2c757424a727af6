import { appendFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acmeMeaning, changed, specFiles } from '../test-support/acme-spec.ts';
import { compareTree } from './compare-tree.ts';
import { compareWithSpecs } from './compare-with-specs.ts';
import { generatePackages } from './generate-packages.ts';
import { digestGenerator } from './generator-digest.ts';
import { KNOWN, type KnownPackage, readKnownTree, writeKnownTree } from './known-tree.ts';
import { readSpecFiles } from './read-tree.ts';
import { writeFiles } from './write-files.ts';

const ACME = 'packages/providers/acme';
const OVERLAY = 'specs/green-tea/balance.overlay.yaml';

const teaFiles = (name: string, variable = 'TEA_API_KEY', id = 'green-tea') =>
  specFiles({
    id,
    meaning: changed(acmeMeaning, (copy) =>
      Object.assign(copy, { name, key: { variables: [variable] } }),
    ),
  });

let root: string;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
const writeAll = async (files: ReadonlyMap<string, string>): Promise<void> => {
  for (const [path, text] of files) await write(path, text);
};
const append = (path: string, text: string) => appendFile(join(root, path), text);
const remove = (path: string) => rm(join(root, path), { recursive: true });
const move = (from: string, to: string) => rename(join(root, from), join(root, to));
const replace = async (path: string, from: string | RegExp, to: string) => {
  const text = await readFile(join(root, path), 'utf8');
  expect(text).toMatch(from);
  await write(path, text.replace(from, to));
};

/** The same without anything known: everything is made. */
async function compareAnew() {
  const emitted = await generatePackages(readSpecFiles(root));
  const { differences } = compareTree(root, emitted);
  return { fileCount: emitted.size, differences };
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'compare-'));
  await writeAll(new Map([...specFiles(), ...teaFiles('Tea')]));
  const { differences } = await compareWithSpecs(root);
  await mkdir(join(root, dirname(KNOWN)), { recursive: true });
  await writeFiles(root, new Map(differences.map(({ path, text }) => [path, text])));
});
afterEach(() => rm(root, { recursive: true }));

test.each<[name: string, edit: () => Promise<unknown>]>([
  ['nothing', async () => {}],
  ['a comment in a spec', () => append(OVERLAY, '\n# why\n')],
  ['a meaning', () => writeAll(teaFiles('Green tea'))],
  ['a spec that is gone', () => remove('specs/green-tea')],
  ['a spec that is new', () => writeAll(teaFiles('Rooibos', 'ROOIBOS_API_KEY', 'rooibos'))],
  ['a spec that is hidden', () => move('specs/green-tea', 'specs/.green-tea')],
  ['an empty folder in specs', () => mkdir(join(root, 'specs/empty'))],
  ['the list of those who are not served', () => write('specs/refused.yaml', '[]\n')],
  ['a file that was edited by hand', () => append(`${ACME}/src/index.ts`, '// mine\n')],
  ['types that were edited by hand', () => append(`${ACME}/src/schema.ts`, '// mine\n')],
  [
    'types that were edited by hand and a comment in their spec',
    async () => {
      await append('packages/providers/green-tea/src/schema.ts', '// mine\n');
      await append(OVERLAY, '\n# why\n');
    },
  ],
  ['a file that is missing', () => remove(`${ACME}/README.md`)],
  ['a file too many', () => write(`${ACME}/src/extra.ts`, '')],
  ['a file that moved', () => move(`${ACME}/src/msw.ts`, `${ACME}/src/moved.ts`)],
  ['two files exchanged', () => move(`${ACME}/src/msw.ts`, `${ACME}/src/index.ts`)],
  ['a package that is missing', () => remove(ACME)],
  ['a package without a spec', () => write('packages/providers/gone/package.json', '{}')],
  ['a file beside the packages', () => write('packages/providers/notes.md', '')],
  ['a file of a release', () => write(`${ACME}/CHANGELOG.md`, '# 1.0.0')],
  ['a version', () => replace(`${ACME}/package.json`, '"0.0.0"', '"1.2.3"')],
  ['a manifest', () => replace(`${ACME}/package.json`, '"MIT"', '"None"')],
  ['a version of the registry', () => replace('packages/registry/package.json', '0.0.0', '0.1.0')],
  ['a file of the registry', () => append('packages/registry/src/catalog.gen.ts', '// mine\n')],
  ['a registry that is missing', () => remove('packages/registry')],
])('%s: what is found is what is found where everything is made', async (_, edit) => {
  await edit();
  const want = await compareAnew();
  expect(await compareWithSpecs(root)).toEqual(want);
  expect(await compareWithSpecs(root)).toEqual(want);
  await writeFiles(root, new Map(want.differences.map(({ path, text }) => [path, text])));
  expect(await compareWithSpecs(root)).toEqual({ ...want, differences: [] });
});

test('what is to change is compared as it will be', async () => {
  const next = teaFiles('Green tea');
  const before = await readFile(join(root, OVERLAY), 'utf8');
  const changes = new Map([[OVERLAY, Buffer.from(next.get(OVERLAY) ?? '')]]);
  const found = await compareWithSpecs(root, changes);
  expect(await readFile(join(root, OVERLAY), 'utf8')).toBe(before);
  await writeAll(next);
  expect(found.differences.length).toBeGreaterThan(0);
  expect(found).toEqual(await compareAnew());
});

test('problems are told with their places, also of folders that have not changed', async () => {
  const clash = teaFiles('Acid', 'ACME_API_KEY', 'acid');
  await writeAll(clash);
  const problem = await compareAnew().catch((error: Error) => error.message);
  expect(problem).toMatch(/^specs\/acme\/balance.overlay.yaml:\d+: .* which acid has already$/);
  await expect(compareWithSpecs(root)).rejects.toThrow(problem as string);
  await write(OVERLAY, 'actions: []');
  await expect(compareWithSpecs(root)).rejects.toThrow(/^specs\/green-tea\/balance/);
});

/** Says of acme what is not so, to see whether that is believed. */
async function lie(generator = digestGenerator()): Promise<void> {
  const { packages, registry } = readKnownTree(root, digestGenerator());
  const acme = packages.get('acme') as KnownPackage;
  const entry = { ...acme.entry, name: 'A lie' };
  const told = new Map([...packages, ['acme', { ...acme, entry }] as const]);
  writeKnownTree(root, generator, { packages: told, registry });
  await append(OVERLAY, '\n# so that the registry is made\n');
}

describe('what is known', () => {
  test('is believed: a folder that has not changed is not made again', async () => {
    await lie();
    const { differences } = await compareWithSpecs(root);
    expect(differences).toEqual([
      expect.objectContaining({ path: 'packages/registry/README.md', kind: 'different' }),
    ]);
    expect(differences[0]?.text).toContain('A lie');
  });

  test.each<[name: string, spoil: (text: string) => string]>([
    ['is empty', () => ''],
    ['is half-written', (text) => text.slice(0, text.length / 2)],
    ['has one letter changed', (text) => text.replace('A lie', 'A lle')],
    ['has lost its first line', (text) => text.slice(text.indexOf('\n') + 1)],
    ['is JSON of something else', () => '{"packages":{"acme":{}}}'],
    ['is no text', () => '\u0000\uffff'],
  ])('counts for nothing where its file %s', async (_, spoil) => {
    await lie();
    await write(KNOWN, spoil(await readFile(join(root, KNOWN), 'utf8')));
    expect(await compareWithSpecs(root)).toEqual({ ...(await compareAnew()), differences: [] });
  });

  test('counts for nothing where it is of another generator', async () => {
    await lie('another');
    expect(await compareWithSpecs(root)).toEqual({ ...(await compareAnew()), differences: [] });
  });

  test('is no matter where it cannot be kept', async () => {
    await remove('node_modules');
    await write('node_modules', 'a file in its place');
    await append(`${ACME}/src/index.ts`, '// mine\n');
    expect(await compareWithSpecs(root)).toEqual(await compareAnew());
  });
});
