import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bump, rankOf, releaseBump } from '../compare/bump.ts';
import type { Change } from '../compare/change.ts';
import type { Classification } from '../compare/classify.ts';
import { INITIAL_VERSION } from '../emit/emit-package-json.ts';
import { nameVerb } from '../errors/name-verb.ts';
import type { Json } from '../json/json.ts';
import { listProviderFolders } from '../tree/read-tree.ts';
import { readDeclaredBumps } from './declared-bumps.ts';
import { type ReadFile, type ReleasedPackage, readReleased } from './released-document.ts';

/** What the changesets ask for one package, and what they lack. */
export interface ChangesetCheck {
  /** The provider. */
  readonly id: string;
  /** One line about it. */
  readonly summary: string;
  /** What to add; null where it is enough. */
  readonly problem: string | null;
  /** Its last release, and what has changed since; null where there was none. */
  readonly since: SinceRelease | null;
}

interface SinceRelease {
  readonly released: ReleasedPackage;
  readonly classification: Classification;
}

/** What to do about problems. */
export const ADD_CHANGESETS = `${nameVerb('spec', 'guard', '--write')} adds what is missing: then read it`;

/** How many reasons a problem names. */
const SHOWN = 5;

/**
 * Compares every provider with its last release, and the bump that this needs with the changesets.
 *
 * @param accept which folders of packages are looked at; all unless given
 */
export async function checkChangesets(
  root: string,
  accept: (folder: string) => boolean = () => true,
): Promise<readonly ChangesetCheck[]> {
  const declared = await readDeclaredBumps(root);
  const folders = listProviderFolders(root).filter(accept);
  return Promise.all(folders.map((folder) => checkProvider(root, folder, declared)));
}

async function checkProvider(
  root: string,
  folder: string,
  declared: ReadonlyMap<string, Bump>,
): Promise<ChangesetCheck> {
  const id = folder.slice(folder.lastIndexOf('/') + 1);
  const read: ReadFile = (file) => readFile(join(root, folder, file), 'utf8').catch(() => null);
  const manifest = JSON.parse((await read('package.json')) ?? '') as Manifest;
  const { name, version = INITIAL_VERSION } = manifest;
  const released = version === INITIAL_VERSION ? null : await readReleased(root, id);
  if (!released || released.document === null || released.schema === null) {
    const summary = `${name}: never released, so there is nothing to compare`;
    return { id, summary, problem: null, since: null };
  }
  const next = JSON.parse((await read('openapi.json')) ?? '') as Json;
  const types = { before: released.schema, after: (await read('src/schema.ts')) ?? '' };
  const { classifyPackage } = await import('./classify-package.ts'); // loads the compiler
  const classification = await classifyPackage(released, { document: next, read }, types);
  const { bump, changes } = classification;
  const asked = declared.get(name) ?? 'none';
  const needed = bump === 'none' ? 'none' : releaseBump(bump, version);
  const problem = `${name} needs a changeset of at least ${needed}, ${asked} is declared: ${nameReasons(changes)}`;
  return {
    id,
    summary: `${name}: ${bump} since ${version}, ${asked} declared`,
    problem: rankOf(asked) >= rankOf(needed) ? null : problem,
    since: { released, classification },
  };
}

interface Manifest {
  readonly name: string;
  readonly version?: string;
}

/** The changes that ask for the most. */
function nameReasons(changes: readonly Change[]): string {
  const strongest = changes.filter(({ bump }) => bump === changes[0]?.bump);
  const shown = strongest
    .slice(0, SHOWN)
    .map(({ message, pointer }) => `${message} (${pointer})`)
    .join('; ');
  return strongest.length > SHOWN ? `${shown} and ${strongest.length - SHOWN} more` : shown;
}
