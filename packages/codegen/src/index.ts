export { runGenerateCommand } from './commands/generate/generate-command.ts';
export { runAsProcess } from './commands/run-as-process.ts';
export { runSpecCommand } from './commands/spec-command.ts';
export { SpecError } from './errors/spec-error.ts';
export { generatePackages } from './tree/generate-packages.ts';
