import type { EventLog } from '../log/event-log/event-log';
import type { Relations } from '../relations/relations';
import { resolvedAt } from '../temporal/corrections/resolution';
import type { Question } from '../temporal/table/question';
import { machineOf, type Timeline } from '../temporal/timeline/timeline';
import { asKnownAt } from '../temporal/verbs/as-known-at';
import { why } from '../temporal/verbs/evidence/why';
import type { CalendarDate } from '../time/calendar-date';

/** A replayed log of policy events. */
export type Replayed = Timeline<Relations, EventLog>;

/**
 * Names the events behind two answers to a question at one point on both clocks that differ: the grounds of
 * only one answer, and the corrections and retractions of any of the grounds that only one log has.
 */
export const differingEvents = (
  question: Question<Relations, unknown>,
  point: CalendarDate,
  known: CalendarDate,
  before: Replayed,
  after: Replayed,
): readonly string[] => {
  const [old, fresh] = [asKnownAt(known)(before), asKnownAt(known)(after)];
  const groundsIn = (timeline: Replayed): ReadonlySet<string> =>
    new Set(why(question, point)(timeline).grounds.map(({ id }) => id));
  const [one, other] = [groundsIn(old), groundsIn(fresh)];
  const grounds = new Set([...one, ...other]);
  return [...inOnlyOne(one, other), ...inOnlyOne(actsOn(grounds, old), actsOn(grounds, fresh))];
};

const inOnlyOne = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] =>
  [...new Set([...one, ...other])].filter((id) => one.has(id) !== other.has(id));

/** The known corrections and retractions of some events, by id. */
const actsOn = (ids: ReadonlySet<string>, timeline: Replayed): ReadonlySet<string> => {
  const { resolution, knowledge } = machineOf(timeline);
  return new Set(
    [...ids]
      .flatMap((id) => resolvedAt(resolution, id)?.acts ?? [])
      .filter(({ recordTime }) => recordTime.known <= knowledge)
      .map(({ event }) => event.id),
  );
};
