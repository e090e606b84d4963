/** The parts of one command that a shell completes. */
export type Completed = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
};

export type CompletedOption = {
  /** The flag, such as `--known`. */
  readonly flag: string;
  readonly about: string;
  /** Whether a value follows the flag. */
  readonly takesValue: boolean;
  readonly choices: readonly string[];
};
