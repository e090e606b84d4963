import * as fc from 'fast-check';
import { isLeft } from '../../../fp';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import { type Timeline, timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { record } from '../../../temporal/verbs/record/record';
import { suppose } from '../../../temporal/verbs/suppose';
import { momentOfPoint, recordingOf } from '../../oracle/oracle';
import { mustAnswerAlike } from '../support/same-answers';
import { mustBeSame } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';
import { edited, type Supposed, supposedOf } from '../support/suppositions';

/** Law 12: every verb gives the same answer for a supposition as for the log with the same edits. */
export const everyVerbTakesASupposition = <S, E extends TimedEvent>(subject: Subject<S, E>) =>
  fc.property(casesOf(subject.logs), (given) => {
    const { log, knowledge, choice } = given;
    const supposed = supposedOf(log, choice, subject.projection.domain);
    const built = timeline(subject.projection)(log);
    // Fills the caches of the first timeline. If a supposition wrongly answers from these caches, the
    // law fails.
    mustAnswerAlike(built, timeline(subject.projection)(log), subject, given);
    const found = suppose(supposed)(built);
    const expected = timeline(subject.projection)(edited(log, supposed));
    mustAnswerAlike(found, expected, subject, given);
    for (const known of knowledge.slice(0, 1))
      mustAnswerAlike(asKnownAt(known)(found), asKnownAt(known)(expected), subject, given);
  });

/**
 * Law 12: editing a timeline after `asKnownAt` gives the same answers as a timeline of the events known at
 * that time, with the same edits. An added event counts as known, whatever its `recordedAt` says.
 */
export const whatIsSupposedIsKnown = <S, E extends TimedEvent>(subject: Subject<S, E>) =>
  fc.property(casesOf(subject.logs), (given) => {
    const { log, knowledge, choice } = given;
    const whole = timeline(subject.projection)(log);
    const supposed = supposedOf(log, choice, subject.projection.domain);
    for (const known of knowledge.slice(0, 2)) {
      const limit = momentOfPoint(known, log.header.offset);
      const isKnown = ({ recordedAt }: TimedEvent) =>
        recordingOf(recordedAt, log.header.offset).known <= limit;
      const cut = { ...log, events: log.events.filter(isKnown) };
      const found = suppose(supposed)(asKnownAt(known)(whole));
      const expected = timeline(subject.projection)(edited(cut, supposed));
      // The added events are known at every point in `found`, but in `expected` only from their
      // `recordedAt` on. So points in system time are not compared.
      mustAnswerAlike(found, expected, subject, { ...given, knowledge: [] });
    }
  });

/** Law 12: a supposition on a supposition equals one supposition of both. */
export const supposingTwiceIsSupposingBoth = <S, E extends TimedEvent>(subject: Subject<S, E>) =>
  fc.property(casesOf(subject.logs), (given) => {
    const { log, choice } = given;
    const one = supposedOf(log, choice, subject.projection.domain);
    const renamed = one.add.map((event) => ({ ...event, id: `first-${event.id}` }));
    const first: Supposed<E> = { ...one, add: renamed };
    const then = supposedOf(edited(log, first), choice >> 3, subject.projection.domain);
    const twice = suppose(then)(suppose(first)(timeline(subject.projection)(log)));
    const both = edited(edited(log, first), then);
    mustAnswerAlike(twice, timeline(subject.projection)(both), subject, given);
  });

/**
 * Law 12: after `suppose` or `asKnownAt`, events can be recorded. The new events are then in the
 * log, and the supposition, or the point of `asKnownAt`, still applies.
 */
export const recordingGoesOn = <S, E extends TimedEvent>(subject: Subject<S, E>) =>
  fc.property(casesOf(subject.logs), (given) => {
    const { log, knowledge, choice } = given;
    const at = choice % (log.events.length + 1);
    const shorter = { ...log, events: log.events.slice(0, at) };
    const built = timeline(subject.projection)(shorter);
    mustAnswerAlike(built, timeline(subject.projection)(shorter), subject, given);
    const supposed = supposedOf(shorter, choice, subject.projection.domain);
    const later = log.events.slice(at).map((event) => [event]);
    const supposition = recordAll(suppose(supposed)(built), later);
    const expected = { ...log, events: [...edited(shorter, supposed).events, ...supposition.kept] };
    mustBeSame(
      supposition.longer.log.events,
      [...shorter.events, ...supposition.kept],
      'the log under a supposition',
    );
    mustAnswerAlike(supposition.longer, timeline(subject.projection)(expected), subject, given);
    for (const known of knowledge.slice(0, 1)) {
      const then = recordAll(asKnownAt(known)(built), later);
      const whole = { ...log, events: [...shorter.events, ...then.kept] };
      const expected = asKnownAt(known)(timeline(subject.projection)(whole));
      mustAnswerAlike(then.longer, expected, subject, given);
    }
  });

const recordAll = <S, E extends TimedEvent>(
  built: Timeline<S, TimedLog<E>>,
  groups: readonly (readonly E[])[],
) => {
  let longer = built;
  const kept: E[] = [];
  for (const events of groups) {
    const result = record(events)(longer);
    if (isLeft(result)) continue;
    longer = result.right;
    kept.push(...events);
  }
  return { longer, kept };
};
