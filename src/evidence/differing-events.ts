import type { EventLog } from '../log/event-log/event-log';
import type { Relations } from '../relations/relations';
import { lineWithId, resolvedAt } from '../temporal/corrections/resolution';
import type { Question } from '../temporal/table/question';
import { machineOf, type Timeline } from '../temporal/timeline/timeline';
import { asKnownAt } from '../temporal/verbs/as-known-at';
import { why } from '../temporal/verbs/evidence/why';
import type { CalendarDate } from '../time/calendar-date';

export type Replayed = Timeline<Relations, EventLog>;

/**
 * Says which events make the answer from the log `before` differ from the answer from the log `after`.
 * Returns the ids of these events, in this order:
 *
 * 1. events that only one of the two answers needs
 * 2. corrections and retractions of events that an answer needs, if only one of the logs knows the
 *    correction or retraction
 * 3. only if both logs hold all of the events above: events that only one log holds and that made a
 *    row that the question read. An example is the withdrawal of a decision. The question read the
 *    withdrawn decision, but the answer is the same as without any decision, so the answer does not
 *    need the withdrawal.
 */
export const differingEvents = (
  question: Question<Relations, unknown>,
  point: CalendarDate,
  known: CalendarDate,
  before: Replayed,
  after: Replayed,
): readonly string[] => {
  const [old, fresh] = [asKnownAt(known)(before), asKnownAt(known)(after)];
  const [one, other] = [reasonsIn(question, point, old), reasonsIn(question, point, fresh)];
  const grounds = new Set([...one.grounds, ...other.grounds]);
  const found = [
    ...inOnlyOne(one.grounds, other.grounds),
    ...inOnlyOne(actsOn(grounds, old), actsOn(grounds, fresh)),
  ];
  const isOfOne = (id: string): boolean => holds(old, id) !== holds(fresh, id);
  return found.some(isOfOne)
    ? found
    : [...found, ...[...new Set([...one.events, ...other.events])].filter(isOfOne)];
};

/** `events` made the rows that the question read. The answer needs only `grounds`, which are some of these events. */
const reasonsIn = (
  question: Question<Relations, unknown>,
  point: CalendarDate,
  timeline: Replayed,
): { readonly events: ReadonlySet<string>; readonly grounds: ReadonlySet<string> } => {
  const { events, grounds } = why(question, point)(timeline);
  const idsOf = (some: typeof events) => new Set(some.map(({ id }) => id));
  return { events: idsOf(events), grounds: idsOf(grounds) };
};

const holds = (timeline: Replayed, id: string): boolean =>
  lineWithId(machineOf(timeline).resolution, id) !== undefined;

const inOnlyOne = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] =>
  [...new Set([...one, ...other])].filter((id) => one.has(id) !== other.has(id));

const actsOn = (ids: ReadonlySet<string>, timeline: Replayed): ReadonlySet<string> => {
  const { resolution, knowledge } = machineOf(timeline);
  return new Set(
    [...ids]
      .flatMap((id) => resolvedAt(resolution, id)?.acts ?? [])
      .filter(({ recordTime }) => recordTime.known <= knowledge)
      .map(({ event }) => event.id),
  );
};
