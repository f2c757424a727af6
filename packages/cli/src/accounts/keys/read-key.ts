import { createBalanceError } from '@fuelgauge/core/internal';
import type { Account } from '../account-source.ts';

/** Longer than any key. */
export const MAX_KEY_LENGTH = 4096;
const VISIBLE_ASCII = /^[\x21-\x7e]+$/;

/** Without the line ends and blanks that files and copying leave around it. */
export function trimKey(key: string): string {
  return key.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

/**
 * The key of an account. One that the library would refuse is refused here, in words that say where it was found:
 * the library knows the vendor's own variable only.
 * @throws BalanceError `missing_key` or `invalid_config`
 */
export async function readKey({
  provider,
  key: source,
}: Pick<Account, 'provider' | 'key'>): Promise<string> {
  const key = trimKey(await source.read());
  if (key === '')
    throw createBalanceError({ id: provider }, 'missing_key', 'empty', {
      problem: `${source.origin} is empty`,
      hint: 'put the key there',
    });
  if (key.length > MAX_KEY_LENGTH || !VISIBLE_ASCII.test(key))
    throw createBalanceError({ id: provider }, 'missing_key', 'malformed', {
      problem: `what ${source.origin} holds cannot be a key`,
      hint: 'fuelgauge doctor says why',
    });
  return key;
}
