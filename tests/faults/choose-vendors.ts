import type { ProviderDefinition } from '@fuelgauge/core';

/** How many vendors meet every row and scenario, unless told otherwise. */
export const WHOLE_COUNT = 3;

/** Any other vendor meets one of so many cases: the transport that they try is the same for all. */
const SHARE = 24;

/** Members whose own members are names that a vendor chose. */
const NAMED: ReadonlySet<string> = new Set(['parameters', 'regions', 'headers', 'query']);

/** Every member that a definition declares, as a path: `.balance.others[].remaining`. */
function listMembers(value: unknown, path = '', isNamed = false): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listMembers(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, member]) => [
    ...listMembers(member, `${path}.${isNamed ? '*' : name}`, NAMED.has(name)),
  ]);
}

interface Described {
  readonly definition: ProviderDefinition;
}

/** The few vendors that declare most between them, whoever they are: the first adds most, and so on. */
export function chooseVendors<Vendor extends Described>(
  vendors: readonly Vendor[],
  count = WHOLE_COUNT,
): readonly Vendor[] {
  const members = new Map(
    vendors.map((vendor) => [vendor, new Set(listMembers(vendor.definition))] as const),
  );
  const known = new Set<string>();
  const chosen: Vendor[] = [];
  while (chosen.length < Math.min(count, vendors.length)) {
    const added = (vendor: Vendor) =>
      [...(members.get(vendor) ?? [])].filter((member) => !known.has(member)).length;
    const [best] = vendors
      .filter((vendor) => !chosen.includes(vendor))
      .toSorted((left, right) => added(right) - added(left));
    if (best === undefined) break;
    chosen.push(best);
    for (const member of members.get(best) ?? []) known.add(member);
  }
  return chosen;
}

/** One of some cases, others for the next vendor: among enough vendors each case is somebody's. */
export function takeShare<Each>(cases: readonly Each[], vendorIndex: number): readonly Each[] {
  return cases.filter((_, index) => (index + vendorIndex) % SHARE === 0);
}
