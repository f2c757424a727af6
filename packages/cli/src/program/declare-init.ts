import { type Command, Option } from 'commander';
import type { InitOptions } from '../commands/init.ts';
import type { Context } from '../context.ts';
import { renderExamples } from './examples.ts';
import type { Finish } from './finish.ts';

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
      const { init } = await import('../commands/init.ts');
      finish(await init(options, context));
    });
}
