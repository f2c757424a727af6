import { runCommand } from './lib/run-command.ts';

const { exitCode } = await runCommand('turbo', ['run', 'build', '--output-logs=errors-only'], {
  isShown: true,
});
process.exitCode = exitCode;
