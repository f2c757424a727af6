import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml } from '../../packages/codegen/src/json/yaml-source.ts';
import { catalog } from '../../packages/registry/src/catalog.gen.ts';
import { registry } from '../../packages/registry/src/registry.gen.ts';
import { markdownTable } from './markdown-table.ts';
import { root } from './workspace.ts';

const TARGET = 25;
/** What people write for a vendor, besides fixtures. */
const OVERLAYS = ['balance.overlay.yaml', 'fixes.overlay.yaml'] as const;
const TRANSCRIBED = 'transcribed.openapi.yaml';
const EVIDENCE = 'evidence.md';

interface Cost {
  readonly balance: number;
  readonly fixes: number;
  /** Of a page that is prose; 0 where the vendor publishes a document. */
  readonly transcribed: number;
  readonly typescript: number;
}

interface Vendor {
  readonly id: string;
  readonly name: string;
  /** npm package. */
  readonly package: string;
  readonly unit: string;
  /** What the response says for 1 unit: 100 where a vendor counts cents. */
  readonly countsPerUnit: number;
  readonly keyVariable: string;
  readonly page: string | null;
  /** Where keys are made. */
  readonly keys: string | null;
  readonly cost: Cost;
  /** What its own docs get wrong or leave out. */
  readonly faults: readonly string[];
  /** Files of its folder that say more about these. */
  readonly further: readonly string[];
}

const countLines = (text: string): number =>
  text.split('\n').filter((line) => line.trim() !== '').length;

/** A file of a vendor's folder; empty where it has none. */
const readSpec = (id: string, file: string): Promise<string> =>
  readFile(join(root, 'specs', id, file), 'utf8').catch(() => '');

async function countTypeScript(id: string): Promise<number> {
  const files = await readdir(join(root, 'specs', id), { recursive: true });
  const texts = files
    .filter((file) => /\.[cm]?[jt]s$/.test(file))
    .map((file) => readSpec(id, file));
  return (await Promise.all(texts)).reduce((sum, text) => sum + countLines(text), 0);
}

interface Action {
  readonly description: string;
  readonly update?: object;
  readonly copy?: string;
}

/** Copies and examples correct nothing, and some actions only complete the one before. */
const isFault = ({ description, update = {}, copy }: Action): boolean =>
  copy === undefined &&
  Object.keys(update).join() !== 'examples' &&
  !/Evidence: as (above|there)\b/.test(description);

/** The first sentence of a description, without "First of …" and its evidence. */
const shorten = (description: string): string => {
  const text = description
    .replaceAll(/\s+/g, ' ')
    .replace(/ ?Evidence: .*/, '')
    .replace(/^First of \w+: /, '')
    .replaceAll(/ \[[^\]]+\]/g, '');
  return (/^.*?[.!?](?= [A-Z`"]|$)/.exec(text)?.[0] ?? text).trim();
};

/** The corrections of an overlay, one sentence each. */
export function listFaults(path: string, text: string): readonly string[] {
  if (text === '') return [];
  const { actions } = parseYaml(path, text).value as unknown as { actions: readonly Action[] };
  return actions.filter(isFault).map(({ description }) => shorten(description));
}

async function readScale(id: string): Promise<number> {
  const provider = await registry.find((entry) => entry.id === id)?.load();
  return provider?.balance.scale ?? 0;
}

async function readVendor(entry: (typeof catalog)[number]): Promise<Vendor> {
  const { id, name, unit, keyVariables, links } = entry;
  const [balance, fixes, transcribed, evidence] = await Promise.all(
    [...OVERLAYS, TRANSCRIBED, EVIDENCE].map((file) => readSpec(id, file)),
  );
  return {
    id,
    name,
    package: entry.package,
    unit: unit ?? 'the currency that the response names',
    countsPerUnit: 10 ** -(await readScale(id)),
    keyVariable: keyVariables[0] ?? '',
    page: links.docs,
    keys: links.keys,
    cost: {
      balance: countLines(balance ?? ''),
      fixes: countLines(fixes ?? ''),
      transcribed: countLines(transcribed ?? ''),
      typescript: await countTypeScript(id),
    },
    faults: listFaults(`specs/${id}/fixes.overlay.yaml`, fixes ?? ''),
    further: [...(fixes ? [OVERLAYS[1]] : []), ...(evidence ? [EVIDENCE] : [])],
  };
}

const total = ({ balance, fixes, transcribed }: Cost): number => balance + fixes + transcribed;

/** The README's table of vendors: package, unit, key, and where to get the key. */
export async function renderProvidersTable(): Promise<string> {
  const vendors = await Promise.all(catalog.map(readVendor));
  const rows = vendors.map((vendor) => [
    vendor.page === null ? vendor.name : `[${vendor.name}](${vendor.page})`,
    `\`${vendor.package}\``,
    `\`${vendor.unit}\``,
    `\`${vendor.keyVariable}\``,
    vendor.keys === null ? "on the vendor's site" : `[get a key](${vendor.keys})`,
  ]);
  return markdownTable(['Vendor', 'Package', 'Unit', 'Key variable', 'Where to get it'], rows);
}

/** `docs/providers.md`: unit and key of each vendor, size of its folder, and errors in its own docs. */
export async function renderProvidersPage(): Promise<string> {
  const vendors = await Promise.all(catalog.map(readVendor));
  const within = vendors.filter(({ cost }) => total(cost) <= TARGET).length;
  const facts = vendors.map(({ name, unit, countsPerUnit, keyVariable, page }) => [
    page === null ? name : `[${name}](${page})`,
    `\`${unit}\`${countsPerUnit === 1 ? '' : `; the response says ${countsPerUnit} for 1`}`,
    `\`${keyVariable}\``,
  ]);
  const costs = vendors.map(({ id, cost }) => [
    `\`specs/${id}\``,
    ...[cost.balance, cost.fixes, cost.transcribed, total(cost), cost.typescript].map(String),
  ]);
  const faults = vendors.map(({ id, name, faults, further }) => {
    const list = faults.map((fault) => `- ${fault}`).join('\n') || 'Nothing that we know of.';
    const links = further.map((file) => `[${file}](../specs/${id}/${file})`).join(', ');
    return [`### ${name}`, list, ...(links ? [`Details and sources: ${links}`] : [])].join('\n\n');
  });
  return `<!-- Written by npm run docs; do not edit. -->

# Providers

${markdownTable(['Vendor', 'Unit', 'Key'], facts)}

## What a vendor costs

Lines of YAML written by hand, without empty ones. Fixtures, evidence and what commands write are not counted. The target is
${TARGET} lines, and ${within} of ${vendors.length} vendors are within it: the rest is mostly errors and examples that the vendor's own document lacks.

${markdownTable(['Vendor', 'balance.overlay.yaml', 'fixes.overlay.yaml', TRANSCRIBED, 'YAML', 'TypeScript'], costs)}

## What the vendors' own docs get wrong, or leave out

${faults.join('\n\n')}
`;
}
