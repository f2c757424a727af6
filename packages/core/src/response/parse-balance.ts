import { Failure, invalidResponse, isTransient } from '../errors/failure.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { findErrorRule, isCode } from './error-rules.ts';
import type { HttpResponse } from './http-response.ts';
import { isSuccess, kindOfRule, kindOfStatus } from './kind-of-status.ts';
import { type ReadAccount, readAccount } from './read-account.ts';
import { readRetryAfter, readRetryAfterMember } from './retry-after.ts';

const ENVELOPE_FLAGS = ['success', 'ok', 'status'];

/** Whether a body with the status of success reports an error. Checked before any pointer is read. */
function isErrorEnvelope(
  document: JsonValue,
  { sentinel, balance }: ProviderDefinition,
  mark: JsonValue | undefined,
): boolean {
  return (
    document instanceof Map &&
    ((document.get('error') ?? false) !== false ||
      ENVELOPE_FLAGS.some(
        (name) =>
          document.get(name) === false &&
          // The vendor's verdict on the money says nothing of the call.
          ![balance.spendable].flat().includes(`/${name}`),
      ) ||
      (sentinel !== undefined && mark !== undefined && !isCode(mark, sentinel.equals)))
  );
}

/**
 * What a response without a balance means: what a rule of the vendor says, else its status or, with
 * that of a success, its envelope. With the wait that the vendor asks for where waiting may help.
 * @param document its body, where that is JSON
 */
function classifyError(
  definition: ProviderDefinition,
  { status, headers, body }: HttpResponse,
  document: JsonValue | undefined,
  now: number,
): Failure {
  const { errors } = definition;
  const rule = findErrorRule(definition, status, document, body ?? '');
  const [kind, reason] = rule ? kindOfRule(rule) : kindOfStatus(definition, status);
  const retryAfterMs = isTransient(kind)
    ? (readRetryAfter(headers?.get('retry-after') ?? null, now) ??
      readRetryAfterMember(document, errors?.retryAfterSecondsAt))
    : null;
  return new Failure(kind, reason, { status, retryAfterMs });
}

/** The failure of a response with another status than the promised one. */
export function classifyErrorResponse(
  definition: ProviderDefinition,
  response: HttpResponse,
  now: number = Date.now(),
): Failure {
  let document: JsonValue | undefined;
  try {
    document = readJson(response.body ?? '');
  } catch {
    // Not JSON: the status, and at most the text, decide.
  }
  return classifyError(definition, response, document, now);
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
): ReadAccount {
  if (!isSuccess(definition, response.status))
    throw classifyErrorResponse(definition, response, now);
  if (response.body === null) throw invalidResponse('encoding');
  const document = readJson(response.body);
  const { sentinel } = definition;
  /** What says, in a body that has it, whether the call succeeded. */
  const mark = sentinel && resolvePointer(document, sentinel.at);
  if (isErrorEnvelope(document, definition, mark))
    throw classifyError(definition, response, document, now);
  // A code that is declared an error is one beside any amount, unless the body is marked as a success. Texts are not
  // looked for: a success may have any.
  if (mark === undefined && findErrorRule(definition, response.status, document))
    throw classifyError(definition, response, document, now);
  const account = readAccount(definition, document, region);
  if (account) return account;
  // A code and no amount: the vendor's error body, sent with the status of success.
  // One that is marked as a success lacks its amount and is no error body, whatever code it has.
  const isErrorBody = mark === undefined && document instanceof Map && document.has('code');
  throw isErrorBody
    ? classifyError(definition, response, document, now)
    : invalidResponse('balance_not_a_number');
}
