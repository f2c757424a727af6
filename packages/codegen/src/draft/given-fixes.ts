import { parseDocument } from 'yaml';
import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { parseYaml } from '../json/yaml-source.ts';
import { listOperations, type Operation } from '../openapi/operation.ts';
import { applyOverlayStrictly, findUndescribed } from '../overlay/apply-overlay-strictly.ts';
import type { MeaningDraft } from './draft-meaning.ts';
import { writeOverlay } from './write-meaning.ts';

interface OperationIn {
  readonly document: Json;
  readonly operation: Operation;
}

/** An overlay that a person has written, and the file that messages name. */
export interface GivenFixes {
  readonly path: string;
  readonly text: string;
}

/** A document as a person has corrected it before anything was drafted. */
export function applyFixes({ document, operation }: OperationIn, given?: GivenFixes): OperationIn {
  if (given === undefined) return { document, operation };
  const overlay = parseYaml(given.path, given.text);
  throwIfAny(findUndescribed(overlay));
  const fixed = applyOverlayStrictly(document, overlay);
  const found = listOperations(fixed).get(operation.name);
  if (!found)
    throw new SpecError(
      `${given.path}: ${operation.name} is gone from the document that it corrects`,
    );
  return { document: fixed, operation: found };
}

/** What a person corrected, and after it what the draft had to say itself; null where there is neither. */
export function joinFixes(given: GivenFixes | undefined, draft: MeaningDraft): string | null {
  const { corrections, name } = draft;
  if (corrections.length === 0) return given?.text ?? null;
  if (given === undefined) return writeOverlay(`${name}, where the page is silent`, corrections);
  const overlay = parseDocument(given.text);
  for (const correction of corrections) overlay.addIn(['actions'], overlay.createNode(correction));
  return overlay.toString({ lineWidth: 0 });
}
