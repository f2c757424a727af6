import { resolve } from 'node:path';
import { buildPackages } from './lib/build-packages.ts';
import { packPackages } from './lib/pack-packages.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run pack -- DIR');
  process.exit(64);
}
await buildPackages();
const tarballs = await packPackages(resolve(process.env['FUELGAUGE_CWD'] ?? '.', folder));
for (const tarball of tarballs.values()) console.log(tarball);
