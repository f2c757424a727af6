import { runDeep } from '../tools/deep/run-deep.ts';

await runDeep(process.argv.slice(2));
