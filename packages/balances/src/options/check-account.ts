import { isLabel, MAX_LABEL_LENGTH } from '@fuelgauge/core/internal';
import { invalidConfig } from './invalid-config.ts';
import type { GaugeAccount } from './options.ts';

/**
 * Checks the parts of an account that do not depend on its provider.
 * Keys and base URLs are checked at each call, where a bad one fails that account alone.
 * @throws BalanceError `invalid_config/option`, which names the option and never quotes its value
 */
export function checkAccount(account: GaugeAccount, path: string): void {
  const invalid = (problem: string) =>
    invalidConfig('option', `${path}${problem}`, 'correct the option');
  if (typeof account !== 'object' || account === null) throw invalid(' must be an object');
  for (const name of ['account', 'pool'] as const)
    if (account[name] !== undefined && !isLabel(account[name]))
      throw invalid(`.${name} must be 1 to ${MAX_LABEL_LENGTH} visible characters`);
  const { apiKey, baseUrl, headers } = account;
  if (apiKey !== undefined && typeof apiKey !== 'string' && typeof apiKey !== 'function')
    throw invalid('.apiKey must be text or a function');
  if (baseUrl !== undefined && typeof baseUrl !== 'string') throw invalid('.baseUrl must be text');
  if (headers !== undefined && (typeof headers !== 'object' || headers === null))
    throw invalid('.headers must be an object');
}
