import type { Flaw } from '../../../flaw';
import type { Given } from './fields';

/** One row of dated steps as its text has it. */
export type StepRow = {
  /** Where it begins in the text, the first line being 1. */
  readonly line: number;
  readonly given: Given;
  /** Why it cannot be read, where its text is malformed. */
  readonly flaws?: readonly Flaw[];
};

/** The rows of a text, and the names of columns or keys that the reader does not know. */
export type StepRows = { readonly rows: readonly StepRow[]; readonly ignored: readonly string[] };

/** A row that cannot be read at all. */
export const badRow = (line: number, flaw: Flaw): StepRow => ({
  line,
  given: new Map(),
  flaws: [flaw],
});
