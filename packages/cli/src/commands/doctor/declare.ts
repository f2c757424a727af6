import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { addAccountOptions, collect } from '../../options/account-options.ts';
import { first } from '../../options/example-accounts.ts';
import { renderExamples } from '../../options/examples.ts';
import type { Finish } from '../../program/finish.ts';
import type { DoctorOptions } from './run.ts';

const HELP = `
Keys are judged, and never shown, not even in part.

${renderExamples([['fuelgauge doctor'], [`fuelgauge doctor --provider ${first.id} --json`]])}

Exit codes: 0 nothing in the way · 69 something is · 78 the configuration is refused`;

export function declareDoctor(program: Command, context: Context, finish: Finish): void {
  const doctor = program
    .command('doctor')
    .description('say why it does not work: keys, hosts, network, TLS, clock, one real reading')
    .option('--json', 'print the findings as data')
    .option('--provider <id>', 'only this vendor; may be repeated', collect)
    .option('--account <label>', 'only accounts with this label');
  addAccountOptions(doctor)
    .option('--no-color', 'no colours on a terminal')
    .option('--sandbox', 'examine the sandbox instead of your own accounts')
    .addHelpText('after', HELP)
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import('./run.ts');
      finish(await doctor(options, context));
    });
}
