import type { Costs } from '../runner/run-table.ts';
import { median, ratioOf } from '../runner/statistics.ts';
import type { Claim } from '../runner/task.ts';

/** What became of a claim. */
export type Verdict = {
  readonly text: string;
  readonly ratio: number;
  readonly target: number;
  readonly holds: boolean;
};

/** Holds a claim against the costs; bounds are loosened by a factor, 1 for not at all. */
export const verdictOf = (claim: Claim, costs: Costs, looseness: number): Verdict => {
  const of = costs.get(claim.of) ?? [];
  const other = typeof claim.to === 'string' ? claim.to : cheapest(claim.to, costs);
  const to = costs.get(other) ?? [];
  if ('costAtMost' in claim) {
    const ratio = ratioOf(of, to);
    const target = claim.costAtMost;
    return { text: `${claim.of} / ${other}`, ratio, target, holds: ratio <= target * looseness };
  }
  const ratio = ratioOf(to, of);
  const target = claim.timesFasterAtLeast;
  return {
    text: `${claim.of} faster than ${other}`,
    ratio,
    target,
    holds: ratio >= target / looseness,
  };
};

const cheapest = (names: readonly string[], costs: Costs): string =>
  names.reduce((best, name) =>
    median(costs.get(name) ?? []) < median(costs.get(best) ?? []) ? name : best,
  );
