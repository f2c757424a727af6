import type { Change } from '../compare/change.ts';
import { SpecError } from '../errors/spec-error.ts';

/** A change that would send the key to another host is for a person to allow. */
export function refuseOriginChange(changes: readonly Change[]): void {
  const reasons = changes.filter(({ bump }) => bump === 'review').map(({ message }) => message);
  if (reasons.length === 0) return;
  throw new SpecError(
    ...new Set(reasons),
    'this needs a person: find out that the vendor means it, then pass --allow-origin-change',
  );
}
