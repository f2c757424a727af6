import { SpecError } from '../../errors/spec-error.ts';
import type { Json } from '../../json/json.ts';
import type { ImportedPage } from '../../page/import-page.ts';
import { describeErrors } from '../../release/new-defects.ts';
import { readSpecFolder } from '../../spec/spec-folder.ts';
import { readSpecFiles } from '../../tree/read-tree.ts';
import type { FileChanges } from '../../tree/write-files.ts';
import type { CommandContext } from '../command.ts';

/** What a later update would stop at is said at once. */
export async function listDefects(
  id: string,
  { vendored }: ImportedPage,
  changes: FileChanges,
  { root, lintsImports = true }: CommandContext,
): Promise<readonly string[]> {
  if (!vendored || !lintsImports) return [];
  const document = readResolved(root, id, changes) ?? vendored.kept;
  try {
    return await describeErrors(id, document);
  } catch (error) {
    // The linter trips over what it does not expect in a document.
    if (error instanceof SpecError || !(error instanceof Error)) throw error;
    throw new SpecError(
      `redocly lint cannot read the document of ${id} (${error.message}): correct what is not as OpenAPI has it, and pass it again; nothing was written`,
    );
  }
}

/** The document with its overlays, as it will lie there; undefined where they do not fit it, which `generate` says. */
function readResolved(root: string, id: string, changes: FileChanges): Json | undefined {
  try {
    const files = new Map(readSpecFiles(root));
    for (const [path, content] of changes)
      if (content === null) files.delete(path);
      else files.set(path, Buffer.from(content).toString('utf8'));
    return readSpecFolder(id, files).document;
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}
