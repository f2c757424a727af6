import { parseDecimal } from '../decimal/decimal.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import type { VendorCode } from '../provider/amount-location.ts';
import type { ErrorReadingRules, ErrorRule } from '../provider/provider-definition.ts';

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

/** The first rule that the body of an error fulfils. */
export function findErrorRule(
  errors: ErrorReadingRules | undefined,
  status: number,
  isSuccessStatus: boolean,
  document: JsonValue | undefined,
  body: string,
): ErrorRule | undefined {
  const text = body.toLowerCase();
  const codes =
    document === undefined
      ? []
      : (errors?.codeAt ?? []).map((pointer) => resolvePointer(document, pointer));
  return errors?.rules?.find(
    (rule) =>
      (rule.status === undefined
        ? isSuccessStatus || REFINABLE.has(status) || rule.alsoOn?.some((named) => named === status)
        : rule.status === status && !isSuccessStatus) &&
      (rule.code ?? rule.text ?? rule.status) !== undefined &&
      (rule.code === undefined || codes.some((code) => isCode(code, rule.code as VendorCode))) &&
      (rule.text === undefined || text.includes(rule.text.toLowerCase())),
  );
}
