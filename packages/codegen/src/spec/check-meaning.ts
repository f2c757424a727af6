import { divideDecimal, isMoney } from '@fuelgauge/core/internal';
import { sortByNearness } from '../errors/nearest.ts';
import type { Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { listFields } from '../openapi/list-fields.ts';
import { typesAtPointer } from '../openapi/pointer-types.ts';
import type { SchemaType } from '../openapi/schema.ts';
import { COMMON_CURRENCIES, isCurrency, isLowerCaseCurrency } from './currencies.ts';
import { itemPointer } from './item-pointer.ts';
import { listAmounts } from './list-amounts.ts';
import type { MeaningFile } from './read-meaning.ts';
import type { OperationResponses } from './read-responses.ts';
import type { BalanceMeaning } from './vocabulary/balance.ts';
import { listPointers } from './vocabulary/list-pointers.ts';
import { meaningSchema } from './vocabulary/meaning.ts';

/** Everything in the meaning that the document does not bear out, as one problem each. */
export function checkMeaning(
  document: Json,
  file: MeaningFile,
  responses: OperationResponses,
): string[] {
  return [
    ...checkPointers(document, file, responses),
    ...checkMarks(document, file, responses),
    ...checkDivisors(file),
    ...checkOtherIds(file),
    ...checkCurrency(file),
    ...checkRuleCodes(file),
    ...checkKeyExamples(file, responses),
  ];
}

/** Each pointer must lead to a value of a type that its place in the vocabulary allows. */
function checkPointers(
  document: Json,
  { meaning, problem }: MeaningFile,
  { successSchema, errorSchemas }: OperationResponses,
): string[] {
  return listPointers(meaningSchema, meaning as unknown as Json).flatMap(
    ({ at, pointer, target: { body, types, inItem } }) => {
      const schemas = {
        success: [successSchema],
        error: errorSchemas,
        any: [successSchema, ...errorSchemas],
      }[body];
      const base = inItem ? itemPointer(meaning.balance, at) : '';
      const message = describeMismatch(document, base + pointer, schemas, types);
      return message === null ? [] : [problem(at, message)];
    },
  );
}

/** A mark of another type than the field would never match. */
function checkMarks(
  document: Json,
  { meaning, problem }: MeaningFile,
  { successSchema }: OperationResponses,
): string[] {
  return listAmounts(meaning.balance).flatMap(({ amount, at, base }) =>
    (['unlimited', 'none'] as const).flatMap((name) =>
      checkMark(document, successSchema, base, amount[name]).map((message) =>
        problem(`${at}/${name}/equals`, message),
      ),
    ),
  );
}

function checkMark(
  document: Json,
  successSchema: Json,
  base: string,
  mark: BalanceMeaning['unlimited'],
): string[] {
  const { at, equals = null } = mark ?? {};
  if (at === undefined || equals === null) return [];
  const found = typesAtPointer(document, successSchema, base + at).flatMap((set) => [...set]);
  const fits = (type: SchemaType): boolean =>
    type === typeof equals || (type === 'integer' && typeof equals === 'number');
  if (found.some(fits)) return [];
  return [`is of type ${typeof equals}, but ${at} is ${found.join(' or ')}`];
}

/** Only of such a divisor every quotient is an exact decimal. */
function checkDivisors({ meaning, problem }: MeaningFile): string[] {
  return listAmounts(meaning.balance).flatMap(({ amount: { divisor }, at }) =>
    divisor === undefined || divideDecimal('1', divisor) !== undefined
      ? []
      : [problem(`${at}/divisor`, 'must have no other prime factors than 2 and 5')],
  );
}

function checkOtherIds({ meaning: { balance }, problem }: MeaningFile): string[] {
  const ids = (balance.others ?? []).map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [problem(`/balance/others/${index}/id`, `is the id of another amount, too`)],
  );
}

function checkCurrency({ meaning, problem }: MeaningFile): string[] {
  const regions = Object.entries(meaning.regions ?? {}).map(([name, { unit }]) => ({
    unit,
    at: `/regions/${name}/unit`,
  }));
  const amounts = listAmounts(meaning.balance).flatMap(({ amount: { unit }, at }) => {
    // Null is a question that nobody has answered yet.
    const named = unit as Exclude<typeof unit, string> | null;
    const words = typeof unit === 'string' ? [] : Object.entries(named?.words ?? {});
    const meant = words.map(([word, of]) => ({
      unit: of,
      at: `${at}/unit/words${writePointer([word])}`,
    }));
    return [{ unit, at: `${at}/unit` }, ...meant];
  });
  return [...amounts, ...regions].flatMap(({ unit, at }) => {
    const message = typeof unit === 'string' ? describeCurrency(unit) : null;
    return message === null ? [] : [problem(at, message)];
  });
}

/** What is wrong with the spelling of a currency; null where nothing is, or where it is none. */
function describeCurrency(unit: string): string | null {
  if (isLowerCaseCurrency(unit))
    return `is a currency in small letters: write ${unit.toUpperCase()}`;
  if (!isMoney(unit) || isCurrency(unit)) return null;
  const [nearest] = sortByNearness(unit, COMMON_CURRENCIES);
  return `is no currency: the nearest is ${nearest}`;
}

/** A code is compared with what stands at `codeAt`. */
function checkRuleCodes({ meaning: { errors }, problem }: MeaningFile): string[] {
  const rules = errors?.codeAt ? [] : (errors?.rules ?? []);
  return rules.flatMap(({ code }, index) =>
    code === undefined ? [] : [problem(`/errors/rules/${index}/code`, 'needs /errors/codeAt')],
  );
}

function checkKeyExamples(
  { meaning: { key }, problem }: MeaningFile,
  { errorExamples }: OperationResponses,
): string[] {
  return Object.entries(key.examples ?? {})
    .filter(([, name]) => !errorExamples.has(name))
    .map(([which, name]) =>
      problem(
        `/key/examples/${which}`,
        `names ${name}, but no error response has an example of that name`,
      ),
    );
}

function describeMismatch(
  document: Json,
  pointer: string,
  schemas: readonly Json[],
  allowed: readonly SchemaType[],
): string | null {
  const found = schemas.flatMap((schema) => typesAtPointer(document, schema, pointer));
  if (found.length === 0) {
    const others = schemas
      .flatMap((schema) => listFields(document, schema))
      .map((field) => field.pointer);
    const near = sortByNearness(pointer, [...new Set(others)]).slice(0, 8);
    const hint = near.length > 0 ? `; it has ${near.join(', ')}` : '';
    return `points to ${pointer}, which the response's schema does not have${hint}`;
  }
  const fits = (type: SchemaType): boolean => allowed.includes(type);
  if (found.some((types) => types.size > 0 && [...types].every(fits))) return null;
  const types = [...new Set(found.flatMap((set) => [...set]))];
  return `points to ${pointer}, which is of type ${types.join(' or ') || 'unknown'}: expected ${allowed.join(', ')}`;
}
