import type { OpenAPI3 } from 'openapi-typescript';
import { isJsonObject, type Json } from '../json/json.ts';
import { hoistRequired } from '../openapi/hoist-required.ts';
import { inlineDeepReferences } from '../openapi/inline-deep-references.ts';
import { liftContent } from '../openapi/lift-content.ts';
import { filterMembers } from '../openapi/map.ts';
import { MEANING_KEY } from '../spec/read-meaning.ts';
import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import { markTypeScript } from './generated-mark.ts';
import { writeTypes } from './openapi-typescript.ts';

/** The part of a document that its types are made of: what the amounts in it mean has none. */
export function typedPart(document: Json): Json {
  if (!isJsonObject(document)) return document;
  const { [MEANING_KEY]: _, ...typed } = document;
  return typed;
}

/** `schema.ts`: the document's types. Only `paths` is exported: a vendor's component names are not our API. */
export async function emitSchema({ id, document }: ResolvedSpec): Promise<string> {
  const typed = dropWholeExamples(
    inlineDeepReferences(hoistRequired(liftContent(typedPart(document)))),
  );
  const declarations = new Map<string, string>();
  for (const written of await writeTypes(typed as unknown as OpenAPI3)) {
    const code = written.trim();
    const name = /^export (?:interface|type) (\S+)/.exec(code)?.[1];
    if (name !== undefined)
      declarations.set(name, name === 'paths' ? code : code.replace(/^export /, ''));
  }
  const needed = findNeeded('paths', declarations);
  const kept = [...declarations]
    .filter(([name]) => needed.has(name))
    .map(([, code]) => indentByTwo(code));
  return markTypeScript(`specs/${id}`, `${kept.join('\n\n')}\n`);
}

/** Without examples of objects and lists: as comments they are longer than the types, and `openapi.json` has them. */
const dropWholeExamples = (document: Json): Json =>
  filterMembers(document, (name, value, role) => role !== 'fields' || !isWholeExample(name, value));

const isWholeExample = (name: string, value: Json): boolean =>
  name === 'example'
    ? typeof value === 'object' && value !== null
    : name === 'examples' &&
      Array.isArray(value) &&
      value.some((each) => isWholeExample('example', each));

/** The declarations that one of them uses, itself included. */
function findNeeded(
  start: string,
  declarations: ReadonlyMap<string, string>,
  needed = new Set<string>(),
): Set<string> {
  if (needed.has(start)) return needed;
  needed.add(start);
  const code = declarations.get(start) ?? '';
  for (const name of declarations.keys()) {
    if (code.includes(`${name}[`)) findNeeded(name, declarations, needed);
  }
  return needed;
}

/** The printer of TypeScript indents by four. */
function indentByTwo(code: string): string {
  return code.replaceAll(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 2));
}
