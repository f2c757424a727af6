// pnpm generate [--check]: specs/ → packages/providers/, packages/registry/
import { runGenerateCommand, runVerb } from '../packages/codegen/src/index.ts';

await runVerb(runGenerateCommand);
