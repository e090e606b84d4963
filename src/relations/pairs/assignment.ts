import type { PolicyEvent } from '../../events/catalogue';
import { referencesOf } from '../../events/references';
import { show } from '../../flaw';
import { isSome } from '../../fp';
import { push } from '../../object';
import { pairOf } from './pair-of';
import { subjectsOf } from './subjects';

export type Unassigned = { readonly event: PolicyEvent; readonly reason: string };

/**
 * The events of each pair of countries, by the pair's key, and the events without a pair, in the order of the
 * stream.
 */
export type Assignment = {
  readonly byPair: ReadonlyMap<string, readonly PolicyEvent[]>;
  readonly unassigned: readonly Unassigned[];
};

/** An event, and what decides its pair. */
type Candidate = {
  readonly event: PolicyEvent;
  /** The pair that the event's own data names; undefined if it names none. */
  readonly own: string | undefined;
  /** The ids of the other events that the event refers to. */
  readonly references: readonly string[];
  readonly subjects: readonly string[];
};

type Stream = ReadonlyMap<string, Candidate>;

/**
 * The pairs of countries found so far: of each event, of the events about each subject, and of the events that refer
 * to each event.
 */
type Pairs = {
  readonly ofEvents: Map<string, string>;
  readonly ofSubjects: Map<string, Set<string>>;
  readonly ofReferring: Map<string, Set<string>>;
};

/** Finds the pair of countries of each event, or the reason why the event has none. */
export const assignPairs = (events: readonly PolicyEvent[]): Assignment => {
  const stream = new Map<string, Candidate>();
  const lines = events.map((event) => {
    if (stream.has(event.id)) return { event };
    const candidate = candidateOf(event);
    stream.set(event.id, candidate);
    return { event, candidate };
  });
  const first = pairsWithout(stream, new Set());
  const pairs = consistentPairs(stream, first);
  const byPair = new Map<string, PolicyEvent[]>();
  const unassigned: Unassigned[] = [];
  for (const { event, candidate } of lines) {
    const pair = pairs.ofEvents.get(event.id);
    if (candidate === undefined)
      unassigned.push({ event, reason: 'an event before it has the same id' });
    else if (pair === undefined)
      unassigned.push({ event, reason: reasonFor(candidate, stream, pairs, first) });
    else push(byPair, pair, event);
  }
  return { byPair, unassigned };
};

const candidateOf = (event: PolicyEvent): Candidate => {
  const own = pairOf(event);
  const ids = new Set(referencesOf(event).map(({ id }) => id));
  ids.delete(event.id);
  return {
    event,
    own: isSome(own) ? own.value.join('-') : undefined,
    references: [...ids],
    subjects: subjectsOf(event),
  };
};

/**
 * Finds the pair of each event, without the events in `excluded`. The first pass gives an event the pair that its own
 * data names. Each later pass gives pairs to further events by `pairFromOthers`.
 */
const pairsWithout = (stream: Stream, excluded: ReadonlySet<string>): Pairs => {
  const pairs: Pairs = { ofEvents: new Map(), ofSubjects: new Map(), ofReferring: new Map() };
  for (let isFirst = true, grown = true; grown; isFirst = false) {
    // Each pass of the loop uses only pairs that earlier passes found, so the order of the stream does not matter.
    const found = [...stream.values()].flatMap((candidate) => {
      const { id } = candidate.event;
      if (excluded.has(id) || pairs.ofEvents.has(id)) return [];
      const pair = isFirst ? candidate.own : pairFromOthers(candidate, pairs);
      return pair === undefined ? [] : [{ candidate, pair }];
    });
    for (const { candidate, pair } of found) {
      pairs.ofEvents.set(candidate.event.id, pair);
      for (const subject of candidate.subjects) addTo(pairs.ofSubjects, subject, pair);
      for (const id of candidate.references) addTo(pairs.ofReferring, id, pair);
    }
    grown = isFirst || found.length > 0;
  }
  return pairs;
};

/**
 * An event takes the pair of the events to which it refers. If it refers to none, it takes the pair of the events
 * about the same subjects. If this finds no pair, the events that refer to the event decide.
 */
const pairFromOthers = ({ event, references, subjects }: Candidate, pairs: Pairs) => {
  const referred =
    references.length > 0
      ? new Set(references.flatMap((id) => pairs.ofEvents.get(id) ?? []))
      : unionOf(subjects, pairs.ofSubjects);
  return onlyOne(referred.size > 0 ? referred : unionOf([event.id], pairs.ofReferring));
};

/**
 * A log of one pair cannot hold an event that refers to an event of another pair, or to an event without a pair. Such
 * an event is excluded. Its exclusion can change the pairs of other events, so the search is repeated until no
 * further event is excluded.
 */
const consistentPairs = (stream: Stream, first: Pairs): Pairs => {
  const excluded = new Set<string>();
  for (let pairs = first; ; pairs = pairsWithout(stream, excluded)) {
    const before = excluded.size;
    for (const [id, pair] of pairs.ofEvents)
      if (stream.get(id)?.references.some((target) => pairs.ofEvents.get(target) !== pair))
        excluded.add(id);
    if (excluded.size === before) return pairs;
  }
};

/** `first` holds the pairs found before any event was excluded. */
const reasonFor = (candidate: Candidate, stream: Stream, pairs: Pairs, first: Pairs): string => {
  const { event, own, references, subjects } = candidate;
  const missing = references.find((id) => !stream.has(id));
  if (missing !== undefined) return `it refers to the event ${show(missing)}, which is not there`;
  const unassigned = references.find((id) => !pairs.ofEvents.has(id));
  const elsewhere = new Set(references.flatMap((id) => pairs.ofEvents.get(id) ?? []));
  const referring = unionOf([event.id], first.ofReferring);
  if (referring.size > 1) return `events of ${listed(referring)} refer to it${onePair}`;
  if (unassigned !== undefined)
    return `it refers to the event ${show(unassigned)}, which is unassigned itself`;
  if (elsewhere.size > 1) return `it refers to events of ${listed(elsewhere)}${onePair}`;
  if (own !== undefined)
    return `its data names ${own}, but it refers to events of ${listed(elsewhere)}${onePair}`;
  if (unionOf(subjects, first.ofSubjects).size === 0)
    return 'it names no two countries, and nothing that it refers to does';
  const several = unionOf(subjects, pairs.ofSubjects);
  const about = `its subject, ${subjects.join(' and ')},`;
  return several.size > 0
    ? `${about} is in events of ${listed(several)}${onePair}`
    : `${about} is only in events that are unassigned themselves`;
};

const onePair = '; a log holds one pair';

const unionOf = (
  keys: readonly string[],
  sets: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> => new Set(keys.flatMap((key) => [...(sets.get(key) ?? [])]));

const onlyOne = (pairs: ReadonlySet<string>): string | undefined =>
  pairs.size === 1 ? [...pairs][0] : undefined;

const addTo = (sets: Map<string, Set<string>>, key: string, value: string): void => {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
};

const listed = (pairs: Iterable<string>): string => [...pairs].sort().join(' and ');
