import {
  type CompletedCommand,
  type CompletedOption,
  type CompletedVendors,
  DEFAULT_COMMAND,
  type OptionValue,
} from './describe-commands.ts';

/** For bash 3.2 and newer, without the bash-completion package. */
export function renderBash(
  commands: readonly CompletedCommand[],
  { ids: providers, amounts }: CompletedVendors,
): string {
  const options = commands.flatMap((command) => command.options);
  const names = commands.map(({ name }) => name).join(' ');
  const ids = providers.join(' ');
  const settings = providers.map((id) => `${id}=`).join(' ');
  const words = {
    providers: ids,
    thresholds: amounts.map((name) => `${name}=`).join(' '),
    other: '',
  };
  return `# bash completion of fuelgauge
_fuelgauge() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  local command=${DEFAULT_COMMAND} words='' word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${commands.map(({ name }) => name).join('|')}) command=$word; break ;; esac
  done
  case $previous in
${valueCase(options, 'provider', `COMPREPLY=($(compgen -W '${ids}' -- "$current")); return`)}
${valueCase(options, 'provider=', `COMPREPLY=($(compgen -W '${settings}' -- "$current")); compopt -o nospace 2>/dev/null; return`)}
${valueCase(options, 'file', 'COMPREPLY=($(compgen -f -- "$current")); return')}
${valueCase(options, 'other', 'return')}
  esac
  case $command in
${commands.map((command) => `    ${command.name}) words='${listWords(command, words[command.words])}' ;;`).join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="$words ${names} --help --version"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  case \${COMPREPLY[0]} in *=) compopt -o nospace 2>/dev/null ;; esac
}
complete -F _fuelgauge fuelgauge
`;
}

function listWords({ options, choices }: CompletedCommand, words: string): string {
  return [
    ...options.map(({ name }) => name),
    '--help',
    ...choices,
    ...(words === '' ? [] : [words]),
  ].join(' ');
}

function valueCase(options: readonly CompletedOption[], value: OptionValue, then: string): string {
  const names = [
    ...new Set(options.filter((option) => option.value === value).map(({ name }) => name)),
  ];
  return `    ${names.join('|')}) ${then} ;;`;
}
