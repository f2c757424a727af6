import { runCommand } from '../tools/run-command.ts';

const { exitCode } = await runCommand('biome', ['check', '--write'], { isShown: true });
process.exitCode = exitCode;
