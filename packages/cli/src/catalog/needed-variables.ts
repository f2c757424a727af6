import type { VendorEntry } from './known-vendors.ts';

/** The variables that an account of the vendor needs: that of its key, then those of what it must give beside the key. */
export function neededVariables({
  keyVariables,
  parameters = [],
}: Pick<VendorEntry, 'keyVariables' | 'parameters'>): readonly string[] {
  return [
    keyVariables[0],
    ...parameters.filter(({ optional }) => !optional).map(({ variables }) => variables[0]),
  ];
}

/** The same for people: `ACME_API_KEY`, or `ACME_API_KEY and ACME_TEAM_ID`. */
export function describeNeeded(entry: Pick<VendorEntry, 'keyVariables' | 'parameters'>): string {
  return neededVariables(entry).join(' and ');
}
