import * as fc from 'fast-check';
import { isLeft } from '../../../fp';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import { type Timeline, timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { certainty } from '../../../temporal/verbs/certainty/certainty';
import { unsettled } from '../../../temporal/verbs/certainty/unsettled';
import { changes } from '../../../temporal/verbs/changes';
import { eventsBetween } from '../../../temporal/verbs/events-between';
import { why } from '../../../temporal/verbs/evidence/why';
import { history } from '../../../temporal/verbs/history';
import { anomalies } from '../../../temporal/verbs/record/anomalies';
import { record } from '../../../temporal/verbs/record/record';
import { relatedTo } from '../../../temporal/verbs/related-to';
import { revisions } from '../../../temporal/verbs/revisions';
import { suppose } from '../../../temporal/verbs/suppose';
import { upcoming } from '../../../temporal/verbs/upcoming';
import { momentOfPoint } from '../../oracle/oracle';
import { mustAgree, mustBeSame, rowsAtPoint } from '../support/same-rows';
import { type Case, casesOf, type Subject } from '../support/subject';
import { supposedOf } from '../support/suppositions';

/** Law 12: if `asKnownAt` is applied twice, the earlier point counts. */
export const knowingTwiceIsKnowingLess = <S, E extends TimedEvent>({
  projection,
  logs,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge }) => {
    const built = timeline(projection)(log);
    const { offset } = log.header;
    for (const a of knowledge)
      for (const b of knowledge) {
        const earlier = momentOfPoint(a, offset) <= momentOfPoint(b, offset) ? a : b;
        mustAgree(asKnownAt(b)(asKnownAt(a)(built)), asKnownAt(earlier)(built), points);
      }
  });

/** Law 12: a timeline after `record` equals a timeline of the longer log. */
export const recordingIsReplaying = <S, E extends TimedEvent>({
  projection,
  logs,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const at = choice % (log.events.length + 1);
    const shorter = timeline(projection)({ ...log, events: log.events.slice(0, at) });
    // Some rows are read, and so computed, before the events are recorded. If the new events change
    // such a row, the longer timeline must not share the computed row.
    for (const point of points) rowsAtPoint(shorter, point, knowledge[0]);
    const { longer, kept } = recorded(shorter, log.events.slice(at));
    const events = [...log.events.slice(0, at), ...kept];
    mustBeSame(longer.log.events, events, 'the longer log');
    const replayed = timeline(projection)({ ...log, events });
    for (const known of [undefined, ...knowledge]) mustAgree(longer, replayed, points, known);
    mustBeSame(anomalies(longer), anomalies(replayed), 'the anomalies');
  });

const recorded = <S, E extends TimedEvent>(
  shorter: Timeline<S, TimedLog<E>>,
  events: readonly E[],
): { readonly longer: Timeline<S, TimedLog<E>>; readonly kept: readonly E[] } => {
  const result = record(events)(shorter);
  if (!isLeft(result)) return { longer: result.right, kept: events };
  if (result.left._tag !== 'EventsRefused') throw new Error(result.left.message);
  const refused = new Set(result.left.refusals.map(({ index }) => index));
  if (refused.size === 0) throw new Error('refused for no reason');
  return recorded(
    shorter,
    events.filter((_, index) => !refused.has(index)),
  );
};

/** Law 12: no verb changes its argument. */
export const verbsLeaveTheirArgument = <S, E extends TimedEvent>(subject: Subject<S, E>) =>
  fc.property(casesOf(subject.logs), (given) => {
    const { projection } = subject;
    const { log, points, knowledge } = given;
    const copy = structuredClone(log);
    const built = timeline(projection)(log);
    const oddBefore = anomalies(built);
    const before = points.map((point) => rowsAtPoint(built, point, knowledge[0]));
    useEveryVerb(subject, given, built);
    const after = points.map((point) => rowsAtPoint(built, point, knowledge[0]));
    mustBeSame(after, before, 'the states after every verb was used');
    mustBeSame(anomalies(built), oddBefore, 'the anomalies, asked again');
    mustBeSame(built.log.events, copy.events, 'the log of the timeline');
    mustBeSame(log, copy, 'the log handed in');
    mustAgree(built, timeline(projection)(copy), points, knowledge[0]);
  });

const useEveryVerb = <S, E extends TimedEvent>(
  { projection: { domain }, questions }: Subject<S, E>,
  { log, points, knowledge, choice }: Case<E>,
  built: Timeline<S>,
): void => {
  for (const known of knowledge) {
    const then = asKnownAt(known)(built);
    for (const ask of Object.values(questions)) history(ask)(then);
  }
  for (const point of points) {
    upcoming(point)(built);
    unsettled(point)(built);
    for (const other of points) {
      eventsBetween(point, other)(built);
      changes(point, other)(built);
    }
  }
  for (const point of points.slice(0, 1))
    for (const ask of Object.values(questions)) {
      why(ask, point)(built);
      revisions(ask, point)(built);
      certainty(ask, point)(built);
    }
  const supposed = suppose(supposedOf(log, choice, domain))(built);
  for (const point of points) rowsAtPoint(supposed, point);
  for (const event of log.events.slice(choice % log.events.length).slice(0, 1)) {
    relatedTo(event.id)(built);
    for (const [id, type] of [
      ['once more', event.type],
      ['out with it', 'EventRetracted'],
    ]) {
      const data = type === 'EventRetracted' ? { target: event.id, reason: 'x' } : event.data;
      const longer = record([{ ...event, id, type, data }])(built);
      if (!isLeft(longer)) for (const point of points) rowsAtPoint(longer.right, point);
    }
  }
  anomalies(built);
};
