// pnpm spec import|confirm|update|drift|classify: what packages/codegen/src/commands/spec-command.ts says
import { runCommand, runSpecCommand } from '../packages/codegen/src/index.ts';

await runCommand(runSpecCommand);
