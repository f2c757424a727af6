import { Option } from 'commander';
import { firstProvider, secondProvider } from '../../catalog/example-providers.ts';
import type { Context } from '../../context.ts';
import { parseIntervalMs } from '../../format/duration.ts';
import { addAccountOptions, addFilterOptions } from '../../options/account-options.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import type { ListOptions } from './run.ts';

const HELP = `
${renderExamples([
  [`fuelgauge list --provider ${firstProvider.id} --provider ${secondProvider.id}`],
  [`fuelgauge list --json | jq '.readings[] | select(.status == "ok") | .balance'`],
  ['fuelgauge list --ndjson --timeout 5s'],
  ['fuelgauge list --csv > balances.csv'],
  ['fuelgauge list --markdown >> "$GITHUB_STEP_SUMMARY"'],
  ['fuelgauge list --short --timeout 2s'],
  ['fuelgauge list --watch 30s'],
  ['fuelgauge list --watch 5m --ndjson >> balances.ndjson'],
])}

Beside each reading, data has what people see: low (below a threshold, or nothing left; null where unknown) and
thresholds (atLeast, unit, verdict: enough, below, unknown); --ndjson has the time as well (at).

Exit codes: 0 all read · 69 some unknown or stale, the rest is printed · 78 nothing configured`;

const DEFAULT_INTERVAL_MS = 60_000;

/** The forms of the output. Each excludes those after it. */
const FORMATS = [
  ['json', 'print one report'],
  ['ndjson', 'print a reading a line, each as it arrives; with --watch a time series'],
  ['csv', 'print comma-separated values with exact amounts'],
  ['markdown', 'print a Markdown table, for summaries'],
  ['short', 'print one line, for prompts and status bars'],
] as const;

export function declareList(program: CliCommand, context: Context): void {
  const command = program.command('list').description('show balances (the default command)');
  for (const [index, [name, description]] of FORMATS.entries()) {
    const others = FORMATS.slice(index + 1).map(([other]) => other);
    const conflicts = name === 'ndjson' ? others : [...others, 'watch'];
    command.addOption(new Option(`--${name}`, description).conflicts(conflicts));
  }
  command.addOption(
    new Option('--watch [interval]', 'read again and again, and repaint in place')
      .argParser(parseIntervalMs)
      .preset('60s')
      .default(undefined, `every ${DEFAULT_INTERVAL_MS / 1000}s`),
  );
  addAccountOptions(addFilterOptions(command))
    .option('--no-color', 'no colours on a terminal')
    .option('--sandbox', 'show the made-up balances of the sandbox instead of your own')
    .option('--or-sandbox', 'the same, but only when no account is configured')
    .option('--all', 'every vendor of the sandbox: tables show a handful, data has them all')
    .addHelpText('after', HELP)
    .runs(async (options: ListOptions) => {
      const { list } = await import('./run.ts');
      return list(options, context);
    });
}
