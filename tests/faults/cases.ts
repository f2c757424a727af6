import { fixtureCases } from './fixtures.ts';
import { type Row, VIAS, type Via } from './row.ts';
import { rows } from './rows/index.ts';
import { runRow, type Surroundings } from './run-row.ts';
import { scenarios } from './scenarios/index.ts';
import type { Vendor } from './vendor.ts';

/** One row or scenario, for one vendor, asked in one way. */
export interface Case {
  /** The scorecard's. */
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  readonly via: string;
  /** Must have the process for itself. */
  readonly exclusive: boolean;
  /** @returns what is wrong, else undefined */
  run(around: Surroundings): Promise<string | undefined>;
}

/** Rows of replies bind readings; `GET` gives the vendor's document as it is. */
function viasOf({ id, readingsOnly = false }: Row): readonly Via[] {
  return readingsOnly || /^[BDE]/.test(id) ? VIAS.filter((via) => via !== 'GET') : VIAS;
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
          run: (around) => runRow(row, vendor, via, around),
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
