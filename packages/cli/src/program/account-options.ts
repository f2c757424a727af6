import { type Command, Option } from 'commander';
import { parseDurationMs } from '../options/duration.ts';
import { UsageError } from '../usage-error.ts';

/** The options of every command that reads accounts: where they come from, and how long that may take. */
export function addAccountOptions(command: Command): Command {
  return refuseKeys(command)
    .option('--config <file>', 'configuration file; one that is named may run apiKeyCommand and set baseUrl')
    .option('--env-file <file>', 'read environment variables from this file as well; set ones stay')
    .option('--timeout <duration>', 'total for each account: 500ms, 10s, 2m (default: 25s)', parseDurationMs);
}

/** Options that collect their values. */
export function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}

/** Those who look for an option for the key are told where keys go. */
function refuseKeys(command: Command): Command {
  for (const flags of ['--api-key <key>', '--key <key>']) {
    command.addOption(new Option(flags).hideHelp().argParser(refuseKey));
  }
  return command;
}

function refuseKey(): never {
  throw new UsageError(
    'keys are not taken from the command line, where others can read them: set them in the environment, ' +
      'or name a file or command in the configuration (fuelgauge init)',
  );
}
