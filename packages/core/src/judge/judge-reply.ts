import type { Balance } from '../contract/balance.ts';
import type { ErrorKind } from '../contract/error-kind.ts';
import type { WarningCode } from '../contract/reading.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import { JsonError, type JsonValue } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { judgeStatus } from './judge-status.ts';
import { isUnlimited, readRemaining, readUnit } from './read-remaining.ts';
import { readSideFields } from './read-side-fields.ts';
import { readRetryAfter, readRetryAfterMember } from './retry-after.ts';
import { findErrorRule, isCode } from './vendor-code.ts';

/** An HTTP answer, read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers?: { get(name: string): string | null };
  /** Empty where an error's body could not be read: its status speaks alone. */
  readonly body: string;
}

/** The answer is a balance. `rawPool` is the vendor's own identifier: hash it before it goes anywhere. */
export interface GoodVerdict {
  readonly ok: true;
  readonly balance: Omit<Balance, 'poolId'>;
  readonly rawPool: string | null;
  readonly warnings: readonly WarningCode[];
}

/** The answer is no balance. */
export interface BadVerdict {
  readonly ok: false;
  readonly kind: ErrorKind;
  readonly reason: string;
  readonly retryAfterMs: number | null;
}

function bad(kind: ErrorKind, reason: string, retryAfterMs: number | null = null): BadVerdict {
  return { ok: false, kind, reason, retryAfterMs };
}

/** Does a body that came with the status of success nevertheless say that the call failed? Asked before any pointer is read. */
function isErrorEnvelope(document: JsonValue, { sentinel }: ProviderDefinition): boolean {
  if (!(document instanceof Map)) return false;
  if ((document.get('error') ?? null) !== null || document.get('success') === false || document.get('ok') === false)
    return true;
  const mark = sentinel && resolvePointer(document, sentinel.at);
  return sentinel !== undefined && mark !== undefined && !isCode(mark, sentinel.equals);
}

/** The kind of an error envelope: the vendor's declared code, else that it is one. */
function judgeEnvelope(definition: ProviderDefinition, reply: Reply, document: JsonValue): BadVerdict {
  const rule = findErrorRule(definition.errors, reply.status, true, document, reply.body);
  return rule ? bad(rule.kind, rule.reason ?? 'code') : bad('invalid_response', 'error_envelope');
}

/** Judges an answer with any other status than the promised one. */
export function judgeFailure(definition: ProviderDefinition, reply: Reply, now = Date.now()): BadVerdict {
  let document: JsonValue | undefined;
  try {
    document = readJson(reply.body);
  } catch {
    // Not JSON: the status, and at most the text, decide.
  }
  const rule = findErrorRule(definition.errors, reply.status, false, document, reply.body);
  const [kind, reason] = rule ? [rule.kind, rule.reason ?? 'code'] : judgeStatus(reply.status);
  const retryAfterMs =
    readRetryAfter(reply.headers?.get('retry-after') ?? null, now) ??
    readRetryAfterMember(document, definition.errors?.retryAfterSecondsAt);
  return bad(
    kind,
    reason,
    kind === 'rate_limited' || kind === 'server_error' || kind === 'timeout' ? retryAfterMs : null,
  );
}

/** Judges an answer as the contract says: its status, then its envelope, then exactly the fields that are read. */
export function judgeReply(definition: ProviderDefinition, reply: Reply, now = Date.now()): GoodVerdict | BadVerdict {
  if (reply.status !== (definition.successStatus ?? 200)) return judgeFailure(definition, reply, now);
  let document: JsonValue;
  try {
    document = readJson(reply.body);
  } catch (error) {
    return bad('invalid_response', error instanceof JsonError ? error.reason : 'json');
  }
  if (isErrorEnvelope(document, definition)) return judgeEnvelope(definition, reply, document);
  const { total: _, ...location } = definition.balance;
  const unlimited = isUnlimited(document, location);
  const found = unlimited ? { amount: 'Infinity' } : readRemaining(document, location);
  if (!('amount' in found)) {
    // No amount but a code: the vendor's error body, sent with the status of success.
    const isErrorBody = definition.sentinel === undefined && document instanceof Map && document.has('code');
    if (found.problem === 'absent' && isErrorBody) return judgeEnvelope(definition, reply, document);
    return bad('invalid_response', found.problem === 'absent' ? 'balance_not_a_number' : found.problem);
  }
  const unit = readUnit(document, location);
  if (unit === undefined) return bad('invalid_response', 'not_a_currency');
  // Without a limit there is nothing to count down from; what stands there may be a magic number, too.
  const side = readSideFields(document, unlimited ? location : definition.balance);
  const { total, lastTopUpAt, rawPool, warnings } = side;
  return {
    ok: true,
    balance: { remaining: found.amount, unit, total, lastTopUpAt, scope: location.scope },
    rawPool,
    warnings: found.amount.startsWith('-') ? ['negative_balance', ...warnings] : warnings,
  };
}
