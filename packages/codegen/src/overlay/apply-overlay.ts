import { isDeepStrictEqual } from 'node:util';
import { cloneJson, type Json, kindOf } from '../json/json.ts';
import { merge } from './merge.ts';
import { OverlayError } from './overlay-error.ts';
import { type OverlayAction, parseOverlay } from './parse-overlay.ts';
import { removeNodes, replaceNode, selectNodes } from './select-nodes.ts';

/** What one action did. */
export interface ActionReport {
  /** Place in the overlay, counted from 0. */
  readonly index: number;
  readonly target: string;
  readonly description: string | null;
  /** Nodes that the target selected. */
  readonly matched: number;
  /** Whether the document differs from the one before. */
  readonly changed: boolean;
  /** What it made that is not valid or has no effect, as `inspect` says. */
  readonly faults: readonly string[];
}

/** Looks at the document before and after an action. */
export type InspectAction = (before: Json, after: Json) => readonly string[];

export interface OverlayResult {
  readonly document: Json;
  readonly actions: readonly ActionReport[];
}

/**
 * Applies an OpenAPI Overlay (1.0.x or 1.1.x) to a copy of the document, by the rules of 1.1.
 * As the specification says, an action may select nothing; the report shows it.
 *
 * @throws OverlayError for a malformed overlay, an invalid JSONPath, targets of mixed kinds, an incompatible merge,
 * the removal of the root, or a `copy` that does not select exactly one node.
 */
export function applyOverlay(
  document: Json,
  overlay: Json,
  inspect: InspectAction = () => [],
): OverlayResult {
  let current = cloneJson(document);
  const actions = parseOverlay(overlay).map((action, index): ActionReport => {
    const before = cloneJson(current);
    const { result, matched } = inAction(index, () => applyAction(current, action));
    current = result;
    const { target, description } = action;
    const changed = !isDeepStrictEqual(before, current);
    const faults = changed ? inspect(before, current) : [];
    return { index, target, description, matched, changed, faults };
  });
  return { document: current, actions };
}

function applyAction(
  document: Json,
  { target, edit }: OverlayAction,
): { result: Json; matched: number } {
  const nodes = selectNodes(document, target);
  const matched = nodes.length;
  if (edit.kind === 'remove') {
    if (nodes.some((node) => node.parent === null))
      throw new OverlayError('the root cannot be removed');
    removeNodes(nodes);
    return { result: document, matched };
  }
  const value = edit.kind === 'copy' ? copySource(document, edit.from) : edit.value;
  if (new Set(nodes.map((node) => kindOf(node.value))).size > 1) {
    throw new OverlayError(
      'the target selects nodes of mixed kinds: they must be all objects, all arrays or all primitives',
    );
  }
  let result = document;
  for (const node of nodes) {
    const merged = merge(node.value, value);
    if (node.parent === null) result = merged;
    else replaceNode(node, merged);
  }
  return { result, matched };
}

function copySource(document: Json, path: string): Json {
  const [source, ...others] = selectNodes(document, path);
  if (!source || others.length > 0) {
    throw new OverlayError(
      `"copy" must select exactly one node, ${path} selects ${source ? others.length + 1 : 0}`,
    );
  }
  return cloneJson(source.value);
}

function inAction<Result>(index: number, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof OverlayError) throw new OverlayError(error.message, index);
    throw error;
  }
}
