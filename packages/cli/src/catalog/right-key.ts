import type { BalanceErrorData } from '@fuelgauge/core';
import { findProvider } from './require-provider.ts';

/** Of a key that is good but of the wrong kind: where one of the right kind is made, and the variable for it. */
export function describeRightKey(
  provider: string,
  { reason }: Pick<BalanceErrorData, 'reason'>,
): string | undefined {
  const entry = findProvider(provider);
  if (!entry) return undefined;
  if (reason === 'no_amount') return entry.relation === 'cap' ? NO_CAP : undefined;
  if (reason !== 'key_tier') return undefined;
  const made = entry.links.keys === null ? '' : `is made at ${entry.links.keys} and `;
  return `such a key ${made}goes into ${entry.keyVariables[0]}`;
}

const NO_CAP = 'a key without a cap has no amount of its own';

/** Why an account has no amount whose key another provider reads: nothing has failed. */
export function describeReader(
  provider: string,
  { reason }: Pick<BalanceErrorData, 'reason'>,
  reader: string,
): string {
  const why = describeRightKey(provider, { reason });
  if (reason === 'no_amount')
    return why === undefined ? `the key is one for ${reader}` : `${why}: see ${reader}`;
  return `the key is one for ${reader}, and this asks for another kind${why === undefined ? '' : `; ${why}`}`;
}
