import { isCurrencyInSmallLetters } from '../draft/guess-unit.ts';
import type { Json } from '../json/json.ts';
import { listFields } from '../openapi/list-fields.ts';
import { type SchemaType, typesAtPointer } from '../openapi/schema-pointer.ts';
import { type PointerOrAlternatives, pointersOf } from './meaning.ts';
import type { MeaningFile } from './read-meaning.ts';
import type { OperationResponses } from './read-responses.ts';

const NUMBERS = ['number', 'integer'] as const;
const AMOUNT = [...NUMBERS, 'string'] as const;
const CODE = [...NUMBERS, 'string', 'boolean'] as const;

/** Every pointer and name in the meaning that the document does not bear out, as one problem each. */
export function checkMeaning(
  document: Json,
  file: MeaningFile,
  responses: OperationResponses,
): string[] {
  const { meaning, problem } = file;
  const { balance, sentinel, errors, key } = meaning;
  const success = [responses.successSchema];
  const check = (
    at: string,
    field: PointerOrAlternatives | undefined,
    schemas: readonly Json[],
    types: readonly SchemaType[],
  ) =>
    pointersOf(field).flatMap((pointer, index) => {
      const message = findFault(document, pointer, schemas, types);
      return message ? [problem(typeof field === 'string' ? at : `${at}/${index}`, message)] : [];
    });
  const missingExamples = Object.entries(key.examples ?? {})
    .filter(([, name]) => !responses.errorExamples.has(name))
    .map(([which, name]) =>
      problem(`/key/examples/${which}`, `names ${name}, which is no example of an error response`),
    );
  const uselessCodes = (errors?.codeAt ? [] : (errors?.rules ?? []))
    .map((rule, index) =>
      rule.code === undefined ? '' : problem(`/errors/rules/${index}/code`, 'needs /errors/codeAt'),
    )
    .filter(Boolean);
  return [
    ...check('/balance/remaining', balance.remaining, success, AMOUNT),
    ...check('/balance/minus', balance.minus, success, AMOUNT),
    ...check('/balance/unlimited/at', balance.unlimited?.at, success, CODE),
    ...check(
      '/balance/unit/at',
      typeof balance.unit === 'string' ? undefined : balance.unit.at,
      success,
      ['string'],
    ),
    ...check('/balance/total', balance.total, success, AMOUNT),
    ...check('/balance/lastTopUpAt', balance.lastTopUpAt, success, ['string']),
    ...check('/balance/pool', balance.pool, success, AMOUNT),
    ...check('/sentinel/at', sentinel?.at, success, CODE),
    ...check('/errors/codeAt', errors?.codeAt, responses.errorSchemas, CODE),
    ...check(
      '/errors/retryAfterSecondsAt',
      errors?.retryAfterSecondsAt,
      responses.errorSchemas,
      AMOUNT,
    ),
    ...checkUnlimited(document, file, responses),
    ...(typeof balance.unit === 'string' && isCurrencyInSmallLetters(balance.unit)
      ? [
          problem(
            '/balance/unit',
            `is a currency in small letters: write ${balance.unit.toUpperCase()}`,
          ),
        ]
      : []),
    ...uselessCodes,
    ...missingExamples,
  ];
}

/** A mark of another type than the field could never be met. */
function checkUnlimited(
  document: Json,
  { meaning: { balance }, problem }: MeaningFile,
  { successSchema }: OperationResponses,
): string[] {
  const { at, equals = null } = balance.unlimited ?? {};
  if (at === undefined || equals === null) return [];
  const types = typesAtPointer(document, successSchema, at).flatMap((set) => [...set]);
  const type = typeof equals === 'number' ? NUMBERS : [typeof equals as SchemaType];
  if (types.some((found) => type.some((wanted) => wanted === found))) return [];
  return [
    problem(
      '/balance/unlimited/equals',
      `is of type ${typeof equals}, but ${at} is ${types.join(' or ')}`,
    ),
  ];
}

function findFault(
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
    const hint = others.length > 0 ? `; it has ${[...new Set(others)].slice(0, 8).join(', ')}` : '';
    return `points to ${pointer}, which the response's schema does not have${hint}`;
  }
  const fits = (type: SchemaType): boolean => allowed.includes(type);
  if (found.some((types) => types.size > 0 && [...types].every(fits))) return null;
  const types = [...new Set(found.flatMap((set) => [...set]))];
  return `points to ${pointer}, which is of type ${types.join(' or ') || 'unknown'}: expected ${allowed.join(', ')}`;
}
