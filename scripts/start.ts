// Builds what the command line needs (turbo keeps what has not changed) and shows balances: your own, or the sandbox's.
import { runBuilt } from './lib/run-built.ts';

const args = ['list', '--or-sandbox', ...process.argv.slice(2)];
process.exit(runBuilt('fuelgauge', 'packages/cli/dist/main.mjs', args));
