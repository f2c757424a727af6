import { SpecError } from '../../errors/spec-error.ts';
import type { Json } from '../../json/json.ts';
import type { ImportedPage } from '../../page/import-page.ts';
import { describeErrors } from '../../release/new-defects.ts';
import { readSpecFolder } from '../../spec/spec-folder.ts';
import { readSpecFiles } from '../../tree/read-tree.ts';
import type { CommandContext } from '../command.ts';

/** What a later update would stop at is said at once. */
export async function listDefects(
  id: string,
  { vendored }: ImportedPage,
  { root, lintsImports = true }: CommandContext,
): Promise<readonly string[]> {
  if (!vendored || !lintsImports) return [];
  return describeErrors(id, readResolved(root, id) ?? vendored.kept);
}

/** The document with its overlays; undefined where they do not fit it, which `generate` says. */
function readResolved(root: string, id: string): Json | undefined {
  try {
    return readSpecFolder(id, readSpecFiles(root)).document;
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}
