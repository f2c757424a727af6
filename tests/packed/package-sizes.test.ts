import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listProviders, listPublicPackages } from '../../scripts/lib/workspace.ts';
import { measureInstalled } from '../support/installed-files.ts';

/** Whoever installs `fuelgauge` has the package of every vendor. */
const BYTES_A_PROVIDER = 25_000;
/**
 * Four entries, each with code and types for modules, is eight: a definition that is read without the client, an emulation without msw. CommonJS
 * adds a file of handlers, since msw may be missing, and one of all the rest, each with its types, which is four: types for modules are refused
 * there. Then package.json, README, licence and document. A dozen was the goal; it would take an entry or CommonJS from somebody.
 */
const FILES_A_PROVIDER = 16;
const VENDORS = 35;
const BYTES_OF_ALL = 3_000_000;

const [consumer] = inject('consumers');
const modules = join(consumer?.folder ?? '', 'node_modules');
const providers = listProviders().map(({ manifest }) => manifest.name);
/** Packages that are installed beside it, and bring it along. */
const above = listPublicPackages()
  .filter(({ manifest }) => 'fuelgauge' in (manifest.dependencies ?? {}))
  .map(({ manifest }) => manifest.name);
const measure = (name: string) => measureInstalled(join(modules, name));

test.each(providers)('%s is small', async (name) => {
  const { files, bytes } = await measure(name);
  expect(bytes).toBeLessThanOrEqual(BYTES_A_PROVIDER);
  expect(files).toBeLessThanOrEqual(FILES_A_PROVIDER);
});

test(`fuelgauge is small with ${VENDORS} vendors`, async () => {
  const ours = await readdir(join(modules, '@fuelgauge'));
  const shared = ours
    .map((name) => `@fuelgauge/${name}`)
    .filter((name) => !providers.includes(name) && !above.includes(name));
  const others = ['fuelgauge', 'jsonc-parser', 'openapi-fetch', 'openapi-typescript-helpers'];
  const sizes = await Promise.all([...shared, ...others].map(measure));
  const { bytes: registry } = await measure('@fuelgauge/registry');
  const rest = sizes.reduce((sum, { bytes }) => sum + bytes, 0) - registry;
  const ofRegistry = (registry / providers.length) * VENDORS; // more than it would be: some of it does not grow
  expect(rest + ofRegistry + VENDORS * BYTES_A_PROVIDER).toBeLessThan(BYTES_OF_ALL);
});
