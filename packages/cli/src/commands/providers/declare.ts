import type { Context } from '../../context.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import type { ProvidersOptions } from './run.ts';

const HELP = `
${renderExamples([['fuelgauge providers'], ["fuelgauge providers --json | jq -r '.[].keyVariables[0]'"]])}`;

export function declareProviders(program: CliCommand, context: Context): void {
  program
    .command('providers')
    .description('show which vendors are supported: key variables, units, links')
    .option('--json', 'print them as JSON')
    .option('--config <file>', 'show the vendors of this configuration as well')
    .addHelpText('after', HELP)
    .runs(async (options: ProvidersOptions) => {
      const { providers } = await import('./run.ts');
      return providers(options, context);
    });
}
