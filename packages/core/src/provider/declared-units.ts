import type { Unit } from '../types/balance.ts';
import type { ProviderDefinition } from './provider-definition.ts';

/**
 * The units of a provider's own money, as its definition declares them; null for a currency that only its responses
 * name, beside the units that its words for others mean.
 */
export function declaredUnits({
  balance,
  regions = {},
}: Pick<ProviderDefinition, 'balance' | 'regions'>): readonly (Unit | null)[] {
  const headline = [balance.unit, ...Object.values(regions).flatMap(({ unit }) => unit ?? [])];
  const separate = (balance.others ?? [])
    .filter(({ relation }) => relation === 'separate')
    .flatMap(({ unit }) => unit ?? headline);
  const owned = [...(balance.relation === undefined ? headline : []), ...separate];
  return owned.flatMap((unit) =>
    typeof unit === 'string' ? unit : [null, ...Object.values(unit.words ?? {})],
  );
}
