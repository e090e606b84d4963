import type { Flaw } from '../../../flaw';
import type { Given } from './fields';

export type StepRow = {
  /** The line of the text on which the row begins, counted from 1. */
  readonly line: number;
  readonly given: Given;
  /** Present if the row comes from a spreadsheet and not from JSON. */
  readonly inCells?: true;
  /** What is wrong with the text of the row. Absent if the text is well-formed. */
  readonly flaws?: readonly Flaw[];
};

/** `ignored` are the names of columns or keys that the reader does not know. */
export type StepRows = { readonly rows: readonly StepRow[]; readonly ignored: readonly string[] };

export const badRow = (line: number, flaw: Flaw): StepRow => ({
  line,
  given: new Map(),
  flaws: [flaw],
});
