import type { Case } from './case.ts';
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

/** Every row and every scenario for every vendor that it applies to, and every fixture. */
export async function listCases(vendors: readonly Vendor[]): Promise<readonly Case[]> {
  const all = vendors.map((vendor) => {
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
      .filter((scenario) => applies(scenario) && (!scenario.once || vendor === vendors[0]))
      .flatMap((scenario) =>
        scenario.vias.map(
          (via): Case => ({
            id: scenario.id,
            title: scenario.title,
            provider: scenario.once ? 'all' : vendor.id,
            via,
            exclusive: scenario.exclusive ?? false,
            run: () => scenario.run(vendor, via, vendors),
          }),
        ),
      );
    return [...ofRows, ...ofScenarios, ...fixtureCases(vendor)];
  });
  return all.flat();
}
