import { compile, JSONPathError, type JSONPathQuery, type JSONValue } from 'json-p3';
import { type Json, type JsonObject, setMember } from '../json/json.ts';
import { OverlayError } from './overlay-error.ts';

/** A value, and the object or array that holds it. */
export interface SelectedNode {
  readonly value: Json;
  /** Null for the root. */
  readonly parent: JsonObject | Json[] | null;
  /** Name or index in the parent. */
  readonly key: string | number;
}

/** The nodes that a JSONPath (RFC 9535) selects, each once, in the order of the path. */
export function selectNodes(document: Json, path: string): SelectedNode[] {
  const found = new Map<string, SelectedNode>();
  for (const { value, location } of compilePath(path).query(document as JSONValue)) {
    const key = location.at(-1) ?? '';
    const parent = location.slice(0, -1).reduce<Json>(step, document) as JsonObject | Json[];
    found.set(JSON.stringify(location), {
      value: value as Json,
      parent: location.length === 0 ? null : parent,
      key,
    });
  }
  return [...found.values()];
}

/** Puts another value in the place of a node; not for the root. */
export function replaceNode({ parent, key }: SelectedNode, value: Json): void {
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else if (parent) setMember(parent, String(key), value);
}

/** Removes nodes from what holds them, from the back, so that no index shifts under another. */
export function removeNodes(nodes: readonly SelectedNode[]): void {
  const index = ({ key }: SelectedNode): number => (typeof key === 'number' ? key : -1);
  const backwards = [...nodes].sort((a, b) => index(b) - index(a));
  for (const { parent, key } of backwards) {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (parent) delete parent[key];
  }
}

function compilePath(path: string): JSONPathQuery {
  try {
    return compile(path);
  } catch (error) {
    if (error instanceof JSONPathError)
      throw new OverlayError(`invalid JSONPath ${path} (RFC 9535): ${error.message}`);
    throw error;
  }
}

// `location` holds own names and indices only, so that reading them is safe.
const step = (value: Json, key: string | number): Json =>
  (value as Record<string | number, Json>)[key] ?? null;
