import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './workspace.ts';

/**
 * Builds a package with all that it needs and runs a program of it, in the folder of whoever called.
 * @param name of the package @param program the built file, from the root @returns the exit code
 */
export function runBuilt(name: string, program: string, args: readonly string[]): number {
  const { FUELGAUGE_CWD: cwd, ...env } = process.env;
  // Quiet unless it fails, and never on stdout, which carries results alone.
  console.error('building what has changed…');
  const built = spawnSync(
    'turbo',
    ['run', 'build', `--filter=${name}`, '--output-logs=errors-only'],
    {
      cwd: root,
      env: { ...env, TURBO_TELEMETRY_DISABLED: '1' },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    },
  );
  if (built.error) throw built.error;
  if (built.status !== 0) {
    process.stderr.write(built.stdout + built.stderr);
    return built.status ?? 1;
  }
  const { status, signal, error } = spawnSync(process.execPath, [join(root, program), ...args], {
    cwd,
    env,
    stdio: 'inherit',
  });
  if (error) throw error;
  return status ?? 128 + constants.signals[signal ?? 'SIGTERM'];
}
