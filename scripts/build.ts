import { buildPackages } from './lib/build-packages.ts';

await buildPackages();
