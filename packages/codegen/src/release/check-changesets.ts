import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bump, rankOf, releaseBump } from '../compare/bump.ts';
import { classify } from '../compare/classify.ts';
import { INITIAL_VERSION } from '../emit/emit-package-json.ts';
import type { Json } from '../json/json.ts';
import { listProviderFolders } from '../tree/read-tree.ts';
import { readDeclaredBumps } from './declared-bumps.ts';
import { readReleased } from './released-document.ts';

/** What the changesets ask for one package, and what they lack. */
export interface ChangesetCheck {
  /** One line about it. */
  readonly summary: string;
  /** What to add; null where it is enough. */
  readonly problem: string | null;
}

/** Compares every provider with its last release, and the bump that this needs with the changesets. */
export async function checkChangesets(root: string): Promise<readonly ChangesetCheck[]> {
  const declared = await readDeclaredBumps(root);
  return Promise.all(
    listProviderFolders(root).map((folder) => checkProvider(root, folder, declared)),
  );
}

async function checkProvider(
  root: string,
  folder: string,
  declared: ReadonlyMap<string, Bump>,
): Promise<ChangesetCheck> {
  const read = (file: string) => readFile(join(root, folder, file), 'utf8');
  const { name } = JSON.parse(await read('package.json')) as { name: string };
  const released = await readReleased(root, folder.slice(folder.lastIndexOf('/') + 1));
  const { version, document, schema } = released;
  if (version === INITIAL_VERSION || document === null || schema === null)
    return { summary: `${name}: never released, so there is nothing to compare`, problem: null };
  const next = JSON.parse(await read('openapi.json')) as Json;
  const types = { before: schema, after: await read('src/schema.ts') };
  const { bump, changes } = await classify(document, next, types);
  const asked = declared.get(name) ?? 'none';
  const needed = bump === 'none' ? 'none' : releaseBump(bump, version);
  const [first] = changes;
  const problem = `${name} needs a changeset of at least ${needed}, ${asked} is declared: ${first?.message} (${first?.pointer})`;
  return {
    summary: `${name}: ${bump} since ${version}, ${asked} declared`,
    problem: rankOf(asked) >= rankOf(needed) ? null : problem,
  };
}
