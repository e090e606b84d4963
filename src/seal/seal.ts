/** A field of a line that holds personal data. */
export type PersonalField = {
  /** Where it stands in the line, such as `by.name`. */
  readonly path: string;
  /** The salt of its digest; null once it is erased. */
  readonly salt: string | null;
};

/** A line with personal data. */
export type PersonalLine = {
  /** The number of the line in the log, from 1; the header is line 1. */
  readonly line: number;
  /** The SHA-256 of the line as it now stands. */
  readonly digest: string;
  readonly fields: readonly PersonalField[];
};

/** What was erased, when and by which act. */
export type Erasure = {
  readonly line: number;
  readonly path: string;
  /** The day on which it was erased. */
  readonly on: string;
  /** The id of the event, or the name of the order, by which it was erased. */
  readonly act: string;
};

/** The seal of a log: plain data, to be kept beside it and as confidential as the log itself. */
export type Seal = {
  readonly format: 'bilateral-seal';
  readonly formatVersion: 1;
  /** The digest of each line. For a line with personal data: of what is left once that data is erased. */
  readonly lines: readonly string[];
  /** The end of the chain over these digests. It stands for all lines and their order. */
  readonly head: string;
  readonly personal: readonly PersonalLine[];
  readonly erasures: readonly Erasure[];
};
