import { type Command, Option } from 'commander';
import { parseDurationMs } from '../format/duration.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The options of every command that reads accounts: where they come from, and how long that may take.
 * The usual `--env-file` is understood as well, but Node looks for it in every command line before fuelgauge starts:
 * it ends by itself where the file is not there, and heeds a NODE_OPTIONS in it.
 */
export function addAccountOptions(command: Command): Command {
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
    );
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
