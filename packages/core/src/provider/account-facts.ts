import type { OtherRelation, Unit } from '../types/balance.ts';
import { omitUndefined } from '../types/omit-undefined.ts';
import type { CurrencyInReply } from './amount-location.ts';
import { declaredUnits } from './declared-units.ts';
import type { ProviderDefinition } from './provider-definition.ts';

/** What people need to know of the accounts of a provider before they have one. */
export interface AccountFacts {
  /** Null where only the response says which currency it is. */
  readonly unit: Unit | null;
  /** What the response may name beside a currency, by words of the vendor's own. */
  readonly namedUnits?: readonly Unit[];
  /** Units of the money that totals count; null for a currency that only the response names. */
  readonly ownedUnits: readonly (Unit | null)[];
  /** Only where the amount is not owned money: a key's cap, or a line paid later. */
  readonly relation?: 'cap' | 'line';
  /** Further amounts of one answer: what `provider/account#id` asks for. */
  readonly others?: readonly {
    readonly id: string;
    readonly relation: OtherRelation;
    /** Null where only the response names it. */
    readonly unit: Unit | null;
  }[];
  /** Values that accounts give beside the key. */
  readonly parameters?: readonly {
    readonly name: string;
    readonly variables: readonly [string, ...string[]];
    readonly optional: boolean;
  }[];
  /** Names of the vendor's further servers, beside `default`. */
  readonly regions?: readonly string[];
  /** What is counted at those of them that count something else. */
  readonly regionUnits?: Readonly<Record<string, Unit>>;
}

const textOrNull = (unit: Unit | CurrencyInReply): Unit | null =>
  typeof unit === 'string' ? unit : null;

function unitsOfRegions(
  regions: NonNullable<ProviderDefinition['regions']>,
): Readonly<Record<string, Unit>> | undefined {
  const units = Object.entries(regions).flatMap(([name, { unit }]) =>
    unit === undefined ? [] : [[name, unit] as const],
  );
  return units.length > 0 ? Object.fromEntries(units) : undefined;
}

/** The units that the vendor has words for, of the headline and of what is beside it. */
function unitsOfWords({
  unit,
  others = [],
}: ProviderDefinition['balance']): readonly Unit[] | undefined {
  const named = [unit, ...others.map((other) => other.unit)].flatMap((each) =>
    typeof each === 'object' ? Object.values(each.words ?? {}) : [],
  );
  return named.length > 0 ? [...new Set(named)] : undefined;
}

/** Reads them from a definition; what not every vendor has is left out where a vendor has none. */
export function describeAccounts(definition: ProviderDefinition): AccountFacts {
  const { balance, parameters, regions } = definition;
  return {
    unit: textOrNull(balance.unit),
    ownedUnits: [...new Set(declaredUnits(definition))],
    ...omitUndefined({
      namedUnits: unitsOfWords(balance),
      relation: balance.relation,
      others: balance.others?.map(({ id, relation, unit = balance.unit }) => ({
        id,
        relation,
        unit: textOrNull(unit),
      })),
      parameters:
        parameters &&
        Object.entries(parameters).map(([name, { variables, optional = false }]) => ({
          name,
          variables,
          optional,
        })),
      regions: regions && Object.keys(regions),
      regionUnits: regions && unitsOfRegions(regions),
    }),
  };
}
