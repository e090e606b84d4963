/** A field with personal data, on a line of a log. */
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

/** Says which field of a log was erased, when, and what required the erasure. */
export type Erasure = {
  readonly line: number;
  readonly path: string;
  /** The day on which the field was erased. */
  readonly on: string;
  /** The id of the event, or the name of the order, that required the erasure. */
  readonly act: string;
};

/**
 * The seal of a log, as plain data. Keep the seal with the log, and keep it as confidential as the log itself.
 */
export type Seal = {
  readonly format: 'bilateral-seal';
  readonly formatVersion: 1;
  /**
   * The digest of each line. A line with personal data has the digest of a copy in which each personal text is
   * replaced by its own salted digest.
   */
  readonly lines: readonly string[];
  /**
   * The head (the last value) of the hash chain over the lines. The head depends on all lines and their
   * order.
   */
  readonly head: string;
  readonly personal: readonly PersonalLine[];
  readonly erasures: readonly Erasure[];
};
