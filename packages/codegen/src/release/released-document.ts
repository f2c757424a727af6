import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INITIAL_VERSION } from '../emit/emit-package-json.ts';
import type { Json } from '../json/json.ts';
import { readFilesAt } from './files-at-revision.ts';
import { git } from './git.ts';

/** The last release of a provider: what its users have. */
export interface ReleasedPackage {
  readonly version: string;
  /** Null where the package is new. */
  readonly document: Json;
  /** Its `src/schema.ts`; null where the package is new. */
  readonly schema: string | null;
  /** Where the document was found. */
  readonly from: string;
  /** Any of its files, by path within the package. */
  readonly read: ReadFile;
}

/** The text of a file of a package; null where there is none. */
export type ReadFile = (name: string) => Promise<string | null>;

/**
 * The resolved document of the last release: that of its tag, else of the commit that set its version. A package that was
 * never released counts from what is committed, and outside of git from what lies in the tree.
 */
export async function readReleased(root: string, id: string): Promise<ReleasedPackage> {
  const folder = `packages/providers/${id}`;
  const version = readVersion(await readText(join(root, folder, 'package.json')));
  for (const revision of await listRevisions(root, folder, id, version)) {
    const files = await readFilesAt(root, revision, folder);
    if (files.has('openapi.json'))
      return readPackage(version, revision, async (name) => files.get(name) ?? null);
  }
  return readPackage(version, 'the tree', (name) => readText(join(root, folder, name)));
}

async function readPackage(
  version: string,
  from: string,
  read: ReadFile,
): Promise<ReleasedPackage> {
  const text = await read('openapi.json');
  const document = text === null ? null : (JSON.parse(text) as Json);
  return { version, document, schema: await read('src/schema.ts'), from, read };
}

async function listRevisions(
  root: string,
  folder: string,
  id: string,
  version: string,
): Promise<readonly string[]> {
  if (version === INITIAL_VERSION) return ['HEAD'];
  const needle = `"version": "${version}"`;
  const set = await git(
    root,
    'log',
    '-1',
    '--format=%H',
    `-S${needle}`,
    '--',
    `${folder}/package.json`,
  );
  return [`@fuelgauge/${id}@${version}`, ...(set?.trim() ? [set.trim()] : []), 'HEAD'];
}

const readText = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

function readVersion(manifest: string | null): string {
  const { version = INITIAL_VERSION } = JSON.parse(manifest ?? '{}') as { version?: string };
  return version;
}
