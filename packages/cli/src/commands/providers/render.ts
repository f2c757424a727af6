import type { VendorEntry } from '../../catalog/known-vendors.ts';
import { alignColumns } from '../../render/align-table.ts';
import type { Line } from '../../terminal/line.ts';

/** The supported vendors for people: a block for each. */
export function renderProviders(catalog: readonly VendorEntry[]): readonly Line[] {
  return catalog.flatMap((entry, index) => [
    ...(index === 0 ? [] : [[]]),
    ...renderProvider(entry),
  ]);
}

function renderProvider({
  id,
  name,
  keyVariables,
  unit,
  links,
  free,
}: VendorEntry): readonly Line[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['key', keyVariables.join(' or ')],
    ['unit', unit],
    ['get a key', links.keys],
    ['top up', links.topUp],
    ['docs', links.docs],
    ['cost', free ? 'reading the balance is free' : null],
  ];
  const known = facts.filter((fact): fact is [string, string] => fact[1] !== null);
  return [
    [{ text: id, style: 'heading' }, name === id ? '' : `  ${name}`],
    ...alignColumns(
      [{}, {}],
      known.map(([label, value]) => [{ text: `  ${label}`, style: 'faint' }, value]),
    ),
  ];
}
