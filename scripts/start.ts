// Builds what the command line needs (turbo keeps what has not changed) and shows balances: your own, or the sandbox's.
import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const { FUELGAUGE_CWD: cwd, ...env } = process.env;
const entry = fileURLToPath(new URL('../packages/cli/dist/main.mjs', import.meta.url));

// Quiet unless it fails, and never on stdout, which carries results alone.
console.error('building what has changed…');
const built = spawnSync(
  'turbo',
  ['run', 'build', '--filter=fuelgauge', '--output-logs=errors-only'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...env, TURBO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  },
);
if (built.error) throw built.error;
if (built.status !== 0) {
  process.stderr.write(built.stdout + built.stderr);
  process.exit(built.status ?? 1);
}

const args = [entry, 'list', '--or-sandbox', ...process.argv.slice(2)];
const { status, signal, error } = spawnSync(process.execPath, args, { cwd, env, stdio: 'inherit' });
if (error) throw error;
process.exit(status ?? 128 + constants.signals[signal ?? 'SIGTERM']);
