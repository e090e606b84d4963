import { same } from '../../../same';
import type { Entry } from '../../event/entry';

/** The most times that a question is asked to find the grounds of one answer. */
export const mostTries = 500;

/** Events that give an answer alone. */
export type Grounds = {
  /** In order; without any one of them the others give another answer, if `minimal`. */
  readonly grounds: readonly Entry[];
  /** Other sets that give the same answer alone, each without one of the grounds. */
  readonly alternatives: readonly (readonly Entry[])[];
  /** Whether each ground is known to be needed: false where that would have taken too many tries. */
  readonly minimal: boolean;
};

/** A set of entries, and whether it is known that nothing more can be dropped. */
type Minimised = { readonly kept: readonly Entry[]; readonly minimal: boolean };

/**
 * Finds which of some events an answer rests on, by dropping events and asking again. It drops many at
 * once while that changes nothing, then one by one, until none can be dropped.
 */
export const groundsOf = (
  entries: readonly Entry[],
  value: unknown,
  answerFrom: (entries: readonly Entry[]) => unknown,
): Grounds => {
  let tries = 0;
  const suffices = (some: readonly Entry[]): boolean => {
    tries += 1;
    return tries <= mostTries && same(answerFrom(some), value);
  };
  const minimise = (all: readonly Entry[]): Minimised => {
    let kept = all;
    for (let size = Math.ceil(all.length / 2); size > 0; ) {
      let isShorter = false;
      // From the first on: an act that was ended goes before the act that ended it, and does not revive.
      for (let start = 0; start < kept.length; ) {
        const less = [...kept.slice(0, start), ...kept.slice(start + size)];
        if (suffices(less)) {
          kept = less;
          isShorter = true;
        } else start += size;
      }
      if (size > 1) size = Math.ceil(size / 2);
      else if (!isShorter) size = 0;
      if (tries > mostTries) break;
    }
    return { kept, minimal: tries <= mostTries };
  };
  const { kept: grounds, minimal } = minimise(entries);
  const alternatives: (readonly Entry[])[] = [];
  for (const ground of grounds) {
    const others = entries.filter((entry) => entry !== ground);
    if (tries > mostTries || !suffices(others)) continue;
    const other = minimise(others);
    if (other.minimal && !alternatives.some((each) => isSameSet(each, other.kept)))
      alternatives.push(other.kept);
  }
  return { grounds, alternatives, minimal };
};

/** Whether two lists in one order have the same entries. */
const isSameSet = (a: readonly Entry[], b: readonly Entry[]): boolean =>
  a.length === b.length && a.every((entry, at) => entry === b[at]);
