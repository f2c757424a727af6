import { invalidConfig } from '../options/invalid-config.ts';
import type { GaugeAccount } from '../options/options.ts';

const MAX_LABEL_LENGTH = 128;
/** Controls, invisible format characters, lone surrogates and line breaks: labels are shown in terminals and tables. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Can it stand as a name in a table, whatever shows it? */
export function isLabel(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= MAX_LABEL_LENGTH &&
    !UNSEEN.test(value)
  );
}

/**
 * Checks what does not depend on the provider; keys and base URLs are judged at each call, and fail that account alone.
 * @throws BalanceError `invalid_config/option`, which names the option and never quotes its value
 */
export function checkAccount(account: GaugeAccount, where: string): void {
  const wrong = (what: string) => invalidConfig('option', `${where}${what}`, 'correct the option');
  if (typeof account !== 'object' || account === null) throw wrong(' must be an object');
  for (const name of ['account', 'pool'] as const)
    if (account[name] !== undefined && !isLabel(account[name]))
      throw wrong(`.${name} must be 1 to ${MAX_LABEL_LENGTH} visible characters`);
  const { apiKey, baseUrl, headers } = account;
  if (apiKey !== undefined && typeof apiKey !== 'string' && typeof apiKey !== 'function')
    throw wrong('.apiKey must be text or a function');
  if (baseUrl !== undefined && typeof baseUrl !== 'string') throw wrong('.baseUrl must be text');
  if (headers !== undefined && (typeof headers !== 'object' || headers === null))
    throw wrong('.headers must be an object');
}
