import type { Command } from './commands/command.ts';

export { runAsProcess } from './commands/run-as-process.ts';
export { runSpecCommand } from './commands/spec-command.ts';
export { SpecError } from './errors/spec-error.ts';

// Loaded when they are called: what they need takes longer to load than most commands work.

type GeneratePackages = typeof import('./tree/generate-packages.ts')['generatePackages'];

/** Runs `npm run generate`, and gives its exit code. */
export const runGenerateCommand: Command['run'] = async (args, context) =>
  (await import('./commands/generate/generate-command.ts')).runGenerateCommand(args, context);

/** All generated files, by path from the root. */
export const generatePackages: GeneratePackages = async (...input) =>
  (await import('./tree/generate-packages.ts')).generatePackages(...input);
