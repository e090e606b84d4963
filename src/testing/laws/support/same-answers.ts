import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Timeline } from '../../../temporal/timeline/timeline';
import { asOf } from '../../../temporal/verbs/as-of';
import { unsettled } from '../../../temporal/verbs/certainty/unsettled';
import { type Change, changes } from '../../../temporal/verbs/changes';
import { eventsBetween } from '../../../temporal/verbs/events-between';
import { why } from '../../../temporal/verbs/evidence/why';
import { history } from '../../../temporal/verbs/history';
import { relatedTo } from '../../../temporal/verbs/related-to';
import { revisions } from '../../../temporal/verbs/revisions';
import { upcoming } from '../../../temporal/verbs/upcoming';
import { mustAgree, mustBeSame } from './same-rows';
import { type Case, chosen, type Subject } from './subject';

/** If `knowledge` is empty, compares only what does not depend on system time. */
export const mustAnswerAlike = <S, E extends TimedEvent>(
  found: Timeline<S, TimedLog<E>>,
  expected: Timeline<S, TimedLog<E>>,
  { questions }: Subject<S, E>,
  { log, points, knowledge, choice }: Case<E>,
): void => {
  for (const known of [undefined, ...knowledge]) mustAgree(found, expected, points, known);
  const alike = (where: string, ask: (timeline: Timeline<S, TimedLog<E>>) => unknown) =>
    mustBeSame(ask(found), ask(expected), where);
  const [point, other] = points;
  if (point === undefined || other === undefined) return;
  alike(`upcoming after ${point}`, upcoming(point));
  alike(`unsettled at ${point}`, unsettled(point));
  alike(`events from ${point} to ${other}`, eventsBetween(point, other));
  alike(`the world from ${point} to ${other}`, (each) => {
    const { world } = changes(point, other)(each);
    return knowledge.length > 0 ? world : world.map(inValidTime);
  });
  for (const { id } of chosen(log.events, choice)) alike(`related to ${id}`, relatedTo(id));
  for (const [name, ask] of chosen(Object.entries(questions), choice)) {
    alike(`"${name}" as of ${point}`, (each) => ask(asOf(point)(each)));
    alike(`history of "${name}"`, history(ask));
    alike(`history of "${name}" by instant`, history(ask, { by: 'instant' }));
    alike(`why "${name}"`, (each) => ({ ...why(ask, point)(each), superseded: [] }));
    if (knowledge.length === 0) continue;
    alike(`the changes from ${point} to ${other}`, changes(point, other));
    alike(`revisions of "${name}"`, revisions(ask, point));
    alike(`what "${name}" supersedes`, (each) => why(ask, point)(each).superseded);
  }
};

const inValidTime = ({ knownFrom: _, ...change }: Change<unknown>) => change;
