import { canonicalJson, sha256 } from '../json/canonical-json.ts';
import { getMember, isJsonObject, type Json, type JsonObject, setMember } from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { filterMembers, walkDocument } from '../openapi/map.ts';
import { readMapping } from '../openapi/mapped-schema.ts';
import { listOperations, type Operation } from '../openapi/operation.ts';
import { pointerOf } from '../openapi/reference.ts';
import type { Comparison } from './comparison.ts';

/** Fields that no type depends on. */
const WITHOUT_TYPE = new Set(
  'description summary title example examples externalDocs operationId deprecated tags security servers'.split(
    ' ',
  ),
);
/** What schemas mean everywhere. */
const DIALECT = ['openapi', 'jsonSchemaDialect'];

/** The part of two documents whose types may differ. */
export interface ChangedOperations {
  readonly old: Json;
  readonly next: Json;
  readonly comparisons: readonly Comparison[];
}

/**
 * Leaves out the operations whose types cannot differ, since nothing that a type is made of does:
 * making types takes most of the time of a comparison, and most changes are in a few operations, or
 * in words alone.
 */
export function keepChanged(
  old: Json,
  next: Json,
  comparisons: readonly Comparison[],
): ChangedOperations {
  const [before, after] = [new TypedDocument(old), new TypedDocument(next)];
  if (!before.isAlike(after)) return { old, next, comparisons };
  const changed = comparisons.filter(
    ({ from, to }) => before.describe(from) !== after.describe(to) || from.name !== to.name,
  );
  return {
    old: before.keep(new Set(changed.map(({ from }) => from.name))),
    next: after.keep(new Set(changed.map(({ to }) => to.name))),
    comparisons: changed,
  };
}

/** A document without what no type depends on. */
class TypedDocument {
  readonly #document: Json;
  readonly #typed: Json;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #components = new Map<string, { text: string; references: readonly string[] }>();
  readonly #described = new Map<string, string>();

  constructor(document: Json) {
    this.#document = document;
    this.#typed = filterMembers(
      document,
      (name, _, role) => role !== 'fields' || !(WITHOUT_TYPE.has(name) || name.startsWith('x-')),
    );
    this.#operations = listOperations(this.#typed);
  }

  /** Whether schemas mean the same in both. */
  isAlike(other: TypedDocument): boolean {
    return DIALECT.every(
      (field) =>
        canonicalJson(getMember(this.#typed, field) ?? null) ===
        canonicalJson(getMember(other.#typed, field) ?? null),
    );
  }

  /** All that the types of an operation are made of, as a hash. */
  describe({ name }: Operation): string {
    const known = this.#described.get(name);
    if (known !== undefined) return known;
    const { operation, pathItem } = this.#operations.get(name) ?? {};
    const own: Json = [operation ?? null, getMember(pathItem, 'parameters') ?? null];
    const reached = this.#reach([own]);
    const text = [
      canonicalJson(own),
      ...[...reached].sort().map((reference) => `${reference} ${this.#read(reference).text}`),
    ].join('\n');
    const hash = sha256(text);
    this.#described.set(name, hash);
    return hash;
  }

  /** The document with these operations, and the components that they lead to. */
  keep(names: ReadonlySet<string>): Json {
    const paths: JsonObject = {};
    const start: Json[] = [];
    for (const [name, { path, method, operation, pathItem }] of listOperations(this.#document)) {
      if (!names.has(name)) continue;
      const item = (getMember(paths, path) ?? {}) as JsonObject;
      const parameters = getMember(pathItem, 'parameters');
      if (parameters !== undefined) setMember(item, 'parameters', parameters);
      setMember(item, method, operation);
      setMember(paths, path, item);
      start.push(item);
    }
    const components: JsonObject = {};
    for (const reference of this.#reach(start)) {
      const [root, kind = '', component = ''] = parsePointer(reference);
      const group = getMember(getMember(this.#document, 'components'), kind);
      const value = getMember(group, component);
      if (root !== 'components' || value === undefined) return this.#document;
      const target = (getMember(components, kind) ?? {}) as JsonObject;
      setMember(target, component, value);
      setMember(components, kind, target);
    }
    const kept: JsonObject = {};
    for (const [name, value] of Object.entries(isJsonObject(this.#document) ? this.#document : {}))
      if (name !== 'webhooks') setMember(kept, name, value);
    setMember(kept, 'paths', paths);
    setMember(kept, 'components', components);
    return kept;
  }

  /** The components that values lead to, in turn, by pointer. */
  #reach(start: readonly Json[]): ReadonlySet<string> {
    const found = new Set<string>();
    const open = start.flatMap(listReferences);
    for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
      if (found.has(reference)) continue;
      found.add(reference);
      open.push(...this.#read(reference).references);
    }
    return found;
  }

  #read(reference: string): { readonly text: string; readonly references: readonly string[] } {
    const known = this.#components.get(reference);
    if (known) return known;
    const value = parsePointer(reference).reduce<Json | undefined>(getMember, this.#typed) ?? null;
    const read = { text: sha256(canonicalJson(value)), references: listReferences(value) };
    this.#components.set(reference, read);
    return read;
  }
}

/** The components that a value refers to directly: `/components/schemas/Credits`. */
function listReferences(value: Json): readonly string[] {
  const found: string[] = [];
  walkDocument(value, (object, { role }) => {
    if (role === 'data') return;
    const mapping = role === 'fields' ? readMapping(object) : undefined;
    const targets = [getMember(object, '$ref'), ...Object.values(mapping ?? {})];
    for (const target of targets) {
      if (typeof target !== 'string') continue;
      const pointer = target.startsWith('#/') ? pointerOf(target) : null;
      const names = pointer === null ? null : pointer.split('/').slice(0, 4);
      found.push(names === null ? `/components/schemas/${target}` : names.join('/'));
    }
  });
  return found;
}
