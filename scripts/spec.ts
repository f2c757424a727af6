// npm run spec -- import|confirm|update|drift|classify|guard: packages/codegen/src/commands/spec-command.ts
import { runAsProcess, runSpecCommand } from '../packages/codegen/src/index.ts';

await runAsProcess(runSpecCommand);
