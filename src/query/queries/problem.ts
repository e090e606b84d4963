import { describe, type Flaw, withAnchor } from '../../flaw';

/** Why a query cannot be answered. */
export type QueryProblem = {
  readonly _tag: 'QueryProblem';
  /** The flaws, each with its path in the query. */
  readonly flaws: readonly Flaw[];
  /** All flaws in words, one in each line. */
  readonly message: string;
};

export const queryProblem = (flaws: readonly Flaw[]): QueryProblem =>
  Object.freeze({
    _tag: 'QueryProblem',
    flaws: Object.freeze([...flaws]),
    message: withAnchor(flaws.map(describe).join('\n'), 'QueryProblem'),
  });
