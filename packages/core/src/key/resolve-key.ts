import { BalanceError } from '../contract/balance-error.ts';
import { Failure } from '../contract/failure.ts';
import type { ApiKey, Environment } from '../contract/options.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { settleWithin } from '../transport/settle-within.ts';
import { findKeyVariable, readVariable } from './read-environment.ts';

/**
 * A key, with the line ends and blanks that files and copying leave around it. Up to 4 KiB: longer than any key, shorter
 * than the header limits of servers.
 */
const KEY = /^[ \t\r\n]*([\x21-\x7e]{1,4096})?[ \t\r\n]*$/;

/**
 * Asks the function within the time that the call has left.
 * @throws BalanceError that the function threw: it knows best why it has no key
 */
async function askForKey(
  apiKey: Exclude<ApiKey, string>,
  limitMs: number,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  try {
    return await settleWithin(limitMs, signal, async () => apiKey());
  } catch (error) {
    const kind = error instanceof Failure ? error.kind : 'missing_key';
    throw kind === 'aborted' || BalanceError.isInstance(error) ? error : new Failure(kind, 'key_function');
  }
}

/**
 * Finds the key and checks it before any header is built: the errors of `Headers` quote the whole value.
 * A key that is given but empty does not fall back to the environment.
 * @throws Failure
 * @throws BalanceError that a key function threw
 */
export function resolveKey(
  definition: ProviderDefinition,
  apiKey: ApiKey | undefined,
  environment: Environment,
  limitMs: number,
  signal: AbortSignal | undefined,
): string | Promise<string> {
  return typeof apiKey === 'function'
    ? askForKey(apiKey, limitMs, signal).then(checkKey)
    : checkKey(apiKey ?? readVariable(environment, findKeyVariable(definition, environment) ?? ''));
}

/** @throws Failure `missing_key` */
function checkKey(given: unknown): string {
  const found = typeof (given ?? '') === 'string' && KEY.exec(String(given ?? ''));
  if (!found) throw new Failure('missing_key', 'malformed');
  if (found[1] === undefined) throw new Failure('missing_key', 'empty');
  return found[1];
}
