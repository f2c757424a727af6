import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/workspace.ts';
import { vendorIds } from '../support/vendors.ts';

const OVERLAY = 'balance.overlay.yaml';

interface Overlay {
  readonly actions: readonly { readonly update: { readonly 'x-fuelgauge': Meaning } }[];
}
interface Meaning {
  name: string;
  exportName?: string;
  key: { variables: string[] };
}

/** The vendor once more, under names that no other vendor claims. */
async function writeCopy(folder: string, id: string, copy: number): Promise<void> {
  const target = join(folder, 'specs', `${id}-${copy}`);
  await cp(join(root, 'specs', id), target, { recursive: true });
  const overlay = parse(await readFile(join(target, OVERLAY), 'utf8')) as Overlay;
  for (const { update } of overlay.actions) {
    const meaning = update['x-fuelgauge'];
    meaning.name = `${meaning.name} ${copy}`;
    if (meaning.exportName !== undefined) meaning.exportName += copy;
    meaning.key.variables = meaning.key.variables.map((name) => `${name}_${copy}`);
  }
  await writeFile(join(target, OVERLAY), JSON.stringify(overlay)); // JSON is YAML
}

/** Writes so many spec folders: the real ones, then copies of them. */
export async function writeManySpecs(folder: string, count: number): Promise<void> {
  await mkdir(join(folder, 'specs'), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const id = vendorIds[index % vendorIds.length] ?? '';
    const copy = Math.floor(index / vendorIds.length);
    if (copy === 0)
      await cp(join(root, 'specs', id), join(folder, 'specs', id), { recursive: true });
    else await writeCopy(folder, id, copy);
  }
}
