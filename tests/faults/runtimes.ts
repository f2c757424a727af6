import { readFile } from 'node:fs/promises';

/** What real runtimes have made of the same faults, as `tests/packed/runtime-faults.test.ts` has seen it. */
export interface RuntimeRecord {
  /** How many faults each has met. */
  readonly faults: number;
  /** Names, separated by commas; the first one is what the others are compared with. */
  readonly runtimes: string;
  /** By fault: what the first one says, and by runtime what others say instead. */
  readonly differences: Readonly<
    Record<string, { readonly usual: string; readonly otherwise: Readonly<Record<string, string>> }>
  >;
}

export const RECORD = new URL('./runtimes.json', import.meta.url);

export async function readRuntimeRecord(): Promise<RuntimeRecord> {
  return JSON.parse(await readFile(RECORD, 'utf8'));
}

/** Compares what runtimes have seen, by their names and the titles of the faults, with the first of them. */
export function compareRuntimes(
  seen: ReadonlyMap<string, Readonly<Record<string, string>>>,
): RuntimeRecord {
  const [usual = {}, ...others] = seen.values();
  const names = [...seen.keys()].slice(1);
  const differences = Object.entries(usual)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([title, outcome]) => {
      const otherwise = others.flatMap((outcomes, index) =>
        outcomes[title] === outcome ? [] : [[names[index], outcomes[title] ?? 'nothing']],
      );
      return otherwise.length === 0
        ? []
        : [[title, { usual: outcome, otherwise: Object.fromEntries(otherwise) }] as const];
    });
  return {
    faults: Object.keys(usual).length,
    runtimes: [...seen.keys()].join(', '),
    differences: Object.fromEntries(differences),
  };
}
