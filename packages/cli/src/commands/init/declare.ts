import { type Command, Option } from 'commander';
import type { Context } from '../../context.ts';
import { renderExamples } from '../../options/examples.ts';
import type { Finish } from '../../program/finish.ts';
import type { InitOptions } from './run.ts';

const HELP = `
${renderExamples([
  ['fuelgauge init'],
  ['fuelgauge init --user', 'in your own config folder, for every project'],
  ['fuelgauge init --config ci.json'],
])}

It writes the names of variables, never a key.`;

export function declareInit(program: Command, context: Context, finish: Finish): void {
  program
    .command('init')
    .description('write a first configuration from what is in the environment')
    .option('--config <file>', 'where to write it (default: fuelgauge.config.json here)')
    .addOption(new Option('--user', 'write it into your own config folder').conflicts('config'))
    .option('--force', 'replace a file that is there')
    .addHelpText('after', HELP)
    .action(async (options: InitOptions) => {
      const { init } = await import('./run.ts');
      finish(await init(options, context));
    });
}
