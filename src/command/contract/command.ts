import type { Io } from './io';
import type { Status } from './status';
import type { Style } from './style';

/** An option as `--help` shows it. */
export type CommandOption = {
  /** Such as `--known DATE` or `-o, --output FILE`. */
  readonly flags: string;
  readonly about: string;
  /** The values it may have; left out: any. */
  readonly choices?: readonly string[];
  /** Whether it may be given several times. */
  readonly many?: true;
};

/** The options that a command was given, by the camel-case names of their long flags. */
export type Given = { readonly [option: string]: string | true | readonly string[] | undefined };

/** What one run of a command was asked. */
export type Asked = {
  /** The operands: the arguments that are no options. */
  readonly operands: readonly string[];
  readonly given: Given;
  readonly io: Io;
  /** Says how far long work has come. */
  readonly progress: (text: string) => void;
  /** Says something on standard error that is no part of the result. */
  readonly note: (text: string) => void;
};

/** What a command found: for people as lines, for programs as JSON. */
export type Answered = {
  readonly _tag: 'Answered';
  readonly lines: (style: Style) => Iterable<string>;
  readonly json: () => unknown;
  readonly status?: Status;
};

/** A text that is written as it is: a file in some format. */
export type Written = {
  readonly _tag: 'Written';
  readonly pieces: Iterable<string>;
  readonly status?: Status;
};

export type Outcome = Answered | Written;

/** A line that can be typed, and what it does. */
export type Example = { readonly line: string; readonly does: string };

/** One command, such as `bilateral history`. It loads the library only when it is run. */
export type Command = {
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** The operands as the usage line shows them. */
  readonly operands: string;
  /** More about it: how operands are written, what the result holds. */
  readonly details?: string;
  readonly options: readonly CommandOption[];
  readonly examples: readonly Example[];
  readonly run: (asked: Asked) => Promise<Outcome>;
};
