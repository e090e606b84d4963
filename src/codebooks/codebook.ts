/** What a table is: its name and version, where it was read, and whether all of it is here. */
export type Book = {
  readonly name: string;
  readonly version: string;
  /** Where the table was read and checked. */
  readonly sources: readonly string[];
  /** Whether every row of the published table is here. */
  readonly complete: boolean;
  /** What to know before using it. */
  readonly notes: readonly string[];
};
