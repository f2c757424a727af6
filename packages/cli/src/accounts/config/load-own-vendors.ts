import { dirname, join, resolve } from 'node:path';
import type { OwnVendor } from '../../catalog/known-vendors.ts';
import type { Context } from '../../context.ts';
import { ConfigError } from '../../errors.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { type ConfigNode, readConfigDocument } from './config-document.ts';
import type { ConfigLocation } from './find-config.ts';
import { readDefinition } from './read-definition.ts';

/** Far beyond any definition. */
const MAX_BYTES = 1_000_000;

/**
 * Reads the vendors that a configuration lists under `providers`: paths of definitions as JSON, from the folder of the
 * file. They say where keys go, as `baseUrl` does, so that a discovered file may not have them. Throws a ConfigError.
 */
export async function loadOwnVendors(
  root: ConfigNode,
  { path, isDiscovered }: ConfigLocation,
  env: Context['env'],
): Promise<readonly OwnVendor[]> {
  const [, list] = root.members('the configuration').find(([name]) => name === 'providers') ?? [];
  if (!list) return [];
  if (isDiscovered)
    list.refuse(
      `providers is not accepted from a discovered file: trust it with --config ${path}, or move it to your own config folder`,
    );
  const vendors: OwnVendor[] = [];
  for (const item of list.items('providers')) {
    const written = item.text('each part of providers') || item.refuse('a path is empty');
    const file = resolve(
      dirname(path),
      written.replace(/^~(?=\/)/, () => join(env['HOME'] ?? '~')),
    );
    const vendor = readDefinition(readConfigDocument(file, await readSmallFile(file)));
    if (vendors.some(({ entry }) => entry.id === vendor.entry.id))
      item.refuse(`two vendors are called ${vendor.entry.id}: give each its own "id"`);
    vendors.push(vendor);
  }
  return vendors;
}

/** The text of a definition. Throws a ConfigError. */
async function readSmallFile(path: string): Promise<string> {
  const { text, problem } = await readTextFile(path, { maxBytes: MAX_BYTES });
  if (text === undefined)
    throw new ConfigError(`${path}: ${problem}: name the JSON file of a vendor`);
  return text;
}
