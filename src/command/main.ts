import { createRequire } from 'node:module';
import { CommanderError } from 'commander';
import { allCommands } from './all-commands';
import type { Asked, Outcome } from './contract/command';
import { Failure, misused } from './contract/failure';
import type { Io } from './contract/io';
import { isGiven, textGiven } from './contract/options';
import { type Status, statuses } from './contract/status';
import { writeTo } from './input/files';
import { type Chosen, program } from './program';
import { progressOn } from './text/progress';
import { plainStyle, styleFor } from './text/style';
import { printable } from './text/width';

export const main = async (io: Io): Promise<number> => {
  try {
    return statuses[await statusOf(io)][0];
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr.write(`bilateral: this is a fault of the command.\n${told}\n`);
    return statuses.fault[0];
  }
};

const statusOf = async (io: Io): Promise<Status> => {
  if (['-V', '--version'].includes(io.argv[0] ?? '')) {
    io.stdout.write(`${versionOf()}\n`);
    return 'done';
  }
  const chosen = parsed(io);
  return typeof chosen === 'string' ? chosen : ran(io, chosen);
};

const versionOf = (): string => {
  // The cast is safe: the manifest of this package has a version.
  const { version } = createRequire(import.meta.url)('bilateral/package.json') as {
    readonly version: string;
  };
  return version;
};

/** A status means that the parser has already printed help or an error. */
const parsed = (io: Io): Chosen | Status => {
  let chosen: Chosen | undefined;
  try {
    program(io, (found) => {
      chosen = found;
    }).parse(argumentsOf(io.argv), { from: 'user' });
  } catch (error) {
    // The parser throws this error after it has printed help or what is wrong.
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 'done' : 'misused';
  }
  return chosen ?? 'misused';
};

const argumentsOf = (argv: Io['argv']): string[] => {
  const [first, second] = argv;
  if (first === undefined) return ['--help'];
  // For `bilateral help` with an unknown command, the parser would print the general help. Without the word
  // `help`, it reports the unknown command.
  const isUnknown = second !== undefined && !allCommands.some(({ name }) => name === second);
  return first === 'help' && isUnknown ? [second] : [...argv];
};

const ran = async (io: Io, { command, operands, given }: Chosen): Promise<Status> => {
  const isQuiet = isGiven(given, 'quiet');
  const progress = progressOn(io.stderr, isQuiet);
  const note = (text: string): void => {
    progress.clear();
    if (!isQuiet) io.stderr.write(`${shown(text)}\n`);
  };
  const asked: Asked = { operands, given, io, note, progress: progress.at };
  try {
    const outcome = await command.run(asked);
    progress.clear();
    await written(asked, outcome);
    return outcome.status ?? 'done';
  } catch (error) {
    progress.clear();
    if (!(error instanceof Failure)) throw error;
    io.stderr.write(`${shown(`bilateral ${command.name}: ${error.message}`)}\n`);
    return error.status;
  }
};

/** A message may quote a log, which may hold characters that control a terminal. */
const shown = (message: string): string => message.split('\n').map(printable).join('\n');

const written = async ({ io, given, note }: Asked, outcome: Outcome): Promise<void> => {
  const file = textGiven(given, 'output');
  const isJsonFile = file?.endsWith('.json') === true;
  const writesOwnFormat = outcome._tag === 'Written' && outcome.isJson !== true;
  if (writesOwnFormat && isGiven(given, 'json'))
    throw misused('This command writes a format of its own. Leave out --json.');
  if (writesOwnFormat && isJsonFile)
    throw misused('This command does not write JSON. Give the file another ending than .json.');
  const pieces = piecesOf(outcome, {
    isJson: isGiven(given, 'json') || isJsonFile,
    style: file === undefined ? styleFor(io.stdout, io) : plainStyle(),
  });
  if (file === undefined) {
    for (const piece of pieces) io.stdout.write(piece);
    return;
  }
  await writeTo(io, file, pieces);
  note(`Wrote ${file}.`);
};

function* piecesOf(
  outcome: Outcome,
  { isJson, style }: { readonly isJson: boolean; readonly style: ReturnType<typeof plainStyle> },
): Iterable<string> {
  if (outcome._tag === 'Written') yield* outcome.pieces;
  else if (isJson) yield `${JSON.stringify(outcome.json(), null, 2)}\n`;
  else for (const line of outcome.lines(style)) yield `${line}\n`;
}
