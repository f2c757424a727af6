import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acmeMeaning, changed, specFiles } from '../test-support/acme-spec.ts';
import { generatePackages } from './generate-packages.ts';
import { openSpecCache, type SpecCache } from './spec-cache.ts';

const meaningOf = (name: string, variable: string) =>
  changed(acmeMeaning, (copy) => Object.assign(copy, { name, key: { variables: [variable] } }));
const tea = specFiles({ id: 'green-tea', meaning: meaningOf('Tea', 'TEA_API_KEY') });
const two = new Map([...specFiles(), ...tea]);

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(root, { recursive: true }));

/** A cache that notes which folders were made anew. */
function watched(): SpecCache & { readonly made: string[] } {
  const made: string[] = [];
  const cache = openSpecCache(root);
  return {
    made,
    read: cache.read,
    write(id, ...rest) {
      made.push(id);
      cache.write(id, ...rest);
    },
  };
}

async function generateTwice(second: typeof two) {
  await generatePackages(two, watched());
  const cache = watched();
  const files = await generatePackages(second, cache);
  return { made: cache.made, files };
}

test('what has not changed is not made again, and is the same to the byte', async () => {
  const { made, files } = await generateTwice(two);
  expect(made).toEqual([]);
  expect([...files]).toEqual([...(await generatePackages(two))]);
});

test('one changed folder makes one package anew', async () => {
  const more = meaningOf('Teas', 'TEAS_API_KEY');
  const next = new Map([...specFiles(), ...specFiles({ id: 'green-tea', meaning: more })]);
  const { made, files } = await generateTwice(next);
  expect(made).toEqual(['green-tea']);
  expect([...files]).toEqual([...(await generatePackages(next))]);
});

test('a folder that was removed is gone, and one under another name is made', async () => {
  const renamed = new Map([...specFiles({ id: 'acme-2' })]);
  const { made, files } = await generateTwice(renamed);
  expect(made).toEqual(['acme-2']);
  expect([...files]).toEqual([...(await generatePackages(renamed))]);
});

test('what collides is told with its place, from a cache as well', async () => {
  const clash = specFiles({ id: 'green-tea', meaning: meaningOf('Tea', 'ACME_API_KEY') });
  const both = new Map([...specFiles(), ...clash]);
  await generatePackages(specFiles(), watched());
  await generatePackages(clash, watched());
  const problemsOf = (cache?: SpecCache) =>
    generatePackages(both, cache).catch((error: { problems: unknown }) => error.problems);
  const cache = watched();
  expect(await problemsOf(cache)).toEqual(await problemsOf());
  expect(cache.made).toEqual([]);
});

test('a file that is no cache is made again', async () => {
  await generatePackages(two, watched());
  const folder = join(root, 'node_modules/.cache/fuelgauge/specs');
  expect(await readdir(folder)).toEqual(['acme.json', 'green-tea.json']);
  await writeFile(join(folder, 'acme.json'), '{"key":');
  const { made } = await generateTwice(two);
  expect(made).toEqual([]);
});

test('a cache that cannot be written is no failure', async () => {
  await writeFile(join(root, 'node_modules'), 'a file in its place');
  const { made, files } = await generateTwice(two);
  expect(made).toEqual(['acme', 'green-tea']);
  expect(files.size).toBeGreaterThan(20);
});
