import {
  type CompletedCommand,
  type CompletedOption,
  type CompletedVendors,
  DEFAULT_COMMAND,
} from './describe-commands.ts';

/** For fish 3 and newer. */
export function renderFish(
  commands: readonly CompletedCommand[],
  vendors: CompletedVendors,
): string {
  const { ids: providers } = vendors;
  const names = commands.map(({ name }) => name).join(' ');
  const others = commands.filter(({ name }) => name !== DEFAULT_COMMAND).map(({ name }) => name);
  const conditionOf = (name: string) =>
    quote(
      name === DEFAULT_COMMAND
        ? `not __fish_seen_subcommand_from ${others.join(' ')}`
        : `__fish_seen_subcommand_from ${name}`,
    );
  const lines = [
    '# fish completion of fuelgauge',
    'complete -c fuelgauge -f',
    'complete -c fuelgauge -l help -d "display help for command"',
    `complete -c fuelgauge -n ${quote(`not __fish_seen_subcommand_from ${names}`)} -l version -d "output the version number"`,
    ...commands.flatMap((command) => [
      `complete -c fuelgauge -n ${quote(`not __fish_seen_subcommand_from ${names}`)} -a ${command.name} -d ${quote(command.description)}`,
      ...command.options.map(
        (option) =>
          `complete -c fuelgauge -n ${conditionOf(command.name)} ${renderOption(option, providers)}`,
      ),
      ...argumentsOf(command, vendors).map(
        (words) => `complete -c fuelgauge -n ${conditionOf(command.name)} -a ${quote(words)}`,
      ),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function argumentsOf(
  { choices, words }: CompletedCommand,
  { ids, amounts }: CompletedVendors,
): readonly string[] {
  return [
    ...(choices.length > 0 ? [choices.join(' ')] : []),
    ...(words === 'thresholds' ? [amounts.map((name) => `${name}=`).join(' ')] : []),
    ...(words === 'providers' ? [ids.join(' ')] : []),
  ];
}

function renderOption(
  { name, description, value }: CompletedOption,
  providers: readonly string[],
): string {
  const values = {
    none: '',
    provider: ` -x -a ${quote(providers.join(' '))}`,
    'provider=': ` -x -a ${quote(providers.map((id) => `${id}=`).join(' '))}`,
    file: ' -r -F',
    other: ' -x',
  };
  return `-l ${name.replace(/^--/, '')}${values[value]} -d ${quote(description)}`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
