import { runDeep } from './lib/deep/run-deep.ts';

await runDeep(process.argv.slice(2));
