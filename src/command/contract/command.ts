import type { Io } from './io';
import type { Status } from './status';
import type { Style } from './style';

export type CommandOption = {
  /** The flags, such as `--known DATE` or `-o, --output FILE`. */
  readonly flags: string;
  readonly about: string;
  /** The values that the option can have. Absent: any. */
  readonly choices?: readonly string[];
  readonly many?: true;
};

/** The options that a command was given, by the camel-case names of their long flags. */
export type Given = { readonly [option: string]: string | true | readonly string[] | undefined };

export type Asked = {
  /** The operands: the arguments that are not options. */
  readonly operands: readonly string[];
  readonly given: Given;
  readonly io: Io;
  /** Reports the progress of long work. */
  readonly progress: (text: string) => void;
  /** Writes a text to standard error. The text is not part of the result. */
  readonly note: (text: string) => void;
};

/** The result of a command: lines for people, and JSON for programs. */
export type Answered = {
  readonly _tag: 'Answered';
  readonly lines: (style: Style) => Iterable<string>;
  readonly json: () => unknown;
  readonly status?: Status;
};

/** The result of a command that is already a text, such as a page of HTML. It is written unchanged. */
export type Written = {
  readonly _tag: 'Written';
  /** Whether the result is JSON. Otherwise `--json` is refused. */
  readonly isJson?: true;
  readonly pieces: Iterable<string>;
  readonly status?: Status;
};

export type Outcome = Answered | Written;

export type Example = { readonly line: string; readonly does: string };

/** A command loads the library only when it is run. */
export type Command = {
  readonly name: string;
  /** What the command does, in one line. */
  readonly summary: string;
  /** The operands as in the usage line. */
  readonly operands: string;
  /** More about the command: how operands are written, and what the result holds. */
  readonly details?: string;
  readonly options: readonly CommandOption[];
  readonly examples: readonly Example[];
  readonly run: (asked: Asked) => Promise<Outcome>;
};
