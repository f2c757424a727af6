import {
  cloneJson,
  getIn,
  getMember,
  isJsonObject,
  type Json,
  type JsonObject,
  setMember,
} from '../json/json.ts';
import { parsePointer, writePointer } from '../json/pointer.ts';
import { SpecError } from '../spec-error.ts';
import { dropExternalReferences } from './drop-external-references.ts';
import type { Operation } from './operations.ts';
import { resolveReference } from './reference.ts';

/** What a document says of itself as a whole. */
const KEPT = ['openapi', 'jsonSchemaDialect', 'info', 'servers', 'security', 'externalDocs'];
const KEPT_OF_PATH = ['summary', 'description', 'servers', 'parameters'];

/** The document with one operation alone, and the components that it reaches. */
export function cutDocument(
  document: Json,
  { path, method, pathItem, operation }: Operation,
): JsonObject {
  const cut = pick(document, KEPT);
  const item = pick(pathItem, KEPT_OF_PATH);
  setMember(item, method, cloneJson(operation));
  setMember(cut, 'paths', { [path]: item });
  const components: JsonObject = {};
  for (const name of listSchemes(document, operation)) {
    const scheme = getIn(document, 'components', 'securitySchemes', name);
    if (scheme !== undefined) copyTo(components, 'securitySchemes', name, scheme);
  }
  collect(document, [item, components], components);
  if (Object.keys(components).length > 0) setMember(cut, 'components', components);
  return cut;
}

/** Follows every reference, and takes over the component it leads into. */
function collect(document: Json, start: readonly Json[], components: JsonObject): void {
  const open = start.map((node) => dropExternalReferences(node, document));
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Array.isArray(node)) open.push(...node);
    if (!isJsonObject(node)) continue;
    open.push(...Object.values(node));
    for (const reference of listReferences(document, node)) {
      resolveReference(document, reference);
      const [root, kind = '', name = ''] = parsePointer(decodeURIComponent(reference.slice(1)));
      if (root !== 'components')
        throw new SpecError(`$ref ${reference} leads into no component: bundle the document first`);
      if (getIn(components, kind, name) !== undefined) continue;
      const component = getIn(document, 'components', kind, name) ?? null;
      copyTo(components, kind, name, component);
      open.push(dropExternalReferences(component, document));
    }
  }
}

/** Where a node leads: its `$ref`, and what the mapping of a discriminator refers to or names. */
function listReferences(document: Json, node: JsonObject): string[] {
  const schemas = ['components', 'schemas'] as const;
  const mapping =
    getMember(node, 'propertyName') === undefined ? undefined : getMember(node, 'mapping');
  const mapped = Object.values(isJsonObject(mapping) ? mapping : {}).map((target) =>
    typeof target === 'string' && getIn(document, ...schemas, target) !== undefined
      ? `#${writePointer([...schemas, target])}`
      : target,
  );
  return [getMember(node, '$ref'), ...mapped].filter((target) => typeof target === 'string');
}

function listSchemes(document: Json, operation: Json): string[] {
  const security = getMember(operation, 'security') ?? getMember(document, 'security');
  const requirements = [...(Array.isArray(security) ? security : [])];
  return [
    ...new Set(
      requirements.flatMap((requirement) =>
        isJsonObject(requirement) ? Object.keys(requirement) : [],
      ),
    ),
  ];
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
