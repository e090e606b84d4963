/** One round: its number, of how many, and a seed that all contenders share in it. */
export type Round = { readonly index: number; readonly of: number; readonly seed: number };

type Awaitable<A> = A | Promise<A>;

/** What a contender can be asked once it stands in a process of its own. */
export type Task = {
  /** What is compared before anything is timed, as JSON. */
  readonly answers: () => Awaitable<unknown>;
  /** Makes ready for a sample, untimed. */
  readonly before?: (round: Round, times: number) => Awaitable<void>;
  /** Does the work so many times; what it gives is kept, so that no work can be left out. */
  readonly run: (times: number, round: Round) => Awaitable<unknown>;
  /** The most times that one sample may take. */
  readonly mostTimes?: number;
};

export type Contender = {
  readonly name: string;
  /** Contenders of one group must give the same answers; all are one group unless said. */
  readonly group?: string;
  readonly start: () => Awaitable<Task>;
};

/** What a table is to show, as a bound on a ratio of costs within a round. */
export type Claim = {
  readonly of: string;
  /** Against which contender, or the cheapest of several. */
  readonly to: string | readonly string[];
} & ({ readonly timesFasterAtLeast: number } | { readonly costAtMost: number });

export type Table = {
  readonly id: string;
  /** Which line of what is to be shown it belongs to. */
  readonly line: number;
  readonly title: string;
  readonly rounds: number;
  /** What is counted: `question`, `event`, … and how many of them one run of the work holds. */
  readonly unit: string;
  readonly unitsPerRun: number;
  readonly contenders: readonly Contender[];
  /** The contender that is entered twice, under its name and under `again`. */
  readonly control: string;
  readonly claims: readonly Claim[];
};

/** The name of the second entry of a table's control. */
export const again = (control: string): string => `${control}, again`;
