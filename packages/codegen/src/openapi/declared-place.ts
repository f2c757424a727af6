import { getMember, isJsonObject, type Json } from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { follow, pointerOf } from './reference.ts';
import { listParts } from './schema.ts';

/** A value of a document, and the names that lead to it where it is declared. */
interface Declared {
  readonly node: Json;
  readonly names: readonly string[];
}

/**
 * Where in a document something is declared that is named by its use: `names` lead through
 * references, through the parts of a composed schema, and to a parameter by its place and name.
 * Undefined where they lead nowhere.
 *
 * @param intoLast whether what the last name leads to is followed as well
 */
export function findDeclaration(
  document: Json,
  names: readonly string[],
  intoLast: boolean,
): readonly string[] | undefined {
  const found = walk(document, { node: document, names: [] }, names, []);
  if (!found) return undefined;
  return (intoLast ? goToValue(document, found) : found).names;
}

/**
 * Everything that is declared on the way along `names`: what each of them leads to, what that refers
 * to, and the parts that a schema is put together from. By the number of names that it takes.
 */
export function listDeclarations(
  document: Json,
  names: readonly string[],
): readonly { readonly names: readonly string[]; readonly depth: number }[] {
  return names.flatMap((_, index) => {
    const found = walk(document, { node: document, names: [] }, names.slice(0, index + 1), []);
    return found
      ? listWhole(document, found, []).map((at) => ({ names: at, depth: index + 1 }))
      : [];
  });
}

/** A declaration, what it refers to, and all of its parts. */
function listWhole(
  document: Json,
  at: Declared,
  open: readonly Json[],
): readonly (readonly string[])[] {
  const here = goTo(document, at);
  if (open.includes(here.node)) return [];
  const below = listSteps(here).flatMap((part) => listWhole(document, part, [...open, here.node]));
  return [at.names, here.names, ...below];
}

function walk(
  document: Json,
  at: Declared,
  rest: readonly string[],
  open: readonly Json[],
): Declared | undefined {
  const [name, ...further] = rest;
  if (name === undefined) return at;
  const here = goTo(document, at);
  if (open.includes(here.node)) return undefined;
  const found = listMembers(document, here, name, further).flatMap(({ member, left }) => {
    const deeper = walk(document, member, left, []);
    return deeper ? [deeper] : [];
  });
  if (found[0]) return found[0];
  if (!isJsonObject(here.node)) return undefined;
  for (const part of listSteps(here)) {
    const deeper = walk(document, part, rest, [...open, here.node]);
    if (deeper) return deeper;
  }
  return undefined;
}

/** The members of that name: one at most, but for parameters, which both path and operation have. */
function listMembers(
  document: Json,
  { node, names }: Declared,
  name: string,
  further: readonly string[],
): readonly { readonly member: Declared; readonly left: readonly string[] }[] {
  const value = Array.isArray(node) ? node[Number(name)] : getMember(node, name);
  const plain =
    value === undefined
      ? []
      : [{ member: { node: value, names: [...names, name] }, left: further }];
  if (name !== 'parameters' || further.length < 2 || names[0] !== 'paths') return plain;
  const [place, called, ...left] = further;
  const isWanted = (parameter: Json): boolean => {
    const { in: where, name: own } = follow(document, parameter) ?? {};
    return where === place && own === called;
  };
  const owners = [names, names.slice(0, -1)].map((owner) => [...owner, 'parameters']);
  const lists = [value, getMember(resolveNames(document, names.slice(0, -1)), 'parameters')];
  const found = lists.flatMap((list, which) =>
    (Array.isArray(list) ? list : []).flatMap((parameter, index) =>
      isWanted(parameter)
        ? [{ node: parameter, names: [...(owners[which] ?? []), String(index)] }]
        : [],
    ),
  );
  return found.flatMap((member) => [
    { member, left: ['schema', ...left] },
    ...(left.length === 0 ? [{ member, left: [] }] : []),
  ]);
}

const resolveNames = (document: Json, names: readonly string[]): Json =>
  names.reduce<Json>(
    (node, name) => follow(document, getMember(node, name)) ?? null,
    follow(document, document) ?? null,
  );

/** The parts that a schema is put together from, by their own names. */
const listSteps = ({ node, names }: Declared): readonly Declared[] =>
  isJsonObject(node) && listParts(node).length > 0
    ? ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
        const list = getMember(node, keyword);
        return (Array.isArray(list) ? list : []).map((part, index) => ({
          node: part,
          names: [...names, keyword, String(index)],
        }));
      })
    : [];

/** What a reference leads to, by its own names. */
function goTo(document: Json, at: Declared): Declared {
  const seen = new Set<Json>();
  let { node, names } = at;
  while (isJsonObject(node) && !seen.has(node)) {
    seen.add(node);
    const reference = getMember(node, '$ref');
    if (typeof reference !== 'string' || !reference.startsWith('#/')) break;
    names = parsePointer(pointerOf(reference));
    node = names.reduce<Json>(
      (current, name) =>
        (Array.isArray(current) ? current[Number(name)] : getMember(current, name)) ?? null,
      document,
    );
  }
  return { node, names };
}

/** What says which values there are: also the only part of a schema that is nothing but its parts. */
function goToValue(document: Json, at: Declared): Declared {
  const here = goTo(document, at);
  const parts = listSteps(here);
  const [part] = parts;
  const isWrapper =
    isJsonObject(here.node) &&
    ['type', 'enum', 'properties'].every((name) => getMember(here.node, name) === undefined);
  return part && parts.length === 1 && isWrapper ? goToValue(document, part) : here;
}
