import type { Command } from 'commander';

/** The options of the commands that read the history of a monitor. */
export interface HistoryCommandOptions {
  readonly database?: string;
  /** A configuration that says where the history is. */
  readonly config?: string;
  readonly color?: boolean;
}

export function addHistoryOptions<Given extends Command>(command: Given): Given {
  return command
    .option(
      '--database <file>',
      'where the history is: a file, or postgres://… (default: in your data folder)',
    )
    .option('--config <file>', 'a configuration that says where the history is')
    .option('--no-color', 'no colours on a terminal');
}
