import { getMember, type Json, type JsonObject } from '../json/json.ts';
import { follow } from './reference.ts';

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

/** The responses of an operation, by status; references are followed. */
export function listResponses(
  document: Json,
  { operation }: Operation,
): ReadonlyMap<string, JsonObject> {
  return listMembers(document, getMember(operation, 'responses'));
}

/** The media types of a response or request body, in the comparable form, each with its own spelling. */
export function listMediaTypes(
  document: Json,
  holder: Json | undefined,
): ReadonlyMap<string, string> {
  const spellings = [...listMembers(document, getMember(holder, 'content')).keys()];
  const plain = (spelling: string): string => spelling.toLowerCase().replace(/\s*;.*$/, '');
  const isUnique = new Set(spellings.map(plain)).size === spellings.length;
  return new Map(spellings.map((spelling) => [isUnique ? plain(spelling) : spelling, spelling]));
}

/** The headers of a response by their names in lower case, each with its own spelling; of the media type `content` tells. */
export function listHeaders(
  document: Json,
  response: Json,
): ReadonlyMap<string, { name: string; isRequired: boolean }> {
  const headers = [...listMembers(document, getMember(response, 'headers'), () => true)]
    .map(
      ([name, node]) =>
        [name.toLowerCase(), { name, isRequired: getMember(node, 'required') === true }] as const,
    )
    .filter(([key]) => key !== 'content-type');
  return new Map(headers);
}

export const isSuccess = (status: string): boolean => /^2/.test(status);
/** JSON by its name, or by none: frameworks write the wildcard where nobody has said that it is JSON. */
export const isJson = (mediaType: string): boolean =>
  /[/+]json\b/i.test(mediaType) || mediaType === '*/*';

const isNoExtension = (name: string): boolean => !name.startsWith('x-');

function listMembers(
  document: Json,
  node: Json | undefined,
  isMember = isNoExtension,
): ReadonlyMap<string, JsonObject> {
  const members = Object.entries(follow(document, node) ?? {}).filter(([name]) => isMember(name));
  return new Map(members.map(([name, member]) => [name, follow(document, member) ?? {}]));
}
