import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { renderExamples } from '../../options/examples.ts';
import type { Finish } from '../../program/finish.ts';
import type { ProvidersOptions } from './run.ts';

const HELP = `
${renderExamples([['fuelgauge providers'], ["fuelgauge providers --json | jq -r '.[].keyVariables[0]'"]])}`;

export function declareProviders(program: Command, context: Context, finish: Finish): void {
  program
    .command('providers')
    .description('show which vendors are supported: key variables, units, links')
    .option('--json', 'print them as data')
    .addHelpText('after', HELP)
    .action(async (options: ProvidersOptions) => {
      const { providers } = await import('./run.ts');
      finish(await providers(options, context));
    });
}
