import { SpecError } from '../errors/spec-error.ts';
import {
  cloneJson,
  getIn,
  getMember,
  isJsonObject,
  type Json,
  type JsonObject,
  setMember,
} from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { dropExternalReferences } from './drop-external-references.ts';
import { walkDocument } from './map.ts';
import { readMapping, referToMapped } from './mapped-schema.ts';
import type { Operation } from './operation.ts';
import { pointerOf, resolveReference } from './reference.ts';
import { listSecurity } from './security.ts';

/** Fields of the document that stay. */
const KEPT = ['openapi', 'jsonSchemaDialect', 'info', 'servers', 'security', 'externalDocs'];
const KEPT_OF_PATH = ['summary', 'description', 'servers', 'parameters'];

/** The document with one operation and the components that it refers to. */
export function cutDocument(
  document: Json,
  { path, method, pathItem, operation }: Operation,
): JsonObject {
  const cut = pick(document, KEPT);
  const tags = listTags(document, operation);
  if (tags.length > 0) setMember(cut, 'tags', cloneJson(tags));
  const extensions = Object.keys(pathItem).filter((name) => name.startsWith('x-'));
  const item = pick(pathItem, [...KEPT_OF_PATH, ...extensions]);
  setMember(item, method, cloneJson(operation));
  setMember(cut, 'paths', { [path]: item });
  const components: JsonObject = {};
  for (const name of new Set(listSecurity(document, operation).flatMap(Object.keys))) {
    const scheme = getIn(document, 'components', 'securitySchemes', name);
    if (scheme !== undefined) copyTo(components, 'securitySchemes', name, scheme);
  }
  collect(document, [item, components], components);
  if (Object.keys(components).length > 0) setMember(cut, 'components', components);
  return cut;
}

/** What the document says of the tags that an operation has: its words are about the operation as well. */
function listTags(document: Json, operation: JsonObject): Json[] {
  const [own, all] = [getMember(operation, 'tags'), getMember(document, 'tags')];
  const names = Array.isArray(own) ? own : [];
  return (Array.isArray(all) ? all : []).filter((tag) =>
    names.includes(getMember(tag, 'name') ?? null),
  );
}

/** Takes over the component that each reference leads into, and those that it refers to in turn. */
function collect(document: Json, start: readonly Json[], components: JsonObject): void {
  const open = [...start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    walkDocument(dropExternalReferences(node, document), (object) => {
      for (const reference of listReferences(document, object)) {
        const component = copyComponent(document, reference, components);
        if (component !== undefined) open.push(component);
      }
    });
  }
}

/** The component that a reference leads into; undefined where it has been taken over before. */
function copyComponent(
  document: Json,
  reference: string,
  components: JsonObject,
): Json | undefined {
  resolveReference(document, reference);
  const [root, kind = '', name = ''] = parsePointer(pointerOf(reference));
  if (root !== 'components')
    throw new SpecError(
      `$ref ${reference} does not lead to a component: bundle the document first`,
    );
  if (getIn(components, kind, name) !== undefined) return undefined;
  const component = getIn(document, 'components', kind, name) ?? null;
  copyTo(components, kind, name, component);
  return component;
}

/** The references of an object: its `$ref`, and the targets of a discriminator's mapping. */
function listReferences(document: Json, node: JsonObject): string[] {
  const mapped = Object.values(readMapping(node) ?? {}).map((target) =>
    referToMapped(document, target),
  );
  return [getMember(node, '$ref'), ...mapped].filter((target) => typeof target === 'string');
}

function copyTo(components: JsonObject, kind: string, name: string, value: Json): void {
  const group = getMember(components, kind);
  const target: JsonObject = isJsonObject(group) ? group : {};
  setMember(components, kind, target);
  setMember(target, name, cloneJson(value));
}

function pick(node: Json, names: readonly string[]): JsonObject {
  const picked: JsonObject = {};
  for (const name of names) {
    const value = getMember(node, name);
    if (value !== undefined) setMember(picked, name, cloneJson(value));
  }
  return picked;
}
