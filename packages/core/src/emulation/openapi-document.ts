import { pointerSteps } from '../json/json-pointer.ts';

/** Reads an OpenAPI document, following local references (`#/…`) on the way. */
export interface OpenApiDocument {
  /** The value below `node` at these names; undefined where the document has none. */
  read(node: unknown, ...names: readonly string[]): unknown;
  /** As `read`, from the root of the document. */
  readRoot(...names: readonly string[]): unknown;
}

export function createOpenApiDocument(root: unknown): OpenApiDocument {
  const follow = (node: unknown, seen: readonly string[] = []): unknown => {
    const reference = member(node, '$ref');
    if (typeof reference !== 'string') return node;
    if (seen.includes(reference) || !reference.startsWith('#')) return undefined;
    const path = [...seen, reference];
    const target = pointerSteps(decodeURIComponent(reference.slice(1))).reduce<unknown>(
      (parent, name) => member(follow(parent, path), name),
      root,
    );
    return follow(target, path);
  };
  const read = (node: unknown, ...names: readonly string[]): unknown =>
    names.reduce((parent, name) => follow(member(parent, name)), follow(node));
  return { read, readRoot: (...names) => read(root, ...names) };
}

/** The node's own member; undefined where the node is not an object or array. */
export function member(node: unknown, name: string): unknown {
  return isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined;
}

/** The node's own members, in their order. */
export function members(node: unknown): [name: string, value: unknown][] {
  return isObject(node) ? Object.entries(node) : [];
}

function isObject(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null;
}
