import { regionVariable } from '@fuelgauge/core/internal';
import type { VendorEntry } from '../../catalog/known-vendors.ts';
import { RELATIONS } from '../../render/account-row.ts';

/** A label, and what stands beside it. */
export type Fact = readonly [label: string, value: string];

type MaybeFact = readonly [label: string, value: string | null];

/** What people need to know of a vendor, for the command line and the pages; what it does not say is left out. */
export function listFacts(entry: VendorEntry, all: readonly VendorEntry[]): readonly Fact[] {
  return listAll(entry, all).filter((fact): fact is Fact => fact[1] !== null);
}

function listAll(entry: VendorEntry, all: readonly VendorEntry[]): readonly MaybeFact[] {
  const { id, keyVariables, unit, relation, others = [], links, free } = entry;
  return [
    ['group', entry.group],
    ['key', keyVariables.join(' or ')],
    ['', describeSharing(entry, all)],
    ...(entry.parameters ?? []).map(
      ({ name, variables, optional }): MaybeFact => [
        'with it',
        `${variables.join(' or ')}${optional ? ', if it applies' : ''} (${name})`,
      ],
    ),
    ['region', describeRegions(entry)],
    [
      'unit',
      (unit ?? namedByResponse(entry)) + describeRegionUnits(entry) + describeRelation(relation),
    ],
    ...others.map(
      (other): MaybeFact => [
        'also',
        `${id}#${other.id}  ${describeOtherUnit(entry, other)}, ${RELATIONS[other.relation]}`,
      ],
    ),
    ['get a key', links.keys],
    ['top up', links.topUp],
    ['docs', links.docs],
    ['cost', free === null ? null : `reading the balance ${free ? 'is free' : 'costs something'}`],
    ...entry.rateLimits.map((limit): MaybeFact => ['limit', describeLimit(limit)]),
  ];
}

const namedByResponse = ({ namedUnits = [] }: VendorEntry): string =>
  ['the currency that the response names', ...namedUnits].join(', or ');

/** `, CNY in cn`. */
function describeRegionUnits({ regionUnits = {} }: VendorEntry): string {
  return Object.entries(regionUnits)
    .map(([region, unit]) => `, ${unit} in ${region}`)
    .join('');
}

/** What belongs to the headline is counted as it is, in every region; money beside it has a currency of its own. */
function describeOtherUnit(
  entry: VendorEntry,
  { unit, relation }: NonNullable<VendorEntry['others']>[number],
): string {
  if (unit === null && relation === 'separate') return namedByResponse(entry);
  const known = unit ?? entry.unit;
  return known === null || (known === entry.unit && entry.regionUnits) ? 'the same unit' : known;
}

function describeRelation(relation: VendorEntry['relation']): string {
  if (relation === undefined) return '';
  return relation === 'cap' ? ', a cap: no money of its own' : ', not owned: paid later';
}

/** A variable that another vendor reads as well. */
function describeSharing(
  { id, keyVariables }: VendorEntry,
  all: readonly VendorEntry[],
): string | null {
  const others = all.filter(
    (other) => other.id !== id && other.keyVariables.some((name) => keyVariables.includes(name)),
  );
  return others.length === 0 ? null : `the same key as ${others.map((each) => each.id).join(', ')}`;
}

function describeRegions({ id, regions = [] }: VendorEntry): string | null {
  return regions.length === 0
    ? null
    : `default, ${regions.join(', ')}: region of the account, or ${regionVariable(id)}`;
}

function describeLimit({ requests, perSeconds, of, note }: VendorEntry['rateLimits'][number]) {
  const time = perSeconds === 1 ? 'a second' : `in ${perSeconds} seconds`;
  const whose = of === 'unknown' ? '' : ` for each ${of}`;
  return `${requests === 1 ? '1 request' : `${requests} requests`} ${time}${whose}${note ? `: ${note}` : ''}`;
}
