// pnpm spec import|confirm|update|drift|classify: what packages/codegen/src/spec-command.ts says
import { runSpecCommand, runVerb } from '../packages/codegen/src/index.ts';

await runVerb(runSpecCommand);
