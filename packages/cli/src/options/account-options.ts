import { type Command, Option } from 'commander';
import { refuseUsage } from '../errors.ts';
import { parseDurationMs } from '../format/duration.ts';

/**
 * The options of every command that reads accounts: where they come from, and how long that may take.
 * The usual `--env-file` is understood as well, but Node looks for it in every command line before fuelgauge starts:
 * it exits by itself where the file is missing, and applies a NODE_OPTIONS in it.
 */
export function addAccountOptions<Given extends Command>(command: Given): Given {
  return refuseKeys(command)
    .option(
      '--config <file>',
      'configuration file; one that is named may run apiKeyCommand and set baseUrl',
    )
    .option(
      '--dotenv <file>',
      'read variables from this file as well (also: --env-file); set ones stay',
    )
    .addOption(new Option('--env-file <file>').hideHelp())
    .on('option:env-file', (file: string) => command.setOptionValue('dotenv', file))
    .option(
      '--timeout <duration>',
      'total for each account: 500ms, 10s, 2m (default: 25s)',
      parseDurationMs,
    )
    .option('--verbose', 'say on stderr which requests are sent: method, host, status, time');
}

/** The options that choose among the accounts. */
export function addFilterOptions<Given extends Command>(command: Given): Given {
  return command
    .option('-p, --provider <id>', 'only this vendor; may be repeated', collect)
    .option('--account <label>', 'only accounts with this label');
}

/** Collects the values of an option that may be repeated. */
export function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}

/** Tells those who look for an option for the key where keys go. */
function refuseKeys<Given extends Command>(command: Given): Given {
  for (const flags of ['--api-key <key>', '--key <key>'])
    command.addOption(new Option(flags).hideHelp().argParser(refuseKey));
  return command;
}

function refuseKey(): never {
  return refuseUsage(
    'keys are not taken from the command line, where others can read them: set them in the environment, ' +
      'or name a file or command in the configuration (fuelgauge init)',
  );
}
