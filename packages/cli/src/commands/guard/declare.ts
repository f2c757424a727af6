import { Option } from 'commander';
import { firstProvider, moneyProvider, secondProvider } from '../../catalog/example-providers.ts';
import type { Context } from '../../context.ts';
import { parseAgeMs } from '../../format/duration.ts';
import { addAccountOptions, collect } from '../../options/account-options.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import type { GuardOptions } from './run.ts';

const HELP = `
A threshold is provider[/label]=amount[unit]. Without a label it applies to every account of the provider
that has no threshold of its own. Credits need no unit; money needs its currency. A time instead of an amount,
as in 3d or 12h, asks how long it lasts, by the history of fuelgauge monitor: with 75 per cent probability.

${renderExamples([
  [`fuelgauge guard ${firstProvider.id}=500 && npm run import`],
  [`fuelgauge guard ${moneyProvider.id}=5${moneyProvider.unit} ${secondProvider.id}/team-a=20`],
  [`fuelgauge guard ${firstProvider.id}=3d`, 'does it last three days?'],
  [
    `fuelgauge guard --warn ${firstProvider.id}=500 ${firstProvider.id}=100`,
    'below 500 warn, below 100 fail',
  ],
  [
    `fuelgauge guard --max-age 5m ${firstProvider.id}=500`,
    'in a loop: ask at most every 5 minutes',
  ],
  ['fuelgauge guard', 'the thresholds of the configuration'],
])}

Exit codes: 0 enough · 1 some are below, or out of credit · 69 some are unknown
  78 not configured, or a key or the configuration is refused · 64 wrong usage
Where several apply: 64, then 1, then 78, then 69. --fail-open makes 0 of 69 where all that is unknown may pass
by itself: an outage, a timeout, too many requests.
npm, node and the shell end with 1 as well: where that matters, FUELGAUGE_RESULT_FILE=file takes the verdict.`;

export function declareGuard(program: CliCommand, context: Context): void {
  const command = program
    .command('guard')
    .description('check for scripts: is there at least this much? Quiet on success')
    .argument('[thresholds...]', 'the least that is enough: provider[/label]=amount[unit]')
    .addOption(new Option('--json', 'print the results as JSON').conflicts('markdown'))
    .option('--markdown', 'print the results as a Markdown table, for summaries')
    .option(
      '--max-age <duration>',
      'use an earlier guard’s reading that is not older: 30s, 5m, 1h',
      parseAgeMs,
    )
    .option('--warn <threshold>', 'below this only warn; may be repeated', collect)
    .option(
      '--database <file>',
      'for times: where the history is: a file, or postgres://… (default: in your data folder)',
    )
    .option('--fail-open', 'accept what only an outage keeps unknown, with a warning');
  addAccountOptions(command)
    .option('--sandbox', 'check the made-up balances of the sandbox instead of your own')
    .addHelpText('after', HELP)
    .runs(async (thresholds: readonly string[], options: GuardOptions) => {
      const { guard } = await import('./run.ts');
      return guard(thresholds, options, context);
    });
}
