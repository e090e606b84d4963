import { describe, type Flaw } from '../flaw';

/** What kind of thing is wrong or odd with a line of a log. */
export type ProblemTag =
  | 'NotJson'
  | 'NotAnObject'
  | 'CutOff'
  | 'BadHeader'
  | 'BadEvent'
  | 'UnknownType'
  | 'DuplicateId'
  | 'DanglingReference'
  | 'BadTarget'
  | 'AfterRetraction'
  | 'ByteOrderMark'
  | 'CarriageReturns'
  | 'BlankLine';

/** One thing wrong or odd with a line of a log: where, what was expected and found, what to do. */
export type Problem = Flaw & {
  readonly _tag: ProblemTag;
  /** The line of the text, from 1; the first of them where it stands for several. */
  readonly line: number;
  /** The id of the event on it, where that can be read. */
  readonly id?: string;
  /** All of it in one sentence for a person. */
  readonly message: string;
};

/** Puts a problem into words. */
export const problem = (tag: ProblemTag, line: number, flaw: Flaw, id?: string): Problem => ({
  _tag: tag,
  line,
  ...flaw,
  ...(id === undefined ? {} : { id }),
  message: `line ${line}${id === undefined ? '' : ` ("${id}")`}: ${describe(flaw)}`,
});
