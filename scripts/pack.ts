import { resolve } from 'node:path';
import { buildPackages } from './lib/build-packages.ts';
import { packPackages } from './lib/pack-packages.ts';
import { readRepositoryConstant, writeServerManifest } from './lib/write-server-manifest.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run pack -- DIR');
  process.exit(64);
}
await buildPackages();
const destination = resolve(process.env['FUELGAUGE_CWD'] ?? '.', folder);
const tarballs = await packPackages(destination);
for (const tarball of tarballs.values()) console.log(tarball);
const server = await writeServerManifest(destination, readRepositoryConstant());
if (server !== undefined) console.log(server);
