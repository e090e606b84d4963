import { describe, type Flaw } from '../../flaw';

/** The kind of a problem or warning about a line of a log. */
export type ProblemTag =
  | 'NotJson'
  | 'NotAnObject'
  | 'CutOff'
  | 'BadHeader'
  | 'BadEvent'
  | 'UnknownType'
  | 'UnknownVocabulary'
  | 'DuplicateId'
  | 'DanglingReference'
  | 'BadTarget'
  | 'AfterRetraction'
  | 'Ignored'
  | 'ByteOrderMark'
  | 'CarriageReturns'
  | 'BlankLine'
  | 'NotNormalised'
  | 'WrongEncoding'
  | 'OutsideParties'
  | 'AgainstItself';

/**
 * A problem or warning about a line of a log: where it is, what was expected and found, and what to
 * do.
 */
export type Problem = Flaw & {
  readonly _tag: ProblemTag;
  /** The number of the line in the text, from 1. If the problem is on several lines, the number of the first. */
  readonly line: number;
  /** The id of the event on the line. Absent if it cannot be read. */
  readonly id?: string;
  /** The whole problem in one sentence. */
  readonly message: string;
};

export const problem = (tag: ProblemTag, line: number, flaw: Flaw, id?: string): Problem => ({
  _tag: tag,
  line,
  ...flaw,
  ...(id === undefined ? {} : { id }),
  message: `line ${line}${id === undefined ? '' : ` ("${id}")`}: ${describe(flaw)}`,
});
