import type { Completed, CompletedOption } from './completed';

type Script = (commands: readonly Completed[], questions: readonly string[]) => string;

const flagsOf = ({ options }: Completed): string => options.map(({ flag }) => flag).join(' ');

/**
 * Returns the lines of a bash script that complete the values of options. Each command has lines of its own,
 * since the same option may take other values in another command.
 */
const choicesOf = (commands: readonly Completed[]): readonly string[] =>
  commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(
        ({ flag, choices }) =>
          `    "${name} ${flag}") COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$word")); return ;;`,
      ),
  );

export const bash: Script = (commands, questions) => `# bilateral: completion for bash
_bilateral() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" options
  COMPREPLY=()
  case "\${COMP_WORDS[1]} $before" in
${choicesOf(commands).join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} help --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map((each) => `    ${each.name}) options="${flagsOf(each)}" ;;`).join('\n')}
  esac
  if [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W "$options --help" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word") $(compgen -W "${questions.join(' ')}" -- "$word"))
  fi
}
complete -o filenames -F _bilateral bilateral
`;

const singleQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Escapes text for zsh, in which colons and brackets have a special meaning. */
const inZsh = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

export const zsh: Script = (commands, questions) => `#compdef bilateral
# bilateral: completion for zsh
_bilateral() {
  local -a commands=(
${commands.map(({ name, summary }) => `    ${singleQuoted(`${name}:${inZsh(summary)}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "$words[2]" in
${commands
  .map(
    ({ name, options }) =>
      `    ${name}) _arguments ${options.map(zshOption).join(' ')} '*:operand:_bilateral_operand' ;;`,
  )
  .join('\n')}
  esac
}
_bilateral_operand() {
  _alternative 'files:file:_files' 'questions:question:(${questions.join(' ')})'
}
# If this file is on the fpath, zsh runs it for the first completion. If it is sourced, it registers itself.
if [ "$funcstack[1]" = _bilateral ]; then
  _bilateral "$@"
else
  compdef _bilateral bilateral
fi
`;

const zshOption = ({ flag, about, takesValue, choices }: CompletedOption): string => {
  const values = choices.length > 0 ? `(${choices.join(' ')})` : '_files';
  return singleQuoted(`*${flag}[${inZsh(about)}]${takesValue ? `:value:${values}` : ''}`);
};

export const fish: Script = (commands, questions) =>
  [
    '# bilateral: completion for fish',
    ...commands.map(
      ({ name, summary }) =>
        `complete -c bilateral -n __fish_use_subcommand -f -a ${name} -d ${singleQuoted(summary)}`,
    ),
    ...commands.flatMap(({ name, options }) =>
      options.map(({ flag, about, takesValue, choices }) => {
        const values = choices.length > 0 ? ` -f -a ${singleQuoted(choices.join(' '))}` : '';
        return `complete -c bilateral -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${takesValue ? ' -r' : ''}${values} -d ${singleQuoted(about)}`;
      }),
    ),
    `complete -c bilateral -n 'not __fish_use_subcommand' -a ${singleQuoted(questions.join(' '))}`,
    '',
  ].join('\n');
