import { asOf } from '../../temporal/as-of';
import { changes } from '../../temporal/changes';
import type { TimedEvent, TimedLog } from '../../temporal/event';
import { eventsBetween } from '../../temporal/events-between';
import { history } from '../../temporal/history';
import { relatedTo } from '../../temporal/related-to';
import { revisions } from '../../temporal/revisions';
import type { Timeline } from '../../temporal/timeline';
import { unsettled } from '../../temporal/unsettled';
import { upcoming } from '../../temporal/upcoming';
import { why } from '../../temporal/why';
import { mustAgree, mustBeSame } from './same';
import { type Case, chosen, type Subject } from './subject';

/**
 * Fails unless two timelines give every verb the same answer, without `knowledge` those alone that do
 * not ask what was known when.
 */
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
  alike(`the world from ${point} to ${other}`, (each) => changes(point, other)(each).world);
  for (const { id } of chosen(log.events, choice)) alike(`related to ${id}`, relatedTo(id));
  for (const [name, ask] of chosen(Object.entries(questions), choice)) {
    alike(`"${name}" as of ${point}`, (each) => ask(asOf(point)(each)));
    alike(`history of "${name}"`, history(ask));
    alike(`history of "${name}" by instant`, history(ask, { by: 'instant' }));
    alike(`why "${name}"`, (each) => ({ ...why(ask, point)(each), superseded: [] }));
    if (knowledge.length === 0) continue;
    alike(`revisions of "${name}"`, revisions(ask, point));
    alike(`what "${name}" supersedes`, (each) => why(ask, point)(each).superseded);
  }
};
