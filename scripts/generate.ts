// pnpm generate [--check]: specs/ → packages/providers/, packages/registry/
// Not from the index, which loads all other verbs along.
import { runGenerateCommand } from '../packages/codegen/src/commands/generate-command.ts';
import { runCommand } from '../packages/codegen/src/commands/run-command.ts';

await runCommand(runGenerateCommand);
