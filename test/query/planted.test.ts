import { isLeft } from 'bilateral';
import { ask, type Query } from 'bilateral/query';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewOf, runs } from '../support/holds';
import { type Asking, asByHand, supposedByHand } from './by-hand-laws';

type Mistake = {
  readonly verb: Query['verb'];
  /** Another query than the one that was given, or the same one. */
  readonly asks?: (query: Query) => object;
  /** Another value than the one that was found. */
  readonly says?: (value: never) => unknown;
};

const less = (list: readonly unknown[]) => list.slice(0, -1);

const mistakes: { readonly [what: string]: Mistake } = {
  'an answer as of all knowledge': { verb: 'answer', asks: ({ knownAt: _, ...query }) => query },
  'an answer of the day before': {
    verb: 'answer',
    asks: (query) => ({ ...query, asOf: dayBefore(query.asOf) }),
  },
  'an answer of null as an empty object': { verb: 'answer', says: (value) => value ?? {} },
  'a history without its last answer': { verb: 'history', says: less },
  'a history that does not stop': { verb: 'history', asks: ({ to: _, ...query }) => query },
  'a history by day and not by instant': { verb: 'history', asks: ({ by: _, ...query }) => query },
  'revisions without the first': {
    verb: 'revisions',
    says: (list: readonly unknown[]) => list.slice(1),
  },
  'grounds without the last': {
    verb: 'why',
    says: (found: { readonly grounds: readonly unknown[] }) => ({
      ...found,
      grounds: less(found.grounds),
    }),
  },
  'alternatives left out': {
    verb: 'why',
    says: (found: object) => ({ ...found, alternatives: [] }),
  },
  'certainty without the events that it depends on': {
    verb: 'certainty',
    says: (found: object) => ('on' in found ? { ...found, on: [] } : found),
  },
  'what is coming without the last': { verb: 'upcoming', says: less },
  'what is unsettled without the last': { verb: 'unsettled', says: less },
  'events without the last': { verb: 'events', says: less },
  'what happened and what was learned exchanged': {
    verb: 'changes',
    says: ({ world, learned }: { readonly world: unknown; readonly learned: unknown }) => ({
      world: learned,
      learned: world,
    }),
  },
  'rows without the last': { verb: 'rows', says: less },
  'what acts and what is acted on exchanged': {
    verb: 'related',
    says: ({ actsOn, actedOnBy }: { readonly actsOn: unknown; readonly actedOnBy: unknown }) => ({
      actsOn: actedOnBy,
      actedOnBy: actsOn,
    }),
  },
};

const dayBefore = (point: string | undefined): string =>
  new Date(Date.parse(point ?? '') - 86_400_000).toISOString().slice(0, 10);

/** Asks as the library does, with one mistake. */
const asking =
  ({ verb, asks, says }: Mistake): Asking =>
  (timeline) =>
  (query) => {
    // The laws ask with queries alone.
    const given = query as Query;
    if (given.verb !== verb) return ask(timeline)(given);
    const answered = ask(timeline)(asks?.(given) ?? given);
    if (isLeft(answered) || says === undefined) return answered;
    const { right } = answered;
    return {
      ...answered,
      right: { ...right, value: says(right.value as never) as typeof right.value },
    };
  };

/** A mistake may show in few of the logs, so the law is tried on many until it fails. */
const numRuns = Math.max(runs, 500);

describe('the law that asking with JSON gives what the verbs give', () => {
  it.each(fewOf(Object.keys(mistakes), 2))('should find %s', (what) => {
    const mistake = mistakes[what];
    if (mistake === undefined) throw new Error('no such mistake');
    const { failed } = fc.check(asByHand(asking(mistake)), { numRuns, endOnFailure: true });
    expect(failed).toBe(true);
  });

  it('should find a supposition that is passed over, and a page that is cut short', () => {
    const supposes: Mistake = { verb: 'answer', asks: ({ suppose: _, ...query }) => query };
    const cuts: Mistake = { verb: 'history', says: less };
    for (const mistake of [supposes, cuts])
      expect(
        fc.check(supposedByHand(asking(mistake)), { numRuns, endOnFailure: true }).failed,
      ).toBe(true);
  });
});
