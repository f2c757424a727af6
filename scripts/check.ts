import { runChecks } from '../tools/run-checks.ts';

process.exitCode = (await runChecks()) ? 0 : 1;
