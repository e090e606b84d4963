import type { Asked, Fact } from '../facts';

/**
 * A question about some facts with the right answer. What the answer gives must be there, each list
 * as long as given; what it does not give may be anything.
 */
export type Example = {
  readonly id: string;
  /** Why the answer is right. */
  readonly reason: string;
  readonly facts: readonly Fact[];
  readonly ask: 'duty' | 'licence';
  readonly question: Asked;
  readonly point: string;
  readonly knownAt?: string;
  readonly answer: Readonly<Record<string, unknown>>;
  /** Acts on which the answer does not rest. */
  readonly mustNotCite?: readonly string[];
};
