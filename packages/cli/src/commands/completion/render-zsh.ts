import {
  type CompletedCommand,
  type CompletedOption,
  type CompletedVendors,
  DEFAULT_COMMAND,
} from './describe-commands.ts';

/** For zsh, after compinit; works with eval and as a file of $fpath. */
export function renderZsh(
  commands: readonly CompletedCommand[],
  vendors: CompletedVendors,
): string {
  return `#compdef fuelgauge
_fuelgauge() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    return
  fi
  local command=${DEFAULT_COMMAND}
  case $words[2] in
    ${commands.map(({ name }) => name).join('|')}) command=$words[2]; shift words; (( CURRENT -= 1 )) ;;
  esac
  case $command in
${commands.map((command) => renderCommand(command, vendors)).join('\n')}
  esac
}
if [ "$funcstack[1]" = _fuelgauge ]; then _fuelgauge "$@"; else compdef _fuelgauge fuelgauge; fi
`;
}

function renderCommand(
  { name, options, choices, words }: CompletedCommand,
  { ids, amounts }: CompletedVendors,
): string {
  const specifications = [
    ...options.map((option) => renderOption(option, ids)),
    quote('--help[display help for command]'),
    ...(choices.length > 0 ? [quote(`1:choice:(${choices.join(' ')})`)] : []),
    ...(words === 'thresholds'
      ? [quote(`*:threshold:compadd -S '' -- ${amounts.map((name) => `${name}=`).join(' ')}`)]
      : []),
    ...(words === 'providers' ? [quote(`*:provider:(${ids.join(' ')})`)] : []),
  ];
  return `    ${name}) _arguments ${specifications.join(' ')} ;;`;
}

function renderOption(
  { name, description, value, isRepeatable }: CompletedOption,
  providers: readonly string[],
): string {
  const text = description.replace(/[[\]]/g, '\\$&').replaceAll(':', '\\:');
  const values = {
    none: '',
    provider: `:provider:(${providers.join(' ')})`,
    'provider=': `:setting:compadd -S '' -- ${providers.map((id) => `${id}=`).join(' ')}`,
    file: ':file:_files',
    other: ':value: ',
  };
  return quote(`${isRepeatable ? '*' : ''}${name}[${text}]${values[value]}`);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
