import { firstProvider } from '../../catalog/example-providers.ts';
import type { Context } from '../../context.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import { addHistoryOptions } from '../../options/history-options.ts';
import type { RunwayOptions } from './run.ts';

const HELP = `
${renderExamples([
  ['fuelgauge runway', 'how long everything lasts'],
  [`fuelgauge runway ${firstProvider.id}/team-a --json`],
  [`fuelgauge guard ${firstProvider.id}=3d`, 'for scripts: does it last three days?'],
])}

The middle of the forecast, and from where to where it is in 4 of 5 cases. It needs a day of history and some use.

Exit codes: 0 shown · 69 no history yet, or it cannot be read · 78 the configuration is refused`;

export function declareRunway(program: CliCommand, context: Context): void {
  const command = program
    .command('runway')
    .description('show how long it lasts, from what a monitor has read')
    .argument('[account]', 'provider or provider/label (default: all)')
    .option('--json', 'print forecasts as JSON');
  addHistoryOptions(command)
    .addHelpText('after', HELP)
    .runs(async (account: string | undefined, options: RunwayOptions) => {
      const { runway } = await import('./run.ts');
      return runway(account, options, context);
    });
}
