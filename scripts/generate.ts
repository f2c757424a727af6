// pnpm generate [--check]: specs/ → packages/providers/, packages/registry/
// Not from the index, which loads all other verbs along.
import { runGenerateCommand } from '../packages/codegen/src/generate-command.ts';
import { runVerb } from '../packages/codegen/src/run-verb.ts';

await runVerb(runGenerateCommand);
