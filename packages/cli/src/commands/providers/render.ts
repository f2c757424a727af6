import type { VendorEntry } from '../../catalog/known-vendors.ts';
import { alignColumns } from '../../render/align-table.ts';
import type { Line } from '../../terminal/line.ts';
import { listFacts } from './list-facts.ts';

/** All that is known of vendors, for people: a section for each. `all` are those that may share a variable with them. */
export function renderProviders(
  vendors: readonly VendorEntry[],
  all: readonly VendorEntry[] = [],
): readonly Line[] {
  return vendors.flatMap((entry, index) => [
    ...(index === 0 ? [] : [[]]),
    ...renderProvider(entry, all),
  ]);
}

function renderProvider(entry: VendorEntry, all: readonly VendorEntry[]): readonly Line[] {
  const { id, name } = entry;
  const facts = listFacts(entry, all);
  return [
    [{ text: id, style: 'heading' }, name === id ? '' : `  ${name}`],
    ...alignColumns(
      [{}, {}],
      facts.map(([label, value], index) => [
        { text: `  ${facts[index - 1]?.[0] === label ? '' : label}`, style: 'faint' },
        value,
      ]),
    ),
  ];
}
