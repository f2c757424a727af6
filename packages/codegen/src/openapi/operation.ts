import { getMember, type Json, type JsonObject } from '../json/json.ts';
import { follow } from './reference.ts';

// Paths Object, Path Item Object, Operation Object: https://spec.openapis.org/oas/v3.1.1.html#paths-object

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** One operation of a document. */
export interface Operation {
  readonly path: string;
  /** Lower case. */
  readonly method: string;
  /** As people write it: `GET /v1/credits`. */
  readonly name: string;
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
}

/** `get /v1/credits`, however its method is spelled, as operations are named. */
export const nameOperation = (written: string): string =>
  written.replace(/^\w+/, (method) => method.toUpperCase());

/** All operations of a document, by name. */
export function listOperations(document: Json): ReadonlyMap<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [path, node] of Object.entries(follow(document, getMember(document, 'paths')) ?? {})) {
    const pathItem = path.startsWith('/') ? follow(document, node) : undefined;
    for (const method of pathItem ? METHODS : []) {
      const operation = follow(document, getMember(pathItem, method));
      const name = nameOperation(`${method} ${path}`);
      if (pathItem && operation) operations.set(name, { path, method, name, pathItem, operation });
    }
  }
  return operations;
}
