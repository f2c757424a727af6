import { withDeadline } from '../async/with-deadline.ts';
import { BalanceError } from '../errors/balance-error.ts';
import { Failure } from '../errors/failure.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { ApiKey, Environment } from '../types/options.ts';
import { parseKey } from './parse-key.ts';
import { findKeyVariable, readVariable } from './read-environment.ts';

/**
 * Calls the key function within the time that the call has left.
 * @throws BalanceError that the function threw: it knows best why there is no key
 */
async function callKeyFunction(
  apiKey: Exclude<ApiKey, string>,
  limitMs: number,
  signal: AbortSignal | undefined,
  timeoutMs: number,
): Promise<unknown> {
  try {
    return await withDeadline(limitMs, signal, async () => apiKey());
  } catch (error) {
    const kind = error instanceof Failure ? error.kind : 'missing_key';
    throw kind === 'aborted' || BalanceError.isInstance(error)
      ? error
      : new Failure(kind, 'key_function', { limit: ['timeoutMs', timeoutMs] });
  }
}

/**
 * Finds the key and checks it before any header is built: the errors of `Headers` quote the whole value.
 * A key that is given but empty does not fall back to the environment. `timeoutMs` is the limit that
 * messages name, of which `leftMs` is left.
 * @throws Failure
 * @throws BalanceError that a key function threw
 */
export function resolveKey(
  definition: ProviderDefinition,
  apiKey: ApiKey | undefined,
  environment: Environment,
  leftMs: () => number,
  signal: AbortSignal | undefined,
  timeoutMs: number = Math.ceil(leftMs()),
): string | Promise<string> {
  return typeof apiKey === 'function'
    ? callKeyFunction(apiKey, leftMs(), signal, timeoutMs).then(checkKey)
    : checkKey(apiKey ?? readVariable(environment, findKeyVariable(definition, environment) ?? ''));
}

/** @throws Failure `missing_key` */
function checkKey(given: unknown): string {
  const { key, flaw } = parseKey(given);
  if (key === undefined) throw new Failure('missing_key', flaw);
  return key;
}
