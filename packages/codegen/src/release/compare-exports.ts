import { type Change, changesBelow } from '../compare/change.ts';
import { type EntryExports, type ExportedNames, listExports } from './list-exports.ts';
import type { ReadFile } from './released-document.ts';

/**
 * Compares what two versions of a package export: a subpath or a name that is gone stops every
 * program that imports it. The types of the vendor's document are compared elsewhere.
 */
export async function compareExports(before: ReadFile, after: ReadFile): Promise<Change[]> {
  const [old, next] = [await listExports(before), await listExports(after)];
  const { name = '' } = JSON.parse((await before('package.json')) ?? '{}') as { name?: string };
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((subpath) =>
    compareEntries({ subpath, module: `\`${name}${subpath.slice(1)}\`` }, old, next),
  );
}

/** An entry of a package, and what it is imported as. */
interface Entry {
  readonly subpath: string;
  readonly module: string;
}

const change = changesBelow('exports');

function compareEntries(entry: Entry, old: EntryExports, next: EntryExports): Change[] {
  const { subpath, module } = entry;
  const [before, after] = [old.get(subpath), next.get(subpath)];
  if (after === undefined)
    return [change([subpath], 'major', 'export-removed', `${module} cannot be imported any more`)];
  if (before === undefined)
    return [change([subpath], 'minor', 'export-added', `${module} can be imported`)];
  return before && after ? compareNames(entry, before, after) : [];
}

function compareNames(
  { subpath, module }: Entry,
  before: ExportedNames,
  after: ExportedNames,
): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [from, to] = [before.get(name), after.get(name)];
    const at = [subpath, name];
    if (to === undefined)
      return change(
        at,
        'major',
        'export-removed',
        `${module} does not export \`${name}\` any more`,
      );
    if (from === undefined)
      return change(at, 'minor', 'export-added', `${module} exports \`${name}\``);
    if (from === to) return [];
    const bump = isKept(from, to) ? 'minor' : 'major';
    const message = `${module} declares \`${name}\` in another way`;
    return change(at, bump, 'export-changed', message);
  });
}

/** Whether a declaration only has lines more than before. */
function isKept(before: string, after: string): boolean {
  const lines = new Set(after.split('\n'));
  return before.split('\n').every((line) => lines.has(line));
}
