import { Failure, invalidResponse, isTransient } from '../errors/failure.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { Balance } from '../types/balance.ts';
import type { WarningCode } from '../types/reading.ts';
import { findErrorRule, isCode } from './error-rules.ts';
import type { HttpResponse } from './http-response.ts';
import { type ErrorKindAndReason, kindOfRule, kindOfStatus } from './kind-of-status.ts';
import { isUnlimited, readRemaining, readUnit } from './read-remaining.ts';
import { readSideFields } from './read-side-fields.ts';
import { readRetryAfter, readRetryAfterMember } from './retry-after.ts';

/**
 * A response read as a balance. `rawPool` is the vendor's own identifier: hash it before it goes
 * anywhere.
 */
export interface ParsedBalance {
  readonly balance: Omit<Balance, 'poolId'>;
  readonly rawPool: string | null;
  readonly warnings: readonly WarningCode[];
}

/** Whether a body with the status of success reports an error. Checked before any pointer is read. */
function isErrorEnvelope(document: JsonValue, { sentinel }: ProviderDefinition): boolean {
  if (!(document instanceof Map)) return false;
  if (
    (document.get('error') ?? null) !== null ||
    document.get('success') === false ||
    document.get('ok') === false
  )
    return true;
  const mark = sentinel && resolvePointer(document, sentinel.at);
  return sentinel !== undefined && mark !== undefined && !isCode(mark, sentinel.equals);
}

/** The failure of a response, with the wait that the vendor asks for where waiting may help. */
function failureOfResponse(
  [kind, reason]: ErrorKindAndReason,
  { errors }: ProviderDefinition,
  { status, headers }: HttpResponse,
  document: JsonValue | undefined,
  now: number,
): Failure {
  const retryAfterMs = isTransient(kind)
    ? (readRetryAfter(headers?.get('retry-after') ?? null, now) ??
      readRetryAfterMember(document, errors?.retryAfterSecondsAt))
    : null;
  return new Failure(kind, reason, { status, retryAfterMs });
}

/** The failure of an error envelope: what the vendor's declared code means, else `error_envelope`. */
function classifyErrorEnvelope(
  definition: ProviderDefinition,
  response: HttpResponse,
  document: JsonValue,
  now: number,
): Failure {
  const rule = findErrorRule(
    definition.errors,
    response.status,
    true,
    document,
    response.body ?? '',
  );
  return rule
    ? failureOfResponse(kindOfRule(rule), definition, response, document, now)
    : invalidResponse('error_envelope');
}

/** The failure of a response with another status than the promised one. */
export function classifyErrorResponse(
  definition: ProviderDefinition,
  response: HttpResponse,
  now = Date.now(),
): Failure {
  const { status, body } = response;
  let document: JsonValue | undefined;
  try {
    document = readJson(body ?? '');
  } catch {
    // Not JSON: the status, and at most the text, decide.
  }
  const rule = findErrorRule(definition.errors, status, false, document, body ?? '');
  return failureOfResponse(
    rule ? kindOfRule(rule) : kindOfStatus(status),
    definition,
    response,
    document,
    now,
  );
}

/**
 * Reads a balance: checks the status, then the envelope, then reads exactly the fields that are needed.
 * @throws Failure where the response holds no balance
 */
export function parseBalance(
  definition: ProviderDefinition,
  response: HttpResponse,
  now = Date.now(),
): ParsedBalance {
  if (response.status !== (definition.successStatus ?? 200))
    throw classifyErrorResponse(definition, response, now);
  if (response.body === null) throw invalidResponse('encoding');
  const document = readJson(response.body);
  if (isErrorEnvelope(document, definition))
    throw classifyErrorEnvelope(definition, response, document, now);
  const location = definition.balance;
  const unlimited = isUnlimited(document, location);
  const remaining = unlimited ? 'Infinity' : readRemaining(document, location);
  if (remaining === undefined) {
    // A code and no amount: the vendor's error body, sent with the status of success.
    const isErrorBody = !definition.sentinel && document instanceof Map && document.has('code');
    throw isErrorBody
      ? classifyErrorEnvelope(definition, response, document, now)
      : invalidResponse('balance_not_a_number');
  }
  const unit = readUnit(document, location);
  // An unlimited account has no total; the value there may be a magic number, too.
  const { rawPool, warnings, ...side } = readSideFields(document, location, !unlimited);
  return {
    balance: { remaining, unit, ...side, scope: location.scope },
    rawPool,
    warnings: remaining.startsWith('-') ? ['negative_balance', ...warnings] : warnings,
  };
}
