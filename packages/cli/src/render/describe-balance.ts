import type { Balance } from '@fuelgauge/core';

/** The day of an instant. */
export const day = (instant: string): string => instant.slice(0, 'YYYY-MM-DD'.length);

/** Of an account of which nothing can be spent, whatever its amount. */
export const BLOCKED = 'the vendor says that it cannot be spent';

/** What a balance says beside its amounts. */
export function describeBalance({ relation, spendable, resetsAt }: Balance): readonly string[] {
  return [
    ...(relation === 'cap' ? ['a cap of this key, not money of its own'] : []),
    ...(relation === 'line' ? ['not owned: paid later'] : []),
    ...(spendable === false ? [BLOCKED] : []),
    ...(resetsAt === undefined ? [] : [`resets ${day(resetsAt)}`]),
  ];
}
