import { type CommandOptions, runCommand } from './run-command.ts';

/** Builds what has changed since the last build: turbo keeps the rest. */
export async function buildPackages(options: CommandOptions = {}): Promise<void> {
  const args = ['run', 'build', '--output-logs=errors-only'];
  const { exitCode, output } = await runCommand('turbo', args, options);
  if (exitCode !== 0) throw new Error(`the build failed: ${output}`);
}
