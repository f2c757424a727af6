import { Option } from 'commander';
import { firstProvider } from '../../catalog/example-providers.ts';
import type { Context } from '../../context.ts';
import { DAY_MS, parseSinceMs } from '../../format/duration.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import { addHistoryOptions } from '../../options/history-options.ts';
import type { HistoryOptions } from './run.ts';

const HELP = `
${renderExamples([
  ['fuelgauge history', 'all that was read in the last 7 days'],
  [`fuelgauge history ${firstProvider.id} --since 30d`],
  [`fuelgauge history ${firstProvider.id}/team-a --since 12h --csv > team-a.csv`],
  ['fuelgauge history --ndjson', 'a stretch of equal amounts a line'],
])}

In the chart a block is a share of the greatest amount, and · a time without a reading.

Exit codes: 0 shown · 69 no history yet, or it cannot be read · 78 the configuration is refused`;

const FORMATS = [
  ['json', 'print series with their points and top-ups'],
  ['ndjson', 'print a point a line'],
  ['csv', 'print comma-separated values with exact amounts'],
] as const;

export function declareHistory(program: CliCommand, context: Context): void {
  const command = program
    .command('history')
    .description('show what a monitor has read')
    .argument('[account]', 'provider or provider/label (default: all)')
    .option('--since <duration>', 'how far back: 12h, 30d', parseSinceMs, 7 * DAY_MS);
  for (const option of command.options)
    if (option.long === '--since') option.defaultValueDescription = '7d';
  for (const [index, [name, description]] of FORMATS.entries())
    command.addOption(
      new Option(`--${name}`, description).conflicts(
        FORMATS.slice(index + 1).map(([other]) => other),
      ),
    );
  addHistoryOptions(command)
    .addHelpText('after', HELP)
    .runs(async (account: string | undefined, options: HistoryOptions) => {
      const { history } = await import('./run.ts');
      return history(account, options, context);
    });
}
