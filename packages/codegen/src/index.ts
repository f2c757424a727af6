export { runGenerateCommand } from './generate-command.ts';
export { runSpecCommand } from './import/spec-command.ts';
export { generatePackages } from './pipeline.ts';
export { runVerb } from './run-verb.ts';
export { SpecError } from './spec-error.ts';
