import { runDeep } from './lib/deep/run-deep.ts';

process.exitCode = (await runDeep(process.argv.slice(2))) ? 0 : 1;
