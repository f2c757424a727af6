import { REFUSED_FILE } from '../spec/refused-file.ts';
import type { TextFiles } from '../spec/spec-folder.ts';
import { applyChanges } from './apply-changes.ts';
import { listSpecIds, readSpecFiles, readText } from './read-tree.ts';
import type { FileChanges } from './write-files.ts';

/** Reads `specs/` a folder at a time: to hold all texts of hundreds costs as much as reading them. */
export interface SpecReader {
  /** In their order. */
  readonly ids: readonly string[];
  /** The texts of a spec folder. */
  readonly read: (id: string) => TextFiles;
  /** The list of those who are not served. */
  readonly readRefused: () => string;
}

/** @param changes what is to change in `specs/`: it is read as it will be */
export function openSpecs(root: string, changes: FileChanges): SpecReader {
  const changesOf = new Map<string, Map<string, string | Uint8Array | null>>();
  for (const [path, content] of changes) {
    const id = /^specs\/([^/]+)\/./.exec(path)?.[1];
    if (id !== undefined) changesOf.set(id, (changesOf.get(id) ?? new Map()).set(path, content));
  }
  return {
    ids: [...new Set([...listSpecIds(root), ...changesOf.keys()])].sort(),
    read(id) {
      const own = changesOf.get(id);
      const texts = readSpecFiles(root, id);
      return own ? applyChanges(texts, own) : texts;
    },
    readRefused: () => readText(root, REFUSED_FILE) ?? '',
  };
}
