export { runGenerateCommand } from './generate-command.ts';
export { generatePackages } from './pipeline.ts';
export { runVerb } from './run-verb.ts';
export { runSpecCommand } from './spec-command.ts';
export { SpecError } from './spec-error.ts';
export { type RunningPrism, startPrism } from './update/start-prism.ts';
