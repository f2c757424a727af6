import { SpecError } from '../../errors/spec-error.ts';
import { parsePointer } from '../../json/pointer.ts';
import type { TextFiles } from '../../spec/spec-folder.ts';
import { findTerm } from '../../spec/vocabulary/find-term.ts';
import { applyKey } from './apply-key.ts';
import { applyServer } from './apply-server.ts';
import { overlayPath, placeOf, readOverlay, withText } from './draft-overlay.ts';
import type { Answer } from './read-answer.ts';
import { renameOperation } from './rename-operation.ts';

/** The files of a draft with one answer in them. */
export function applyAnswer(id: string, files: TextFiles, { at, value }: Answer): TextFiles {
  if (value === undefined) return empty(id, files, at);
  if (at === '/server') return applyServer(id, files, String(value));
  if (at === '/key') return applyKey(id, files, String(value));
  const renamed = at === '/operation' ? renameOperation(id, files, String(value)) : files;
  const overlay = readOverlay(id, renamed);
  // `/balance/unit/at` takes the place of a word at `/balance/unit`.
  const parent = placeOf(at).slice(0, -1);
  const holder = overlay.getIn(parent);
  if (holder === undefined || holder === null || typeof holder === 'string')
    overlay.setIn(parent, overlay.createNode({}));
  overlay.setIn(placeOf(at), overlay.createNode(value));
  return withText(renamed, overlayPath(id), overlay);
}

function empty(id: string, files: TextFiles, at: string): TextFiles {
  const { optional = null } = findTerm(at) ?? {};
  if (optional === null) throw new SpecError(`${at} cannot be empty: every provider has it`);
  const overlay = readOverlay(id, files);
  if (!overlay.hasIn(placeOf(optional))) return files;
  overlay.deleteIn(placeOf(optional));
  const parent = parsePointer(optional).length > 1 ? placeOf(optional).slice(0, -1) : null;
  const left = parent && (overlay.getIn(parent) as { items?: readonly unknown[] } | undefined);
  // An object without members says nothing, and the vocabulary refuses it.
  if (parent && left?.items?.length === 0) overlay.deleteIn(parent);
  return withText(files, overlayPath(id), overlay);
}
