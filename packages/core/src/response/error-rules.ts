import { parseDecimal } from '../decimal/decimal.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import type { VendorCode } from '../provider/amount-location.ts';
import type { ErrorRule, ProviderDefinition } from '../provider/provider-definition.ts';
import { isSuccess } from './kind-of-status.ts';

/** Statuses that a rule may refine without naming them. 401, 402, 408 and 5xx only where a rule does. */
const REFINABLE: ReadonlySet<number> = new Set([400, 403, 404, 422, 429]);

/** Whether a value is the vendor's code: the same type, and numbers compared by value. */
export function isCode(value: JsonValue | undefined, code: VendorCode | null): boolean {
  if (!(value instanceof JsonNumber) || typeof code !== 'number') return value === code;
  // A definition cannot hold such a number exactly: 9223372036854775807 is already another one.
  if (Number.isInteger(code) && !Number.isSafeInteger(code)) return Number(value.text) === code;
  const exact = parseDecimal(value.text);
  return exact !== undefined && exact === parseDecimal(String(code));
}

/** The first rule that the body of an error fulfils; without its text, only by codes. */
export function findErrorRule(
  definition: ProviderDefinition,
  status: number,
  document: JsonValue | undefined,
  body?: string,
): ErrorRule | undefined {
  const { errors } = definition;
  const isOfSuccess = isSuccess(definition, status);
  const text = body?.toLowerCase();
  const codes =
    document === undefined
      ? []
      : (errors?.codeAt ?? [])
          .map((pointer) => resolvePointer(document, pointer))
          .filter((code) => code !== undefined);
  // Most successes have no code.
  if (text === undefined && codes.length === 0) return undefined;
  return errors?.rules?.find(
    (rule) =>
      (rule.status === undefined
        ? isOfSuccess || REFINABLE.has(status) || rule.alsoOn?.includes(status as 401)
        : rule.status === status && !isOfSuccess) &&
      (rule.code ?? rule.text ?? rule.status) !== undefined &&
      (rule.code === undefined || codes.some((code) => isCode(code, rule.code as VendorCode))) &&
      (rule.text === undefined || text?.includes(rule.text.toLowerCase())),
  );
}
