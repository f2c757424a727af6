import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../workspace.ts';
import { type DeepProof, type DeepResult, hashSources } from './deep-proof.ts';
import { mutationCheck } from './mutation-check.ts';
import { properties } from './properties.ts';

const RESULTS_FILE = join(root, 'docs/deep-results.json');

export const proofs: readonly DeepProof[] = [properties, mutationCheck];

type DeepResults = Readonly<Record<string, DeepResult>>;

export async function readDeepResults(): Promise<DeepResults> {
  return JSON.parse(await readFile(RESULTS_FILE, 'utf8')) as DeepResults;
}

/** Runs every proof, or those named, and writes the table of results. */
export async function runDeep(names: readonly string[]): Promise<void> {
  const results: Record<string, DeepResult> = { ...(await readDeepResults()) };
  for (const proof of proofs.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const sourcesSha256 = hashSources(proof);
    results[proof.name] = { sourcesSha256, rows: await proof.run() };
    console.log(`ok ${proof.name}`);
    await writeFile(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
  }
}
