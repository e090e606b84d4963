import type { PolicyEvent } from '../events/catalogue';
import type { Counted } from '../events/coverage/coverage-declared';
import { decodeWith } from '../events/decode/decode';
import {
  type EventVocabulary,
  type KnownEvents,
  knownEvents,
  policyVocabulary,
  type VocabularyName,
} from '../events/decode/event-vocabulary';
import type { PlainEvent } from '../events/plain';
import { referencesWith } from '../events/references';
import { describe } from '../flaw';
import { isLeft, left } from '../fp';
import { admitTo } from '../log/checks/admit';
import { missingLines } from '../log/counted-lines';
import type { EventLog } from '../log/event-log/event-log';
import { type Finders, holdingsBy } from '../log/event-log/holdings';
import type { TimedEvent } from '../temporal/event/event';
import type { Domain } from '../temporal/timeline/projection';
import { otherNamesIn } from './names/other-names';

const known = new WeakMap<EventLog['events'], WeakMap<object, Map<string, boolean>>>();

/** Key of the inner map for a count without `ids`, since a `WeakMap` needs an object as its key. */
const noIds = {};

/**
 * Whether the log lacks lines that a declaration of coverage has counted. The answer is computed once for each
 * log, declaration and count.
 */
const areMissing = (log: EventLog, by: string, counted: Counted): boolean => {
  const { events, digest, ids = noIds } = counted;
  const ofLog = known.get(log.events) ?? new WeakMap<object, Map<string, boolean>>();
  known.set(log.events, ofLog);
  const ofIds = ofLog.get(ids) ?? new Map<string, boolean>();
  ofLog.set(ids, ofIds);
  const key = `${by} ${events} ${digest}`;
  const found = ofIds.get(key) ?? missingLines(log, by, counted).found !== undefined;
  ofIds.set(key, found);
  return found;
};

const domainOf = (vocabulary: EventVocabulary): Domain => ({
  admit: (held, inputs) => {
    // The cast is safe: a projection with this domain replays an `EventLog` of the vocabulary's events.
    const { header, unknown } = held.log as EventLog;
    const holdings = holdingsBy(held as unknown as Finders, unknown);
    return admitTo(holdings, header.offset, inputs, vocabulary);
  },
  read: (input) => {
    const decoded = decodeWith(vocabulary, input);
    if (!isLeft(decoded)) return decoded;
    const failure = decoded.left;
    return left(
      (failure._tag === 'Flawed' ? failure.flaws : [failure.flaw]).map(describe).join(' '),
    );
  },
  lacksLines: (log, by, counted) =>
    // The casts are safe: a projection with this domain replays an `EventLog`, and only declarations of coverage
    // count lines.
    areMissing(log as EventLog, by, counted as Counted),
  // The cast is safe: a projection with this domain replays only events of the vocabulary.
  references: (event) =>
    referencesWith(vocabulary.codecs, event as PolicyEvent).map(({ id }) => id),
  // The casts are safe: `otherNamesIn` looks at the types of events, and a user's own types differ from the
  // built-in ones.
  advice: (event, events) => otherNamesIn(events as readonly PlainEvent[])(event as PlainEvent),
});

/**
 * The events that a log can hold, and how each is read, checked and written. `parseLog`, `formatLog`, `append` and
 * the builders of `bilateral/testing` take a vocabulary as their option `vocabulary`. Pass the vocabulary also to
 * a projection of your own, as its domain, so that `record`, `suppose` and `relatedTo` check and follow the
 * events.
 */
export type Vocabulary<E extends TimedEvent> = KnownEvents<E> & Domain;

/**
 * Makes a vocabulary from its name and version, and from the codecs and upcasters that reading and writing
 * need.
 */
export const vocabularyOf = <E extends TimedEvent>(
  about: VocabularyName,
  inside: EventVocabulary,
): Vocabulary<E> => Object.freeze({ ...domainOf(inside), ...knownEvents<E>(about, inside) });

/**
 * The built-in vocabulary. Pass it to a projection of your own over an `EventLog`, so that `record`, `suppose` and
 * `relatedTo` check and follow the built-in events, as they do for `relations`. To join your own events with the
 * built-in events, pass it to `vocabulary`.
 *
 * @example
 * const filings = table<{ count: number }>()({
 *   ConsultationsRequested: { row: (event) => event.data.complainants, begin: () => ({ count: 1 }) },
 * });
 * const filed = pipe(japanKoreaLog, timeline(projection({ filings }, policyEvents)));
 * pipe(filed, relatedTo('ds590-withdrawn-2023')).actsOn.length; // => 3
 */
export const policyEvents: Vocabulary<PolicyEvent> = vocabularyOf(
  { name: 'bilateral', version: 1 },
  policyVocabulary,
);
