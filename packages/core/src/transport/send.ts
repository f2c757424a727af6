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
import {
  type AttemptCounter,
  type BodyReader,
  type Call,
  type RemainingLimits,
  sendWithRetries,
} from './send-with-retries.ts';

/** A response beside the key that it was requested with. Never leaves this file. */
interface KeyedResponse {
  readonly response: ReceivedResponse;
  readonly key: string;
}

/** @throws Failure `invalid_config` for options that no request can be made with */
function checkCall({ connection: { baseUrl, options }, signal }: Call): RemainingLimits {
  if (baseUrl instanceof Failure) throw baseUrl;
  if ((signal ?? undefined) !== undefined && !isAbortSignal(signal))
    throw invalidOption('invalid signal', 'pass the signal of an AbortController');
  const limits = resolveLimits(options);
  const startedAt = performance.now();
  return { ...limits, leftMs: () => limits.timeoutMs - (performance.now() - startedAt) };
}

/** The same request to the server that the key belongs to. */
function withServer(
  { url, ...request }: HttpRequest,
  { server }: Connection,
  key: string,
): HttpRequest {
  const [region, { baseUrl } = { baseUrl: '' }] = (server && findRegionOfKey(server, key)) ?? [];
  if (!server || region === undefined) return { ...request, url, region: server?.region };
  return {
    ...request,
    url: server.isGiven ? url : baseUrl + url.slice(server.baseUrl.length),
    region,
  };
}

/** What HTTP Basic has beside the key, where the vendor wants it. */
function findOtherHalf({ definition, options }: Connection, environment: Environment): string {
  const [[, value] = ['', '']] = Object.values(definition.parameters ?? {}).some((parameter) =>
    goesTo(parameter, 'basic'),
  )
    ? placeParameters(
        definition,
        'basic',
        resolveParameters(definition, options.parameters, environment),
      )
    : [];
  return value;
}

async function sendWithKey(call: Call): Promise<KeyedResponse> {
  const remaining = checkCall(call);
  const { connection, signal } = call;
  const { definition, options } = connection;
  const environment = options.env ?? readEnvironment();
  const otherHalf = findOtherHalf(connection, environment);
  const leftMs = remaining.leftMs();
  const key = await resolveKey(definition, options.apiKey, environment, leftMs, signal);
  const request = withServer({ ...call.request, otherHalf }, connection, key);
  return { response: await sendWithRetries({ ...call, request }, remaining, key), key };
}

/**
 * Sends a request for the reader of balances, within one deadline over key, attempts and waits. The
 * body is unredacted, so that a key such as `1234` destroys no amount: it may repeat the key, and
 * must not be handed on.
 * @throws Failure where no usable HTTP response came; any status is usable
 * @throws BalanceError that a key function threw
 */
export async function send(
  connection: Connection,
  request: HttpRequest,
  signal: AbortSignal | undefined,
  counter: AttemptCounter = { attempts: 0 },
  read?: BodyReader,
): Promise<ReceivedResponse> {
  return (await sendWithKey({ connection, request, signal, counter, read })).response;
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
export async function sendRedacted(
  connection: Connection,
  request: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<RedactedResponse> {
  const counter = { attempts: 0 };
  const { response, key } = await sendWithKey({ connection, request, signal, counter });
  return redactResponse(response, redactorOf(connection, key));
}
