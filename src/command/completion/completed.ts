export type Completed = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
};

export type CompletedOption = {
  readonly flag: string;
  readonly about: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
};
