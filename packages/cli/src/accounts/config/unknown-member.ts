import { closestMatch } from '@fuelgauge/balances/internal';

/** Describes a member that nobody knows. Only what is nearly a known one is repeated: any other may be a key. */
export function describeUnknownMember(
  name: string,
  owner: string,
  known: readonly string[],
): string {
  const isMisspelt = name.length <= 64 && closestMatch(name, known) !== undefined;
  return `unknown member${isMisspelt ? ` "${name}"` : ''} of ${owner}: known are ${known.join(', ')}`;
}
