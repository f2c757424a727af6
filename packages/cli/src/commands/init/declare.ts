import { Option } from 'commander';
import type { Context } from '../../context.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import type { InitOptions } from './run.ts';

const HELP = `
${renderExamples([
  ['fuelgauge init'],
  ['fuelgauge init --user', 'in your own config folder, for every project'],
  ['fuelgauge init --config ci.json'],
])}

It writes the names of variables, never a key.`;

export function declareInit(program: CliCommand, context: Context): void {
  program
    .command('init')
    .description('write a first configuration from the environment')
    .option('--config <file>', 'where to write it (default: fuelgauge.config.json here)')
    .addOption(new Option('--user', 'write it into your own config folder').conflicts('config'))
    .option('--force', 'replace an existing file')
    .addHelpText('after', HELP)
    .runs(async (options: InitOptions) => {
      const { init } = await import('./run.ts');
      return init(options, context);
    });
}
