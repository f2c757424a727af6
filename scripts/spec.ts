// pnpm spec import <id> --page FILE
import { runSpecCommand, runVerb } from '../packages/codegen/src/index.ts';

await runVerb(runSpecCommand);
