import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { declareCompletion } from './commands/completion/declare.ts';
import { declareDoctor } from './commands/doctor/declare.ts';
import { declareGuard } from './commands/guard/declare.ts';
import { declareInit } from './commands/init/declare.ts';
import { declareList } from './commands/list/declare.ts';
import { declareProviders } from './commands/providers/declare.ts';
import { declareSandbox } from './commands/sandbox/declare.ts';
import type { Context } from './context.ts';
import { first } from './options/example-accounts.ts';
import { renderExamples } from './options/examples.ts';
import type { Finish } from './program/finish.ts';
import { createPrinter } from './terminal/printer.ts';
import { sizeOf } from './terminal/size.ts';

/** What a program throws once it has printed help, the version or what is wrong. */
export { CommanderError } from 'commander';

const HELP = `
${renderExamples([
  ['fuelgauge', 'every configured account'],
  ['fuelgauge --watch', 'the same again and again, in place'],
  [`fuelgauge --provider ${first.id} --json`, 'one vendor, as data'],
  [`fuelgauge guard ${first.id}=500`, 'for scripts: is there enough?'],
  ['fuelgauge --sandbox', 'made-up balances, to try it without a key'],
  ['fuelgauge list --help', 'all options of the default command'],
])}

Exit codes:
  0 all read · 1 guard: some are below · 64 wrong usage · 69 some unknown or stale
  70 a fault of fuelgauge · 78 nothing configured, or configuration refused · 130 Ctrl-C`;

/**
 * Declares the commands. Each is loaded when it runs, so that help and version need nothing but these declarations.
 * `finish` is told what the process is to end with.
 */
export function createProgram(context: Context, finish: Finish): Command {
  const program = new Command('fuelgauge')
    .description(manifest.description)
    .version(manifest.version)
    .exitOverride()
    .showHelpAfterError('fuelgauge --help shows what there is')
    .configureOutput({
      writeOut: (text) => createPrinter(context.stdout).text(text),
      writeErr: (text) => createPrinter(context.stderr).text(text),
      outputError: (text, write) => write(withoutValues(text).replace(/^error:/, 'fuelgauge:')),
      getOutHelpWidth: () => sizeOf(context.stdout).columns,
    })
    .addHelpText('after', HELP);

  declareList(program, context, finish);
  declareGuard(program, context, finish);
  declareDoctor(program, context, finish);
  declareProviders(program, context, finish);
  declareSandbox(program, context, finish);
  declareInit(program, context, finish);
  declareCompletion(program, context, finish);
  return program;
}

/** An option that is not known may have been meant for a key: its value is not repeated. */
function withoutValues(message: string): string {
  return message.replace(/(unknown option '(?:--[\w-]+|-\w))[\s\S]*'/, "$1'");
}
