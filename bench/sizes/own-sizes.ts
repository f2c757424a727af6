import { EXAMPLE, vendorIds } from '../support/vendors.ts';
import { bundleSize } from './bundle-size.ts';

const readSome = (ids: readonly string[]): string =>
  [
    "export { readBalance } from '@fuelgauge/core';",
    ...ids.map((id) => `export * from '@fuelgauge/${id}/provider';`),
  ].join('\n');

/** Sizes by comparison and row. */
export type Sizes = Readonly<Record<string, Readonly<Record<string, number>>>>;

const CLIENT =
  "import { createLinkup } from '@fuelgauge/linkup'; createLinkup().getBalance().then(console.log);";
const READER = `import { readBalance } from '@fuelgauge/core';
import { linkup } from '@fuelgauge/linkup/provider';
readBalance(linkup).then(console.log);`;
const AGGREGATOR =
  "import { getBalances } from '@fuelgauge/balances'; getBalances().then(console.log);";

/** The programs of which prices are told, by the ids of their comparisons. */
export const PROGRAMS = {
  'price-one': CLIENT,
  'price-read': READER,
  'price-all': AGGREGATOR,
} as const;

/** What each vendor after the first adds, on average. */
export async function sizeOfFurther(
  sizeWith: (ids: readonly string[]) => Promise<number>,
): Promise<number> {
  const [one, all] = [await sizeWith([EXAMPLE]), await sizeWith(vendorIds)];
  return (all - one) / (vendorIds.length - 1);
}

/**
 * What we promise of size, measured.
 * @param folder a project in which our packages are installed, built
 */
export async function measureOwnSizes(folder: string): Promise<Sizes> {
  const sizeOf = (code: string, isSplit = false) => bundleSize({ code, folder, isSplit });
  return {
    'size-one': {
      'fuelgauge: createLinkup().getBalance()': (await sizeOf(CLIENT)) / 1000,
      'fuelgauge: readBalance(linkup)': (await sizeOf(READER)) / 1000,
    },
    'size-further': { fuelgauge: await sizeOfFurther((ids) => sizeOf(readSome(ids))) },
    'size-all': {
      'fuelgauge: getBalances()': (await sizeOf(AGGREGATOR)) / 1000,
      'fuelgauge: getBalances(), each vendor a file of its own':
        (await sizeOf(AGGREGATOR, true)) / 1000,
    },
  };
}
