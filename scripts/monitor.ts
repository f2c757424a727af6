// Builds what the monitor needs (turbo keeps what has not changed) and runs it: a made-up month, or as its options say.
import { runBuilt } from './lib/run-built.ts';

const given = process.argv.slice(2);
const args = given.length === 0 ? ['--sandbox'] : given;
process.exit(runBuilt('@fuelgauge/monitor', 'packages/monitor/dist/main.mjs', args));
