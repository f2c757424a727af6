import { runCommand } from './lib/run-command.ts';

const { exitCode } = await runCommand('biome', ['check', '--write'], { isShown: true });
process.exitCode = exitCode;
