import { type Refuse, refuseUsage } from '../errors.ts';
import type { VendorEntry } from './known-vendors.ts';

/** The further amount of a vendor that an id names, as after the `#` of `acme#voucher`. The id itself is not repeated. */
export function requireOther(
  { id, others = [] }: VendorEntry,
  other: string,
  refuse: Refuse = refuseUsage,
): string {
  const known = others.map((each) => each.id);
  if (known.includes(other)) return other;
  return refuse(
    known.length > 0
      ? `unknown amount of ${id}: after the # stands one of ${known.join(', ')}`
      : `${id} has one amount only: leave out the # and what follows it`,
  );
}
