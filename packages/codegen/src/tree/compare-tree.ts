import type { TextFiles } from '../spec/spec-folder.ts';
import { listProviderFolders, PROVIDERS, REGISTRY, readGeneratedFiles } from './read-tree.ts';

/** A difference between the tree and what the generator would write. */
export interface TreeDifference {
  readonly kind: 'missing' | 'different' | 'surplus' | 'orphan';
  /** File, or folder for an orphan: a provider without a spec. */
  readonly path: string;
  /** What the file should hold; null where it, or the folder, should not be. */
  readonly text: string | null;
}

/** The files that should be there, and the differences in the order of their paths. */
export interface TreeComparison {
  readonly wanted: TextFiles;
  readonly differences: readonly TreeDifference[];
}

/**
 * Compares without writing anything.
 *
 * @param emitted what the generator makes, but for folders that are as they should be
 * @param unchanged these folders
 */
export function compareTree(
  root: string,
  emitted: TextFiles,
  unchanged: ReadonlySet<string> = new Set(),
): TreeComparison {
  const existing = new Map(
    [PROVIDERS, REGISTRY].flatMap((folder) => [...readGeneratedFiles(root, folder, unchanged)]),
  );
  const wanted = keepVersions(emitted, existing);
  const wantedFolders = new Set([...wanted.keys()].map(folderOf));
  const orphans = new Set(
    listProviderFolders(root).filter(
      (folder) => !wantedFolders.has(folder) && !unchanged.has(folder),
    ),
  );
  const differences: TreeDifference[] = [...orphans].map((path) => ({
    kind: 'orphan',
    path,
    text: null,
  }));
  for (const [path, text] of wanted) {
    if (!existing.has(path)) differences.push({ kind: 'missing', path, text });
    else if (existing.get(path) !== text) differences.push({ kind: 'different', path, text });
  }
  for (const path of existing.keys()) {
    if (!wanted.has(path) && !orphans.has(folderOf(path)))
      differences.push({ kind: 'surplus', path, text: null });
  }
  return { wanted, differences: differences.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** The folder of the provider that a file belongs to: `packages/providers/acme`. */
const folderOf = (path: string): string => path.split('/', 3).join('/');

/** The emitted files with the versions that are in the tree: releases set them, not the generator. */
const keepVersions = (emitted: TextFiles, existing: TextFiles): TextFiles =>
  new Map([...emitted].map(([path, text]) => [path, keepVersion(path, text, existing.get(path))]));

function keepVersion(path: string, text: string, existing: string | undefined): string {
  const version =
    path.endsWith('/package.json') && existing !== undefined ? readVersion(existing) : undefined;
  return version === undefined
    ? text
    : text.replace(/("version": )"[^"]*"/, (_, label: string) => `${label}${version}`);
}

/** The version as JSON text; undefined where the file is not a package manifest any more. */
function readVersion(text: string): string | undefined {
  try {
    const { version } = JSON.parse(text) as { version?: unknown };
    return typeof version === 'string' ? JSON.stringify(version) : undefined;
  } catch {
    return undefined;
  }
}
