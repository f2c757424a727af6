import type { Change } from '../compare/change.ts';
import { ownerOfWords } from '../compare/document-change.ts';
import { lookAt } from '../compare/look-at.ts';
import { throwIfAny } from '../errors/spec-error.ts';
import { getIn, type Json } from '../json/json.ts';
import { parsePointer, writePointer } from '../json/pointer.ts';
import { listDeclarations } from '../openapi/declared-place.ts';
import { listMediaTypes } from '../openapi/media-type.ts';
import { listOperations } from '../openapi/operation.ts';
import { isSuccess, listResponses } from '../openapi/response.ts';
import { walkSchema } from '../openapi/schema.ts';
import { listAmounts } from '../spec/list-amounts.ts';
import { type Meaning, pointersOf } from '../spec/vocabulary/meaning.ts';

/** Changes of words that count for what an amount is a part of, and not only for the amount itself. */
const OF_PARENTS = new Set(['end', 'unit', 'sense']);

/** A place in a body, and what is declared on the way there. */
interface AmountPlace {
  readonly value: readonly string[];
  /** JSON Pointers to the declarations of the amount itself. */
  readonly own: ReadonlySet<string>;
  /** Those of what it is a part of, with the part of `value` that leads there. */
  readonly parents: ReadonlyMap<string, number>;
}

/** Words and examples of an amount that changed in a way that may mean another number are for a person to read. */
export function refuseChangedAmounts(changed: readonly string[]): void {
  throwIfAny(
    changed.map(
      (text) => `${text}: find out what it means, correct the meaning if it does, or pass --accept`,
    ),
  );
}

/** What changed about the amounts though no type shows it, a line each. */
export function findChangedAmounts(
  changes: readonly Change[],
  document: Json,
  meaning: Meaning,
): readonly string[] {
  const places = listPlaces(document, meaning);
  return changes
    .filter((change) => places.some((place) => concerns(change, place)))
    .map(({ pointer, look = '' }) => `${pointer} speaks of the balance, and changed: ${look}`);
}

function concerns(change: Change, { value, own, parents }: AmountPlace): boolean {
  if (change.look === undefined) return false;
  const names = parsePointer(change.pointer);
  const { owner, rest } = ownerOfWords(names);
  const pointer = writePointer(owner);
  if (own.has(pointer)) return true;
  const depth = parents.get(pointer);
  if (depth === undefined) return false;
  const look = lookAt(names, change.old, change.new);
  if (/^examples?$/.test(rest[0] ?? '')) return isSame(value.slice(depth), placeInExample(rest));
  return look !== null && OF_PARENTS.has(look.sign);
}

/** Where in an example a change is: below `example`, `examples/<n>` or `examples/<name>/value`. */
function placeInExample([keyword, ...rest]: readonly string[]): readonly string[] {
  if (keyword === 'example') return rest;
  return rest[1] === 'value' ? rest.slice(2) : rest.slice(1);
}

/** Of a list any item stands for all. */
const isSame = (wanted: readonly string[], found: readonly string[]): boolean =>
  wanted.length === found.length &&
  wanted.every((name, index) => name === found[index] || /^(\d+|\*)$/.test(name));

function listPlaces(document: Json, { operation, balance }: Meaning): readonly AmountPlace[] {
  const found = listOperations(document).get(operation);
  if (!found) return [];
  const wanted = listAmounts(balance).flatMap(({ amount, base }) => {
    const { remaining, plus, minus, total, used, unit } = amount;
    const named = typeof unit === 'object' ? unit.at : undefined;
    return [remaining, plus, minus, total, used, named]
      .flatMap(pointersOf)
      .map((pointer) => parsePointer(base + pointer));
  });
  return [...listResponses(document, found)]
    .filter(([status]) => isSuccess(status))
    .flatMap(([status, response]) =>
      [...listMediaTypes(document, response).values()].flatMap((media) => {
        const base = ['paths', found.path, found.method, 'responses', status, 'content', media];
        const schema = getIn(response, 'content', media, 'schema');
        return listPlacesOf(document, schema, wanted).map((place) =>
          describePlace(document, base, place),
        );
      }),
    );
}

interface Place {
  readonly place: readonly string[];
  readonly value: readonly string[];
}

/** Where the wanted values stand in a schema. */
function listPlacesOf(
  document: Json,
  schema: Json | undefined,
  wanted: readonly (readonly string[])[],
): readonly Place[] {
  const places = new Map<string, Place>();
  walkSchema(document, schema, ({ place, value }) => {
    if (wanted.some((names) => isSame(value, names) || isSame(names, value)))
      places.set(writePointer(place), { place, value });
    return true;
  });
  return [...places.values()];
}

function describePlace(
  document: Json,
  base: readonly string[],
  { place, value }: Place,
): AmountPlace {
  const names = [...base, 'schema', ...place];
  const own = new Set<string>();
  const parents = new Map<string, number>();
  for (const { names: declared, depth } of listDeclarations(document, names)) {
    if (depth === names.length) own.add(writePointer(declared));
    else if (depth > 1) parents.set(writePointer(declared), depthOf(names.slice(0, depth), base));
  }
  return { value, own, parents };
}

/** How many steps through the value the names up to a schema are. */
const depthOf = (names: readonly string[], base: readonly string[]): number =>
  names
    .slice(base.length + 1)
    .filter((name, index, all) =>
      name === 'items' || name === 'additionalProperties'
        ? all[index - 1] !== 'properties'
        : all[index - 1] === 'properties' && all[index - 2] !== 'properties',
    ).length;
