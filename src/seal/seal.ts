/** A field of a line that holds personal data. */
export type PersonalField = {
  /** The path of the field in the line, such as `by.name`. */
  readonly path: string;
  /** The salt of the field's digest, or null once the field is erased. */
  readonly salt: string | null;
};

/** A line with personal data. */
export type PersonalLine = {
  /** The number of the line in the log, from 1; the header is line 1. */
  readonly line: number;
  /** The SHA-256 of the line as it is now. */
  readonly digest: string;
  readonly fields: readonly PersonalField[];
};

/** A field that was erased, when, and by which act. */
export type Erasure = {
  readonly line: number;
  readonly path: string;
  /** The day on which the field was erased. */
  readonly on: string;
  /** The id of the event, or the name of the order, that required the erasure. */
  readonly act: string;
};

/**
 * The seal of a log. It is plain data, to be kept with the log and as confidential as the log
 * itself.
 */
export type Seal = {
  readonly format: 'bilateral-seal';
  readonly formatVersion: 1;
  /**
   * The digest of each line. For a line with personal data: the digest of the line without that
   * data.
   */
  readonly lines: readonly string[];
  /** The head of the hash chain after the last line. It depends on all lines and their order. */
  readonly head: string;
  readonly personal: readonly PersonalLine[];
  readonly erasures: readonly Erasure[];
};
