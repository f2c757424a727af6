import { firstProvider } from '../../catalog/example-providers.ts';
import type { Context } from '../../context.ts';
import { addAccountOptions, addFilterOptions } from '../../options/account-options.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import type { DoctorOptions } from './run.ts';

const HELP = `
Keys are checked, and never shown, not even in part.

${renderExamples([['fuelgauge doctor'], [`fuelgauge doctor --provider ${firstProvider.id} --json`]])}

Exit codes: 0 no problem · 69 some problem · 78 the configuration is refused`;

export function declareDoctor(program: CliCommand, context: Context): void {
  const command = program
    .command('doctor')
    .description('say why it does not work: keys, hosts, network, TLS, clock, one real reading')
    .option('--json', 'print the results as JSON');
  addAccountOptions(addFilterOptions(command))
    .option('--no-color', 'no colours on a terminal')
    .option('--sandbox', 'check the sandbox instead of your own accounts')
    .option('--all', 'every vendor of the sandbox: the table shows a handful, data has them all')
    .addHelpText('after', HELP)
    .runs(async (options: DoctorOptions) => {
      const { doctor } = await import('./run.ts');
      return doctor(options, context);
    });
}
