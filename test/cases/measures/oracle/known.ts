import type { Fact } from '../facts';
import { dayOf } from './days';

/** The day from which a fact counts: that of the decision, or of its effect where it reaches back. */
const placeOf = (fact: Fact): number => {
  const decided = dayOf(fact.on);
  return 'from' in fact && typeof fact.from === 'string'
    ? Math.min(decided, dayOf(fact.from))
    : decided;
};

/** The facts that count on a day, as known on another, in the order in which they count. */
export const knownFacts = (
  facts: readonly Fact[],
  point: string,
  knownAt: string | undefined,
): readonly Fact[] => {
  const recorded = (fact: Fact) => dayOf(fact.recorded ?? fact.on);
  return facts
    .filter((fact) => placeOf(fact) <= dayOf(point))
    .filter((fact) => knownAt === undefined || recorded(fact) <= dayOf(knownAt))
    .map((fact, index) => ({ fact, index }))
    .sort(
      (a, b) =>
        placeOf(a.fact) - placeOf(b.fact) ||
        recorded(a.fact) - recorded(b.fact) ||
        a.index - b.index,
    )
    .map(({ fact }) => fact);
};
