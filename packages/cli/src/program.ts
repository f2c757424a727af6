import { Command, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import type { ListOptions } from './commands/list.ts';
import type { ProvidersOptions } from './commands/providers.ts';
import type { SandboxOptions } from './commands/sandbox.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { parseDurationMs } from './options/duration.ts';
import { parsePort } from './options/port.ts';
import { createPrinter } from './terminal/printer.ts';
import { UsageError } from './usage-error.ts';

const EXAMPLES = `
Examples:
  fuelgauge                       every account whose key is in the environment
  fuelgauge --provider ID --json  one vendor, as data
  fuelgauge --sandbox             made-up balances, to try it without a key
  fuelgauge list --help           all options of the default command

Exit codes: 0 all read, 64 wrong usage, 69 some unknown or stale, 78 no account configured, 130 Ctrl-C`;

const LIST_EXAMPLES = `
Examples:
  fuelgauge list --provider ID --provider OTHER
  fuelgauge list --json | jq '.readings[] | select(.status == "ok") | .balance'
  fuelgauge list --ndjson --timeout 5s`;

const SANDBOX_EXAMPLES = `
Examples:
  fuelgauge sandbox --port 8787 > sandbox.env   then, in another shell: . ./sandbox.env && fuelgauge`;

/**
 * Declares the commands. Each is loaded when it runs, so that help and version need nothing but this file.
 * `finish` is told what the process is to end with.
 */
export function createProgram(context: Context, finish: (exitCode: ExitCode) => void): Command {
  const program = new Command('fuelgauge')
    .description(manifest.description)
    .version(manifest.version)
    .exitOverride()
    .showHelpAfterError('fuelgauge --help shows what there is')
    .configureOutput({
      writeOut: (text) => createPrinter(context.stdout).text(text),
      writeErr: (text) => createPrinter(context.stderr).text(text),
      outputError: (text, write) => write(withoutValues(text).replace(/^error:/, 'fuelgauge:')),
      getOutHelpWidth: () => context.stdout.columns ?? 80,
    })
    .addHelpText('after', EXAMPLES);

  program
    .command('list')
    .description('show balances (the default command)')
    .addOption(new Option('--json', 'print one report').conflicts('ndjson'))
    .option('--ndjson', 'print a reading a line, each as it arrives')
    .option('--provider <id>', 'only this vendor; may be repeated', (id, ids: string[] = []) => [...ids, id])
    .option('--account <label>', 'only accounts with this label')
    .option('--timeout <duration>', 'total for each account: 500ms, 10s, 2m (default: 25s)', parseDurationMs)
    .option('--no-color', 'no colours on a terminal')
    .option('--sandbox', 'show the made-up balances of the sandbox instead of your own')
    .option('--or-sandbox', 'the same, but only when no account is configured')
    .addOption(new Option('--api-key <key>').hideHelp().argParser(refuseKey))
    .addOption(new Option('--key <key>').hideHelp().argParser(refuseKey))
    .addHelpText('after', LIST_EXAMPLES)
    .action(async (options: ListOptions) => {
      const { list } = await import('./commands/list.ts');
      finish(await list(options, context));
    });

  program
    .command('providers')
    .description('show which vendors are supported: key variables, units, links')
    .option('--json', 'print them as data')
    .action(async (options: ProvidersOptions) => {
      const { providers } = await import('./commands/providers.ts');
      finish(await providers(options, context));
    });

  program
    .command('sandbox')
    .description('serve every vendor on this machine, with made-up balances')
    .option('--port <number>', 'port on 127.0.0.1; 0 takes any free one', parsePort, 0)
    .addHelpText('after', SANDBOX_EXAMPLES)
    .action(async (options: SandboxOptions) => {
      const { sandbox } = await import('./commands/sandbox.ts');
      finish(await sandbox(options, context));
    });

  return program;
}

/** An option that is not known may have been meant for a key: its value is not repeated. */
function withoutValues(message: string): string {
  return message.replace(/(unknown option '(?:--[\w-]+|-\w))[\s\S]*'/, "$1'");
}

function refuseKey(): never {
  throw new UsageError(
    'keys are not taken from the command line, where others can read them: set them in the environment',
  );
}
