// npm run bench -- [PART…] [--quick]: every figure the README quotes
import { runBench } from '../bench/run-bench.ts';

await runBench(process.argv.slice(2));
