import { isAbortSignal } from '../async/abort-signal.ts';
import { readEnvironment } from '../environment/read-environment.ts';
import { resolveKey } from '../environment/resolve-key.ts';
import { resolveParameters } from '../environment/resolve-parameters.ts';
import { findRegionOfKey } from '../environment/resolve-server.ts';
import { Failure, invalidOption } from '../errors/failure.ts';
import { goesTo, placeParameters } from '../provider/balance-url.ts';
import type { Environment } from '../types/options.ts';
import type { Connection } from './connection.ts';
import type { HttpRequest } from './http-request.ts';
import type { ReceivedResponse } from './read-response.ts';
import { createRedactor, type Redactor } from './redact-key.ts';
import { type RedactedResponse, redactResponse } from './redact-response.ts';
import { resolveLimits } from './resolve-limits.ts';
import { type Call, sendWithRetries } from './send-with-retries.ts';

/** What HTTP Basic has beside the key, where the vendor wants it. */
function findOtherHalf({ definition, options }: Connection, environment: Environment): string {
  const { parameters } = definition;
  if (!parameters || !Object.values(parameters).some((parameter) => goesTo(parameter, 'basic')))
    return '';
  const values = resolveParameters(definition, options.parameters, environment);
  return placeParameters(definition, 'basic', values)[0]?.[1] ?? '';
}

/** Sends a request to the server that the key belongs to. Only `use` sees the key. */
async function sendWithKey<Result>(
  call: Call,
  use: (response: ReceivedResponse, key: string) => Result,
): Promise<Result> {
  const { connection, request, signal, startedAt } = call;
  const { definition, options, server } = connection;
  if (server instanceof Failure) throw server;
  if ((signal ?? undefined) !== undefined && !isAbortSignal(signal))
    throw invalidOption('invalid signal', 'pass the signal of an AbortController');
  const limits = resolveLimits(options);
  const { timeoutMs } = limits;
  const leftMs = () => timeoutMs - (performance.now() - startedAt);
  const environment = options.env ?? readEnvironment();
  const otherHalf = findOtherHalf(connection, environment);
  const given = resolveKey(definition, options.apiKey, environment, leftMs, signal, timeoutMs);
  const key = typeof given === 'string' ? given : await given;
  const { method, headers, body } = request;
  let { url } = request;
  let { region } = server;
  const ofKey = findRegionOfKey(server, key);
  if (ofKey) {
    if (!server.isGiven) url = ofKey[1].baseUrl + url.slice(server.baseUrl.length);
    [region] = ofKey;
  }
  const sent = { url, method, headers, body, otherHalf, region };
  return use(await sendWithRetries(call, sent, limits, leftMs, key), key);
}

/**
 * Sends a request for the reader of balances, within one deadline over key, attempts and waits. The
 * body is unredacted, so that a key such as `1234` destroys no amount: it may repeat the key, and
 * must not be handed on.
 * @throws Failure where no usable HTTP response came; any status is usable
 * @throws BalanceError that a key function threw
 */
export function send(call: Call): Promise<ReceivedResponse> {
  return sendWithKey(call, (response) => response);
}

/** By connection, the redactor of the key that it used last: most use one key for ever. */
const REDACTORS = new WeakMap<Connection, { readonly key: string; readonly redactor: Redactor }>();

function redactorOf(connection: Connection, key: string): Redactor {
  const known = REDACTORS.get(connection);
  if (known?.key === key) return known.redactor;
  const redactor = createRedactor(key);
  REDACTORS.set(connection, { key, redactor });
  return redactor;
}

/** As {@link send}, for those who hand the response on: the key cannot be decoded from it. */
export function sendRedacted(
  connection: Connection,
  request: HttpRequest,
  signal: AbortSignal | undefined,
  startedAt: number,
): Promise<RedactedResponse> {
  return sendWithKey(
    { connection, request, signal, counter: { attempts: 0 }, startedAt, read: undefined },
    (response, key) => redactResponse(response, redactorOf(connection, key)),
  );
}
