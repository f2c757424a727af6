import { type Command, Option } from 'commander';
import type { Context } from '../../context.ts';
import { parseIntervalMs } from '../../format/duration.ts';
import { addAccountOptions, collect } from '../../options/account-options.ts';
import { first, second } from '../../options/example-accounts.ts';
import { renderExamples } from '../../options/examples.ts';
import type { Finish } from '../../program/finish.ts';
import type { ListOptions } from './run.ts';

const HELP = `
${renderExamples([
  [`fuelgauge list --provider ${first.id} --provider ${second.id}`],
  [`fuelgauge list --json | jq '.readings[] | select(.status == "ok") | .balance'`],
  ['fuelgauge list --ndjson --timeout 5s'],
  ['fuelgauge list --csv > balances.csv'],
  ['fuelgauge list --markdown >> "$GITHUB_STEP_SUMMARY"'],
  ['fuelgauge list --watch 30s'],
])}

Exit codes: 0 all read · 69 some unknown or stale, the rest is printed · 78 nothing configured`;

const DEFAULT_INTERVAL_MS = 60_000;

export function declareList(program: Command, context: Context, finish: Finish): void {
  const list = program.command('list').description('show balances (the default command)');
  list
    .addOption(
      new Option('--json', 'print one report').conflicts(['ndjson', 'csv', 'markdown', 'watch']),
    )
    .addOption(
      new Option('--ndjson', 'print a reading a line, each as it arrives').conflicts([
        'csv',
        'markdown',
        'watch',
      ]),
    )
    .addOption(
      new Option('--csv', 'print comma-separated values with exact amounts').conflicts([
        'markdown',
        'watch',
      ]),
    )
    .addOption(new Option('--markdown', 'print a Markdown table, for summaries').conflicts('watch'))
    .addOption(
      new Option('--watch [interval]', 'read again and again, and repaint in place')
        .argParser(parseIntervalMs)
        .preset('60s')
        .default(undefined, `every ${DEFAULT_INTERVAL_MS / 1000}s`),
    )
    .option('--provider <id>', 'only this vendor; may be repeated', collect)
    .option('--account <label>', 'only accounts with this label');
  addAccountOptions(list)
    .option('--no-color', 'no colours on a terminal')
    .option('--sandbox', 'show the made-up balances of the sandbox instead of your own')
    .option('--or-sandbox', 'the same, but only when no account is configured')
    .addHelpText('after', HELP)
    .action(async (options: ListOptions) => {
      const { list } = await import('./run.ts');
      finish(await list(options, context));
    });
}
