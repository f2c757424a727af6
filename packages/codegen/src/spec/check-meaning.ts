import type { Json } from '../json/json.ts';
import { listFields } from '../openapi/list-fields.ts';
import { typesAtPointer } from '../openapi/pointer-types.ts';
import type { SchemaType } from '../openapi/schema.ts';
import { isLowerCaseCurrency } from './currencies.ts';
import type { MeaningFile } from './read-meaning.ts';
import type { OperationResponses } from './read-responses.ts';
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
    ...checkUnlimited(document, file, responses),
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
    ({ at, pointer, target: { body, types } }) => {
      const schemas = body === 'success' ? [successSchema] : errorSchemas;
      const message = describeMismatch(document, pointer, schemas, types);
      return message === null ? [] : [problem(at, message)];
    },
  );
}

/** A mark of another type than the field would never match. */
function checkUnlimited(
  document: Json,
  { meaning: { balance }, problem }: MeaningFile,
  { successSchema }: OperationResponses,
): string[] {
  const { at, equals = null } = balance.unlimited ?? {};
  if (at === undefined || equals === null) return [];
  const found = typesAtPointer(document, successSchema, at).flatMap((set) => [...set]);
  const fits = (type: SchemaType): boolean =>
    type === typeof equals || (type === 'integer' && typeof equals === 'number');
  if (found.some(fits)) return [];
  const message = `is of type ${typeof equals}, but ${at} is ${found.join(' or ')}`;
  return [problem('/balance/unlimited/equals', message)];
}

function checkCurrency({ meaning: { balance }, problem }: MeaningFile): string[] {
  const { unit } = balance;
  if (typeof unit !== 'string' || !isLowerCaseCurrency(unit)) return [];
  const message = `is a currency in small letters: write ${unit.toUpperCase()}`;
  return [problem('/balance/unit', message)];
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
    const hint = others.length > 0 ? `; it has ${[...new Set(others)].slice(0, 8).join(', ')}` : '';
    return `points to ${pointer}, which the response's schema does not have${hint}`;
  }
  const fits = (type: SchemaType): boolean => allowed.includes(type);
  if (found.some((types) => types.size > 0 && [...types].every(fits))) return null;
  const types = [...new Set(found.flatMap((set) => [...set]))];
  return `points to ${pointer}, which is of type ${types.join(' or ') || 'unknown'}: expected ${allowed.join(', ')}`;
}
