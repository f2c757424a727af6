import { parseYaml } from '../json/yaml-source.ts';
import { findIdleActions } from '../overlay/apply-overlay-strictly.ts';
import { removeActions } from '../overlay/remove-actions.ts';
import type { ImportedPage } from '../page/import-page.ts';
import type { TextFiles } from '../spec/spec-folder.ts';
import { applyChanges } from '../tree/apply-changes.ts';
import type { FileChanges } from '../tree/write-files.ts';

/** A spec folder as it is after an update. */
export interface RenewedSpecs {
  readonly texts: TextFiles;
  /** The files that differ from before, by path from the root. */
  readonly changes: FileChanges;
  /** How many overlay actions did nothing any more and were removed. */
  readonly removedActions: number;
}

/** Replaces a page by the imported one and, where told to, removes overlay actions that do nothing now. */
export function renewSpecs(
  id: string,
  before: TextFiles,
  { files, vendored }: ImportedPage,
  removeIdle: boolean,
): RenewedSpecs {
  const changes = new Map<string, string | Uint8Array | null>();
  for (const [name, content] of files) {
    const path = `specs/${id}/${name}`;
    if (content !== null || before.has(path)) changes.set(path, content);
  }
  const fixes = `specs/${id}/fixes.overlay.yaml`;
  const overlay = before.get(fixes);
  let removedActions = 0;
  if (removeIdle && vendored && overlay !== undefined) {
    const idle = findIdleActions(vendored.kept, parseYaml(fixes, overlay));
    removedActions = idle.length;
    if (removedActions > 0) changes.set(fixes, removeActions(overlay, idle));
  }
  return { texts: applyChanges(before, changes), changes, removedActions };
}
