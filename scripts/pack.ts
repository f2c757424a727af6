import { resolve } from 'node:path';
import { packPackages } from './lib/pack-packages.ts';
import { runCommand } from './lib/run-command.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run pack -- DIR');
  process.exit(64);
}
const { exitCode, output } = await runCommand('turbo', [
  'run',
  'build',
  '--output-logs=errors-only',
]);
if (exitCode !== 0) throw new Error(output);
const tarballs = await packPackages(resolve(process.env['FUELGAUGE_CWD'] ?? '.', folder));
for (const tarball of tarballs.values()) console.log(tarball);
