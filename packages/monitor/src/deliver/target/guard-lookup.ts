import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { DeliveryError } from '../delivery-error.ts';
import { PRIVATE_PROBLEM, type Target } from './parse-target.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * A `lookup` for a connection, which goes to the very addresses that were checked here: a name that answers
 * differently the next time is checked again the next time. Addresses in the URL itself never come here:
 * {@link parseTarget} checks those.
 */
export function guardLookup(
  { isAllowed }: Target,
  lookup: LookupFunction = systemLookup as LookupFunction,
): LookupFunction {
  if (isAllowed) return lookup;
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, address, family) => {
      const addresses: readonly (string | LookupAddress)[] = Array.isArray(address)
        ? address
        : [address];
      // One private address among public ones is as much of a trap.
      const isSafe = addresses.every((entry) =>
        isPublicAddress(typeof entry === 'string' ? entry : (entry?.address ?? '')),
      );
      if (error === null && !isSafe) callback(new DeliveryError(PRIVATE_PROBLEM), '', 0);
      else callback(error, address, family);
    });
  };
}
