export { runGenerateCommand } from './commands/generate-command.ts';
export { runCommand } from './commands/run-command.ts';
export { runSpecCommand } from './commands/spec-command.ts';
export { SpecError } from './errors/spec-error.ts';
export { type RunningPrism, startPrism } from './release/start-prism.ts';
export { generatePackages } from './tree/pipeline.ts';
