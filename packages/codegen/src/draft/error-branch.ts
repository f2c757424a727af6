import { getMember, type Json, type JsonObject } from '../json/json.ts';
import { follow } from '../openapi/reference.ts';

/** Whether an alternative of a successful response is what the vendor answers where it failed. */
export function isErrorBranch(
  document: Json,
  schema: JsonObject,
  [parent]: readonly JsonObject[],
): boolean {
  const alternatives = ['anyOf', 'oneOf'].flatMap((keyword) => getMember(parent, keyword) ?? []);
  const own = alternatives.find((alternative) => follow(document, alternative) === schema);
  if (own === undefined) return false;
  const named = [getMember(own, '$ref'), getMember(schema, 'title')].map((name) =>
    String(name ?? '').replace(/^.*\//, ''),
  );
  return (
    named.some((name) => /error|fail|problem|exception/i.test(name)) || saysError(document, schema)
  );
}

/** By its members: an `error` that must be there, or a flag that is never right. */
function saysError(document: Json, schema: JsonObject): boolean {
  const required = [getMember(schema, 'required') ?? []].flat();
  return Object.entries(getMember(schema, 'properties') ?? {}).some(([name, node]) => {
    const member = follow(document, node);
    if (/^errors?$/i.test(name)) return required.includes(name) && !allows(member, false, null);
    if (/^(?:success|ok)$/i.test(name)) return onlyAllows(member, [false]);
    return /^status$/i.test(name) && onlyAllows(member, ['error', 'failed', 'failure', 'fail']);
  });
}

const valuesOf = (schema: JsonObject | undefined): readonly Json[] | undefined => {
  const constant = getMember(schema, 'const');
  const values = constant === undefined ? getMember(schema, 'enum') : [constant];
  return Array.isArray(values) ? values : undefined;
};

const onlyAllows = (schema: JsonObject | undefined, allowed: readonly Json[]): boolean => {
  const values = valuesOf(schema);
  return (
    values !== undefined && values.length > 0 && values.every((value) => allowed.includes(value))
  );
};

/** Whether a member may say that there is no error. */
function allows(schema: JsonObject | undefined, ...values: readonly Json[]): boolean {
  const types = [getMember(schema, 'type') ?? []].flat();
  if (types.includes('null') || getMember(schema, 'nullable') === true) return true;
  if (types.includes('boolean')) return !onlyAllows(schema, [true]);
  return (valuesOf(schema) ?? []).some((value) => values.includes(value));
}
