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
import { readAccount } from './read-account.ts';
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

const ENVELOPE_FLAGS = ['success', 'ok', 'status'];

/** Whether a body with the status of success reports an error. Checked before any pointer is read. */
function isErrorEnvelope(
  document: JsonValue,
  { sentinel }: ProviderDefinition,
  mark: JsonValue | undefined,
): boolean {
  return (
    document instanceof Map &&
    ((document.get('error') ?? false) !== false ||
      ENVELOPE_FLAGS.some((name) => document.get(name) === false) ||
      (sentinel !== undefined && mark !== undefined && !isCode(mark, sentinel.equals)))
  );
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
  now: number = Date.now(),
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
 * `region` is the server that responded, where its unit is another.
 * @throws Failure where the response holds no balance
 */
export function parseBalance(
  definition: ProviderDefinition,
  response: HttpResponse,
  now: number = Date.now(),
  region?: string,
): ParsedBalance {
  if (response.status !== (definition.successStatus ?? 200))
    throw classifyErrorResponse(definition, response, now);
  if (response.body === null) throw invalidResponse('encoding');
  const document = readJson(response.body);
  const { sentinel } = definition;
  /** What says, in a body that has it, whether the call succeeded. */
  const mark = sentinel && resolvePointer(document, sentinel.at);
  if (isErrorEnvelope(document, definition, mark))
    throw classifyErrorEnvelope(definition, response, document, now);
  // A code that is declared an error is one beside any amount, unless the body is marked as a success. Texts are not
  // looked for: a success may have any.
  const { errors } = definition;
  if (
    mark === undefined &&
    errors?.codeAt?.some((pointer) => resolvePointer(document, pointer) !== undefined) &&
    findErrorRule(errors, response.status, true, document, '')
  )
    throw classifyErrorEnvelope(definition, response, document, now);
  const { balance, warnings, rawPool } = readAccount(definition, document, region);
  if (!balance) {
    // A code and no amount: the vendor's error body, sent with the status of success.
    // One that is marked as a success lacks its amount and is no error body, whatever code it has.
    const isErrorBody = mark === undefined && document instanceof Map && document.has('code');
    throw isErrorBody
      ? classifyErrorEnvelope(definition, response, document, now)
      : invalidResponse('balance_not_a_number');
  }
  return {
    balance,
    rawPool,
    warnings: balance.remaining.startsWith('-') ? ['negative_balance', ...warnings] : warnings,
  };
}
