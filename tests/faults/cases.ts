import type { Case } from './case.ts';
import { chooseVendors, takeShare, WHOLE_COUNT } from './choose-vendors.ts';
import { fixtureCases } from './fixtures.ts';
import { type Row, VIAS, type Via } from './row.ts';
import { rows } from './rows/index.ts';
import { runRow } from './run-row.ts';
import { scenarios } from './scenarios/index.ts';
import type { Vendor } from './vendor.ts';

/** Topics about what a response means: `GET` returns the vendor's document without reading it. */
const READING_TOPICS = ['statuses/', 'bodies/', 'framing/', 'numbers/'] as const;

function viasOf({ id, readingsOnly = false }: Row): readonly Via[] {
  const isReading = readingsOnly || READING_TOPICS.some((topic) => id.startsWith(topic));
  return isReading ? VIAS.filter((via) => via !== 'GET') : VIAS;
}

/** The cases of one vendor: every row and scenario that applies to it, and its fixtures. */
function casesOf(vendor: Vendor, vendors: readonly Vendor[]): readonly Case[] {
  const applies = (row: { readonly appliesTo?: Row['appliesTo'] }) =>
    row.appliesTo?.(vendor.definition) ?? true;
  const ofRows = rows.filter(applies).flatMap((row) =>
    viasOf(row).map(
      (via): Case => ({
        id: row.id,
        title: row.title,
        provider: vendor.id,
        via,
        exclusive: false,
        run: (environment) => runRow(row, vendor, via, environment),
      }),
    ),
  );
  const ofScenarios = scenarios
    .filter((scenario) => applies(scenario) && !scenario.once)
    .flatMap((scenario) =>
      scenario.vias.map(
        (via): Case => ({
          id: scenario.id,
          title: scenario.title,
          provider: vendor.id,
          via,
          exclusive: scenario.exclusive ?? false,
          isPatient: scenario.isPatient ?? false,
          run: () => scenario.run(vendor, via, vendors),
        }),
      ),
    );
  return [...ofRows, ...ofScenarios];
}

/** The name of a case, whoever it is tried on. */
export const nameOf = ({ id, title, via }: Case): string => `${id} via ${via}: ${title}`;

/** The scenarios that call all vendors themselves. */
function casesOfAll(vendors: readonly Vendor[]): readonly Case[] {
  const [first] = vendors;
  if (first === undefined) return [];
  return scenarios
    .filter(({ once }) => once)
    .flatMap((scenario) =>
      scenario.vias.map(
        (via): Case => ({
          id: scenario.id,
          title: scenario.title,
          provider: 'all',
          via,
          exclusive: scenario.exclusive ?? false,
          isPatient: scenario.isPatient ?? false,
          run: () => scenario.run(first, via, vendors),
        }),
      ),
    );
}

/**
 * Every fixture of every vendor; every row and scenario for the vendors that declare most between
 * them, `whole` of them; and for each other vendor its share, and those that apply to nobody before it.
 * What waits longest comes first, so that nothing waits for it in the end.
 */
export async function listCases(
  vendors: readonly Vendor[],
  whole: number = WHOLE_COUNT,
): Promise<readonly Case[]> {
  const chosen = new Set(chooseVendors(vendors, whole));
  const all = vendors.map((vendor) => casesOf(vendor, vendors));
  const tried = new Set(
    vendors.flatMap((vendor, index) => (chosen.has(vendor) ? all[index] : [])?.map(nameOf) ?? []),
  );
  const ofVendors = vendors.flatMap((vendor, index) => {
    const cases = all[index] ?? [];
    const share = new Set(takeShare(cases, index));
    const own = cases.filter(
      (each) => chosen.has(vendor) || share.has(each) || !tried.has(nameOf(each)),
    );
    for (const each of own) tried.add(nameOf(each));
    return [...own, ...fixtureCases(vendor)];
  });
  const cases = [...ofVendors, ...casesOfAll(vendors)];
  return [
    ...cases.filter(({ isPatient }) => isPatient),
    ...cases.filter(({ isPatient }) => !isPatient),
  ];
}
