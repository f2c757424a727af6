import type { CatalogEntry } from '../../packages/registry/src/catalog.gen.ts';
import { markdownTable } from './markdown-table.ts';

/** The variables that more than one vendor reads, and who does; nothing where there are none. */
export function renderSharedVariables(catalog: readonly CatalogEntry[]): string {
  const readers = new Map<string, string[]>();
  for (const { id, keyVariables, parameters = [] } of catalog)
    for (const name of [...keyVariables, ...parameters.flatMap(({ variables }) => variables)])
      readers.set(name, [...(readers.get(name) ?? []), id]);
  const shared = [...readers].filter(([, ids]) => ids.length > 1);
  if (shared.length === 0) return 'Here, no two vendors read the same variable.';
  return `Here, these are read for more than one vendor of the same server. A key there is for one of them: where that one is read, nobody calls
it a failure that the other cannot be.

${markdownTable(
  ['Variable', 'Read for'],
  shared.map(([name, ids]) => [`\`${name}\``, ids.map((id) => `\`${id}\``).join(', ')]),
)}`;
}
