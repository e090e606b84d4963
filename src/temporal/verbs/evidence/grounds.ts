import { same } from '../../../same';
import type { Entry } from '../../event/entry';

/** The largest number of times that a question is asked to find the events that one answer depends on. */
export const mostTries = 500;

export type Grounds = {
  /**
   * The events that the answer depends on, in order. If `minimal` is true, leaving any one of them out changes the
   * answer.
   */
  readonly grounds: readonly Entry[];
  /** Other sets of events that give the same answer. Each set lacks at least one event of `grounds`. */
  readonly alternatives: readonly (readonly Entry[])[];
  /** Whether every event in `grounds` is known to be needed. False if finding out would take too many tries. */
  readonly minimal: boolean;
};

/** A set of entries, and whether it is known that no further entry can be dropped from the set. */
type Minimised = { readonly kept: readonly Entry[]; readonly minimal: boolean };

/**
 * Finds which of some events an answer depends on, by dropping events and asking again. It drops many events
 * at once while the answer stays the same, then single events, until no event can be dropped.
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
      // Starts with the earliest events, so that an act is dropped before the later act that ended it. If the
      // later act were dropped first, the earlier act would be in force again.
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
  const needed = new Set(grounds);
  for (const ground of grounds) {
    let others = entries.filter((entry) => entry !== ground);
    while (tries <= mostTries && suffices(others)) {
      const { kept, minimal: isMinimal } = minimise(others);
      if (isMinimal && !alternatives.some((each) => isSameSet(each, kept))) alternatives.push(kept);
      // The answer holds without `ground`, because the events in `tried` stand in for it. Other events may stand
      // in for `ground` too, so the search goes on without the events in `tried`.
      const tried = new Set(kept.filter((entry) => !needed.has(entry)));
      if (tried.size === 0) break;
      others = others.filter((entry) => !tried.has(entry));
    }
  }
  return { grounds, alternatives, minimal };
};

/** Both lists are in the order of the given entries, so equal sets have the same entry at each index. */
const isSameSet = (a: readonly Entry[], b: readonly Entry[]): boolean =>
  a.length === b.length && a.every((entry, at) => entry === b[at]);
