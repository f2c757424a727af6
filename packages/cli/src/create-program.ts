import manifest from '../package.json' with { type: 'json' };
import { firstProvider } from './catalog/example-providers.ts';
import { declareCompletion } from './commands/completion/declare.ts';
import { declareDoctor } from './commands/doctor/declare.ts';
import { declareGuard } from './commands/guard/declare.ts';
import { declareHistory } from './commands/history/declare.ts';
import { declareInit } from './commands/init/declare.ts';
import { declareList } from './commands/list/declare.ts';
import { declareMcp } from './commands/mcp/declare.ts';
import { declareMonitor } from './commands/monitor/declare.ts';
import { declareProviders } from './commands/providers/declare.ts';
import { declareRunway } from './commands/runway/declare.ts';
import { declareSandbox } from './commands/sandbox/declare.ts';
import type { Context } from './context.ts';
import { mayBeKey } from './format/quote.ts';
import { CliCommand } from './options/cli-command.ts';
import { renderExamples } from './options/examples.ts';
import { sizeOf } from './terminal/capabilities.ts';
import { createPrinter } from './terminal/printer.ts';

/** Thrown by a program that has printed help, the version or a problem. */
export { CommanderError } from 'commander';

/** In the order of the help. */
const COMMANDS = [
  declareList,
  declareGuard,
  declareMonitor,
  declareHistory,
  declareRunway,
  declareMcp,
  declareDoctor,
  declareProviders,
  declareSandbox,
  declareInit,
  declareCompletion,
] as const;

const HELP = `
${renderExamples([
  ['fuelgauge', 'every configured account'],
  ['fuelgauge watch', 'the same again and again, in place'],
  [`fuelgauge ${firstProvider.id} --json`, 'one vendor, as data'],
  [`fuelgauge guard ${firstProvider.id}=500`, 'for scripts: is there enough?'],
  ['fuelgauge monitor', 'how long it lasts, and alerts before it is gone'],
  ['fuelgauge --sandbox', 'made-up balances, to try it without a key'],
  ['fuelgauge list --help', 'all options of the default command'],
])}

Exit codes:
  0 all read · 1 guard: some are below · 64 wrong usage · 69 some unknown or stale, or a Node too old
  70 a bug in fuelgauge · 78 nothing configured, or configuration refused · 130 Ctrl-C`;

/** Declares the commands. Each is loaded when it runs, so that help and version need nothing but these declarations. */
export function createProgram(context: Context): CliCommand {
  const program = new CliCommand('fuelgauge')
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
  for (const declare of COMMANDS) declare(program, context);
  return program;
}

/** The value of an unknown option, or another word in quotes, may be a key: it is not repeated. */
function withoutValues(message: string): string {
  const option = /unknown option '(?:--[\w-]+|-\w)/.exec(message);
  const end = option ? option.index + option[0].length : 0;
  const rest = option ? message.slice(Math.max(end, message.lastIndexOf("'"))) : message;
  return `${message.slice(0, end)}${rest}`.replace(/ '([^']*)'/g, (quoted, word: string) =>
    mayBeKey(word) && !word.startsWith('-') ? '' : quoted,
  );
}
