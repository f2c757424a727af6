// npm run generate [-- --check]: specs/ → packages/providers/, packages/registry/
import { runAsProcess, runGenerateCommand } from '../packages/codegen/src/index.ts';

await runAsProcess(runGenerateCommand);
