import { InvalidArgumentError, Option, Command as Program } from 'commander';
import { allCommands } from './all-commands';
import type { Command, CommandOption, Given } from './contract/command';
import type { Io } from './contract/io';
import { everywhere } from './contract/options';
import { statuses } from './contract/status';
import { hanging, wrapped } from './text/wrap';

export type Chosen = {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly given: Given;
};

/** Builds the parser of the command line. The parser calls `choose` with the chosen command. */
export const program = (
  { stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>,
  choose: (chosen: Chosen) => void,
): Program => {
  const width = () => Math.max(40, stdout.columns ?? 80);
  const root = configured(new Program('bilateral'), stdout, stderr, width)
    .description(
      'Policy between two parties as a log of cited events: what held on any day, what was known of it, and which act says so.',
    )
    .usage('COMMAND ...')
    .option('-V, --version', 'print the version')
    .helpCommand('help [COMMAND]', 'print the help of a command')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText('after', () => rootNotes(width()));
  for (const command of allCommands) {
    const { name, summary, details, operands, options } = command;
    const sub = configured(root.command(name), stdout, stderr, width)
      .summary(summary)
      .description([`${upperFirst(summary)}.`, details ?? ''].join('\n\n').trim())
      .usage(
        operands
          .split(' | ')
          .map((form) => `[options] ${form}`)
          .join(`\n       bilateral ${name} `),
      )
      .argument('[operands...]')
      .helpOption('-h, --help', 'print this help')
      .addHelpText('after', examplesOf(command))
      .action((words: readonly string[], given: Given) => {
        choose({ command, operands: words, given });
      });
    // The usage line already shows the operands.
    sub.configureHelp({ visibleArguments: () => [] });
    for (const option of [...options, ...everywhere]) sub.addOption(optionOf(option));
  }
  return root;
};

const commandLineOf = (command: Program): string =>
  command.name() === 'bilateral' ? 'bilateral' : `bilateral ${command.name()}`;

const configured = (
  command: Program,
  stdout: Io['stdout'],
  stderr: Io['stderr'],
  width: () => number,
): Program =>
  command
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError(`See: ${commandLineOf(command)} --help`)
    .helpOption('-h, --help', 'print this help')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: width,
      getErrHelpWidth: width,
    });

const optionOf = ({ flags, about, choices, many }: CommandOption): Option => {
  // The angle brackets tell the parser that a value follows.
  const option = new Option(flags.replace(/ ([A-Z].*)$/, ' <$1>'), about);
  if (choices !== undefined) option.choices([...choices]);
  if (many === true)
    option.argParser((text: string, before: readonly string[] | undefined) => {
      if (choices?.includes(text) === false)
        throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
      return [...(before ?? []), text];
    });
  return option;
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const examplesOf = ({ examples }: Command): string =>
  ['', 'Examples:', ...examples.flatMap(({ line, does }) => [`  # ${does}`, `  ${line}`])].join(
    '\n',
  );

const notes = [
  'LOG is a file of NDJSON, or - for standard input; --case japan-korea takes a case that ships with the library instead.',
  'DATE is a day such as 2019-07-04, or a date-time with offset.',
  'QUESTION is the name of a question, such as tradeRegime, and ARGUMENT one of its arguments. "bilateral candidates" prints questions with their arguments.',
  'Results are for people. --json prints them for programs, and -o FILE writes them to a file, as JSON if its name ends in .json.',
  'Colours are used on a terminal only, and never where NO_COLOR is set.',
];

const rootNotes = (width: number): string =>
  [
    '',
    ...notes.flatMap((note) => wrapped(note, width)),
    '',
    'Exit statuses:',
    ...Object.values(statuses).flatMap(([code, meaning]) => hanging(`  ${code}  `, meaning, width)),
  ].join('\n');
