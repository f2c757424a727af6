import { GROUPS, groupOf } from '../../packages/cli/src/catalog/groups.ts';
import { chooseHandful } from '../../packages/cli/src/catalog/handful.ts';
import { neededVariables } from '../../packages/cli/src/catalog/needed-variables.ts';
import { type CatalogEntry, catalog } from '../../packages/registry/src/catalog.gen.ts';
import { refused } from '../../packages/registry/src/refused.gen.ts';
import { markdownTable } from './markdown-table.ts';
import { renderSharedVariables } from './shared-variables.ts';
import { neededLines, readSpecFacts, type SpecFacts } from './spec-facts.ts';
import { anchorOf, renderVendorSection } from './vendor-section.ts';

export { listFaults } from './spec-facts.ts';

const TARGET = 25;

/** The upper one of an even number. */
function median(counts: readonly number[]): number {
  return counts.toSorted((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 0;
}

const unitOf = ({ unit, namedUnits = [] }: CatalogEntry): string =>
  unit === null
    ? ['the currency that the response names', ...namedUnits.map((each) => `\`${each}\``)].join(
        ', or ',
      )
    : `\`${unit}\``;

const keysOf = ({ links: { keys } }: CatalogEntry): string =>
  keys === null ? "on the vendor's site" : `[get a key](${keys})`;

/** The README's table of vendors: package, unit, key, and where to get the key. A handful of many. */
export async function renderProvidersTable(): Promise<string> {
  const { shown, more } = chooseHandful(catalog);
  const rows = shown.map((entry) => [
    entry.links.docs === null ? entry.name : `[${entry.name}](${entry.links.docs})`,
    `\`${entry.package}\``,
    unitOf(entry),
    `\`${entry.keyVariables[0]}\``,
    keysOf(entry),
  ]);
  const table = markdownTable(
    ['Vendor', 'Package', 'Unit', 'Key variable', 'Where to get it'],
    rows,
  );
  return more === 0
    ? table
    : `${table}\n\nAnd ${more} more: [docs/providers.md](docs/providers.md), or \`fuelgauge providers\`.`;
}

/** All vendors by what they are used for, each group in the order of names. */
function renderFacts(vendors: readonly SpecFacts[]): string {
  const rows = vendors.map(({ entry, countsPerUnit }) => [
    groupOf(entry),
    `[${entry.name}](#${anchorOf(entry.name)})`,
    `${unitOf(entry)}${countsPerUnit === 1 ? '' : `; the response says ${countsPerUnit} for 1`}`,
    neededVariables(entry)
      .map((name) => `\`${name}\``)
      .join(' + '),
    keysOf(entry),
  ]);
  return markdownTable(['Use', 'Vendor', 'Unit', 'Key', 'Where to get one'], rows);
}

function renderCosts(vendors: readonly SpecFacts[]): string {
  const rows = vendors.map(({ entry, cost }) => [
    `\`specs/${entry.id}\``,
    ...[
      neededLines(cost),
      cost.meaning,
      cost.corrections,
      cost.errors,
      cost.evidence,
      cost.transcribed,
      cost.typescript,
    ].map(String),
  ]);
  return markdownTable(
    [
      'Vendor',
      'Needed',
      'Meaning',
      'Corrections',
      'Errors',
      'Evidence',
      'Transcribed',
      'TypeScript',
    ],
    rows,
  );
}

function renderRefused(): string {
  const rows = refused.map(({ id, name, state, why, source }) => [
    `\`${id}\``,
    name,
    state,
    `${why} ([source](${source}))`,
  ]);
  return markdownTable(['Vendor', 'Name', 'State', 'Why'], rows);
}

const byUse = ({ entry: one }: SpecFacts, { entry: other }: SpecFacts): number =>
  GROUPS.indexOf(groupOf(one)) - GROUPS.indexOf(groupOf(other)) ||
  one.name.localeCompare(other.name, 'en');

/** `docs/providers.md`: all vendors by use, a section each, who is not served, and the size of each folder. */
export async function renderProvidersPage(): Promise<string> {
  const vendors = await Promise.all(catalog.map(readSpecFacts));
  const sorted = vendors.toSorted(byUse);
  return `<!-- Written by npm run docs; do not edit. -->

# Providers

By what they are used for. \`fuelgauge providers\` shows the same in a terminal, and finds a vendor by a word.

${renderFacts(sorted)}

## Variables that other tools read as well

The names are those of the vendors' own libraries and examples, so that a key that is there already is found: whatever else reads such a
variable (a vendor's library, an agent, another command line) uses the same key, and spends the same money. Where the balance takes another
kind of key than the calls do, its variable is another one. To read a key from elsewhere, name it in the configuration: \`apiKeyEnv\`,
\`apiKeyFile\` or \`apiKeyCommand\` of an account.

${renderSharedVariables(catalog)}

## One by one

${sorted.map(renderVendorSection).join('\n\n')}

## Who is not served, and why

Held: served as soon as what is missing is known. Refused: what the vendor offers cannot be served. \`fuelgauge providers --refused\` shows the
same; the list is [specs/refused.yaml](../specs/refused.yaml).

${renderRefused()}

## What a vendor costs

Lines of YAML written by hand, without empty ones, by what they are for; fixtures, \`evidence.md\` and what commands write are not counted.
*Needed* are the meaning and corrections of the vendor's own document: the median vendor needs ${median(vendors.map(({ cost }) => neededLines(cost)))}, and the target is ${TARGET}. Errors are
statuses, bodies and examples that the document lacks, and what they mean; evidence says beside each action how we know; transcribed is the
document itself, where the page is prose.

${renderCosts(vendors)}
`;
}
