import { runChecks } from './lib/run-checks.ts';

// Where this verb was called from is nothing to the verbs that tests call in folders of their own.
delete process.env['FUELGAUGE_CWD'];
process.exitCode = (await runChecks(process.argv.slice(2))) ? 0 : 1;
