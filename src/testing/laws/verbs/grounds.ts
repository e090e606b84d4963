import * as fc from 'fast-check';
import { same } from '../../../same';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { asOf } from '../../../temporal/verbs/as-of';
import { why } from '../../../temporal/verbs/evidence/why';
import { mustBeSame } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';

/**
 * Law 9: replaying only the grounds of an answer gives the same answer. If the grounds are minimal,
 * leaving out any of them gives another answer. Replaying only an alternative to the grounds gives
 * the same answer, too.
 */
export const groundsAreNeeded = <S, E extends TimedEvent>({
  projection,
  logs,
  questions,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const known = [undefined, ...knowledge][choice % (knowledge.length + 1)];
    const whole = timeline(projection)(log);
    const asked = known === undefined ? whole : asKnownAt(known)(whole);
    for (const point of points.slice(0, 2))
      for (const [name, ask] of Object.entries(questions)) {
        const where = `grounds of "${name}" as of ${point}, as known at ${known ?? 'the end of the log'}`;
        const from = (events: readonly E[]) =>
          ask(asOf(point)(timeline(projection)({ ...log, events })));
        const { value, grounds, alternatives, minimal, events } = why(ask, point)(asked);
        const ids = new Set(events.map(({ id }) => id));
        mustBeSame(
          grounds.filter(({ id }) => !ids.has(id)),
          [],
          `${where}, outside the events`,
        );
        mustBeSame(from(grounds), value, `${where}, replayed`);
        for (const each of alternatives) mustBeSame(from(each), value, `${where}, an alternative`);
        if (!minimal) continue;
        const needless = grounds.filter((ground) =>
          same(from(grounds.filter((each) => each !== ground)), value),
        );
        mustBeSame(
          needless.map(({ id }) => id),
          [],
          `${where}, not needed`,
        );
      }
  });
