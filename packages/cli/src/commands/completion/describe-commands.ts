import type { Command, Option } from 'commander';

/** The command that a command line without one means. */
export const DEFAULT_COMMAND = 'list';

/** The kind of value that an option takes. */
export type OptionValue = 'none' | 'provider' | 'provider=' | 'file' | 'other';

export interface CompletedOption {
  /** With its dashes. */
  readonly name: string;
  readonly description: string;
  readonly value: OptionValue;
  readonly isRepeatable: boolean;
}

/** The part of a command that shells complete. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** The words that its argument may be. */
  readonly choices: readonly string[];
  /** What its arguments are: ids of vendors, or thresholds, which begin with one. */
  readonly words: 'providers' | 'thresholds' | 'other';
}

/** What arguments of these names are. */
const WORDS: Readonly<Record<string, CompletedCommand['words']>> = {
  thresholds: 'thresholds',
  words: 'providers',
};

/** What shells complete vendors with. */
export interface CompletedVendors {
  readonly ids: readonly string[];
  /** What a threshold may name: the ids, and `id#other` for further amounts. */
  readonly amounts: readonly string[];
}

/** The commands of the program. Options that the help hides are not completed either. */
export function describeCommands(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => {
    const [argument] = command.registeredArguments;
    return {
      name: command.name(),
      description: command.description(),
      options: command.options.filter(({ hidden }) => !hidden).map(describeOption),
      choices: argument?.argChoices ?? [],
      words: WORDS[argument?.name() ?? ''] ?? 'other',
    };
  });
}

function describeOption(option: Option): CompletedOption {
  const { long, description, flags } = option;
  const value = /[<[]([^<[]*)[>\]]$/.exec(flags)?.[1];
  return {
    name: long ?? flags,
    description,
    value: option.optional ? 'none' : kindOf(value),
    isRepeatable: description.includes('may be repeated'),
  };
}

function kindOf(value: string | undefined): OptionValue {
  if (value === undefined) return 'none';
  if (value === 'id') return 'provider';
  if (/^(\[id=|id=)/.test(value)) return 'provider=';
  return value === 'file' ? 'file' : 'other';
}
