import { Failure, invalidResponse, isTransient } from '../errors/failure.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { Balance } from '../types/balance.ts';
import type { WarningCode } from '../types/reading.ts';
import { findErrorRule, isCode } from './error-rules.ts';
import { type ErrorKindAndReason, kindOfRule, kindOfStatus } from './kind-of-status.ts';
import { isUnlimited, readRemaining, readUnit } from './read-remaining.ts';
import { readSideFields } from './read-side-fields.ts';
import { readRetryAfter, readRetryAfterMember } from './retry-after.ts';

/** An HTTP answer, read to its end. */
export interface HttpReply {
  readonly status: number;
  readonly headers?: { get(name: string): string | null };
  /** Null where it is not UTF-8 or, of an error only, could not be read. */
  readonly body: string | null;
}

/** The answer is a balance. `rawPool` is the vendor's own identifier: hash it before it goes anywhere. */
export interface ParsedBalance {
  readonly balance: Omit<Balance, 'poolId'>;
  readonly rawPool: string | null;
  readonly warnings: readonly WarningCode[];
}

/** Does a body that came with the status of success nevertheless say that the call failed? Asked before any pointer is read. */
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

/** A failure that was found in an answer, with how long the vendor asks to wait where that may help. */
function fail(
  [kind, reason]: ErrorKindAndReason,
  { errors }: ProviderDefinition,
  { status, headers }: HttpReply,
  document: JsonValue | undefined,
  now: number,
): Failure {
  const retryAfterMs = isTransient(kind)
    ? (readRetryAfter(headers?.get('retry-after') ?? null, now) ??
      readRetryAfterMember(document, errors?.retryAfterSecondsAt))
    : null;
  return new Failure(kind, reason, { status, retryAfterMs });
}

/** An error envelope is what the vendor's declared code says, else one. */
function classifyErrorEnvelope(
  definition: ProviderDefinition,
  reply: HttpReply,
  document: JsonValue,
  now: number,
): Failure {
  const rule = findErrorRule(definition.errors, reply.status, true, document, reply.body ?? '');
  return rule
    ? fail(kindOfRule(rule), definition, reply, document, now)
    : invalidResponse('error_envelope');
}

/** Judges an answer with any other status than the promised one. */
export function classifyErrorResponse(
  definition: ProviderDefinition,
  reply: HttpReply,
  now = Date.now(),
): Failure {
  const { status, body } = reply;
  let document: JsonValue | undefined;
  try {
    document = readJson(body ?? '');
  } catch {
    // Not JSON: the status, and at most the text, decide.
  }
  const rule = findErrorRule(definition.errors, status, false, document, body ?? '');
  return fail(rule ? kindOfRule(rule) : kindOfStatus(status), definition, reply, document, now);
}

/**
 * Judges an answer as the contract says: its status, then its envelope, then exactly the fields that are read.
 * @throws Failure where it is no balance
 */
export function parseBalance(
  definition: ProviderDefinition,
  reply: HttpReply,
  now = Date.now(),
): ParsedBalance {
  if (reply.status !== (definition.successStatus ?? 200))
    throw classifyErrorResponse(definition, reply, now);
  if (reply.body === null) throw invalidResponse('encoding');
  const document = readJson(reply.body);
  if (isErrorEnvelope(document, definition))
    throw classifyErrorEnvelope(definition, reply, document, now);
  const { total: _, ...location } = definition.balance;
  const unlimited = isUnlimited(document, location);
  const remaining = unlimited ? 'Infinity' : readRemaining(document, location);
  if (remaining === undefined) {
    // No amount but a code: the vendor's error body, sent with the status of success.
    const isErrorBody = !definition.sentinel && document instanceof Map && document.has('code');
    throw isErrorBody
      ? classifyErrorEnvelope(definition, reply, document, now)
      : invalidResponse('balance_not_a_number');
  }
  const unit = readUnit(document, location);
  // Without a limit there is nothing to count down from; what stands there may be a magic number, too.
  const { rawPool, warnings, ...side } = readSideFields(
    document,
    unlimited ? location : definition.balance,
  );
  return {
    balance: { remaining, unit, ...side, scope: location.scope },
    rawPool,
    warnings: remaining.startsWith('-') ? ['negative_balance', ...warnings] : warnings,
  };
}
