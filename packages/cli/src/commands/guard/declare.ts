import { type Command, Option } from 'commander';
import type { Context } from '../../context.ts';
import { parseAgeMs } from '../../format/duration.ts';
import { addAccountOptions } from '../../options/account-options.ts';
import { first, money, second } from '../../options/example-accounts.ts';
import { renderExamples } from '../../options/examples.ts';
import type { Finish } from '../../program/finish.ts';
import type { GuardOptions } from './run.ts';

const moneyUnit = money.unit;

const HELP = `
A demand is provider[/label]=amount[unit]. Without a label it is made of every account of the provider.
Credits need no unit; money needs its currency.

${renderExamples([
  [`fuelgauge guard ${first.id}=500 && npm run import`],
  [`fuelgauge guard ${money.id}=5${moneyUnit} ${second.id}/team-a=20`],
  [`fuelgauge guard --max-age 5m ${first.id}=500`, 'in a loop: ask at most every 5 minutes'],
  ['fuelgauge guard', 'the thresholds of the configuration'],
])}

Exit codes: 0 there is enough · 1 some are below · 69 cannot tell · 78 not configured · 64 wrong usage
Where several fit: 64, then 1, then 78, then 69.`;

export function declareGuard(program: Command, context: Context, finish: Finish): void {
  const guard = program
    .command('guard')
    .description('check for scripts: is there at least this much? Quiet on success')
    .argument('[demands...]', 'how much of what: provider[/label]=amount[unit]')
    .addOption(new Option('--json', 'print the verdicts as data').conflicts('markdown'))
    .option('--markdown', 'print the verdicts as a Markdown table, for summaries')
    .option(
      '--max-age <duration>',
      'an earlier guard’s reading that is no older will do: 30s, 5m, 1h',
      parseAgeMs,
    )
    .option('--fail-open', 'what cannot be told counts as enough, with a warning');
  addAccountOptions(guard)
    .option('--sandbox', 'ask the made-up balances of the sandbox instead of your own')
    .addHelpText('after', HELP)
    .action(async (demands: readonly string[], options: GuardOptions) => {
      const { guard } = await import('./run.ts');
      finish(await guard(demands, options, context));
    });
}
