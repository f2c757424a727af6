import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml } from '../../packages/codegen/src/json/yaml-source.ts';
import type { CatalogEntry } from '../../packages/registry/src/catalog.gen.ts';
import { registry } from '../../packages/registry/src/registry.gen.ts';
import { countByPurpose, type LinesByPurpose } from './count-yaml.ts';
import { root } from './workspace.ts';

/** What people write for a vendor, besides fixtures. */
const OVERLAYS = ['balance.overlay.yaml', 'fixes.overlay.yaml'] as const;
const TRANSCRIBED = 'transcribed.openapi.yaml';
const EVIDENCE = 'evidence.md';

/** Lines that people wrote for a vendor. */
export interface Cost extends LinesByPurpose {
  /** Of a page that is prose; 0 where the vendor publishes a document. */
  readonly transcribed: number;
  readonly typescript: number;
}

/** A vendor as its folder of `specs/` has it. */
export interface SpecFacts {
  readonly entry: CatalogEntry;
  /** What the response says for 1 unit: 100 where a vendor counts cents. */
  readonly countsPerUnit: number;
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
    .replaceAll(/ \[[^\][]+\]/g, '');
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

const sumOf = (one: LinesByPurpose, other: LinesByPurpose): LinesByPurpose => ({
  meaning: one.meaning + other.meaning,
  corrections: one.corrections + other.corrections,
  errors: one.errors + other.errors,
  evidence: one.evidence + other.evidence,
});

/** Reads what the folder of a vendor says beyond the catalog. */
export async function readSpecFacts(entry: CatalogEntry): Promise<SpecFacts> {
  const { id } = entry;
  const [balance, fixes, transcribed, evidence] = await Promise.all(
    [...OVERLAYS, TRANSCRIBED, EVIDENCE].map((file) => readSpec(id, file)),
  );
  return {
    entry,
    countsPerUnit: 10 ** -(await readScale(id)),
    cost: {
      ...sumOf(
        countByPurpose(balance ?? '', 'meaning'),
        countByPurpose(fixes ?? '', 'corrections'),
      ),
      transcribed: countLines(transcribed ?? ''),
      typescript: await countTypeScript(id),
    },
    faults: listFaults(`specs/${id}/fixes.overlay.yaml`, fixes ?? ''),
    further: [...(fixes ? [OVERLAYS[1]] : []), ...(evidence ? [EVIDENCE] : [])],
  };
}

/** What a vendor whose own document is whole would cost: how to read it, and what in it is wrong. */
export const neededLines = ({ meaning, corrections }: Cost): number => meaning + corrections;
