import { Option } from 'commander';
import { firstProvider } from '../../catalog/example-providers.ts';
import { GROUPS } from '../../catalog/groups.ts';
import type { Context } from '../../context.ts';
import { collect } from '../../options/account-options.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import type { ProvidersOptions } from './run.ts';

const HELP = `
Words are looked for in ids, names, variables and groups. Of the one vendor that is found, all is shown.

${renderExamples([
  ['fuelgauge providers'],
  [`fuelgauge providers ${firstProvider.id}`, 'all of one: key, unit, limits, where to get a key'],
  ['fuelgauge providers --group search'],
  ['fuelgauge providers --refused', 'who is not served, and why'],
  ["fuelgauge providers --json | jq -r '.[].keyVariables[0]'"],
])}`;

export function declareProviders(program: CliCommand, context: Context): void {
  program
    .command('providers')
    .description('show which vendors are supported: key variables, units, links')
    .argument('[words...]', 'only those that these words mean')
    .option('--json', 'print them as JSON')
    .option('-p, --provider <id>', 'all that is known of this vendor; may be repeated', collect)
    .addOption(new Option('--group <group>', 'only what is used for this').choices(GROUPS))
    .addOption(
      new Option('--refused', 'show the vendors that are not served, and why').conflicts([
        'provider',
        'group',
      ]),
    )
    .option('--config <file>', 'show the vendors of this configuration as well')
    .addHelpText('after', HELP)
    .runs(async (words: readonly string[], options: ProvidersOptions) => {
      const { providers } = await import('./run.ts');
      return providers(words, options, context);
    });
}
