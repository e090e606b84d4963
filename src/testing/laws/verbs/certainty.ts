import * as fc from 'fast-check';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Question } from '../../../temporal/table/question';
import type { Projection } from '../../../temporal/timeline/projection';
import { type Timeline, timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { asOf } from '../../../temporal/verbs/as-of';
import { certainty } from '../../../temporal/verbs/certainty/certainty';
import { suppose } from '../../../temporal/verbs/suppose';
import type { Point } from '../../../time/point';
import { equal, type Folded, momentOfPoint, stateFrom } from '../../oracle/oracle';
import { type World, worldsOf } from '../support/possible-logs';
import { mustBeSame } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';
import { edited, supposedOf } from '../support/suppositions';

/** The law compares at most this many worlds, because `certainty` tries at most 1,000 orders. */
const mostWorlds = 1000;

/**
 * Law 11: `certainty` gives the same answer as trying every day of every imprecise date. The answer
 * is certain if all days give the same answer. Otherwise `certainty` gives the possible answers,
 * and the events whose day makes a difference.
 */
export const certaintyIsTryingEveryDay = <S, E extends TimedEvent>({
  projection,
  logs,
  questions,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
    const whole = timeline(projection)(log);
    const known = [undefined, ...knowledge][choice % (knowledge.length + 1)];
    const asked = known === undefined ? whole : asKnownAt(known)(whole);
    mustTryEveryDay(projection, questions, asked, log, points.slice(0, 2), known);
  });

/**
 * Laws 11 and 12: for a supposition, too, `certainty` gives the same answer as trying every day of
 * every imprecise date.
 */
export const certaintyOfASupposition = <S, E extends TimedEvent>({
  projection,
  logs,
  questions,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, choice }) => {
    const supposed = supposedOf(log, choice, projection.domain);
    const found = suppose(supposed)(timeline(projection)(log));
    mustTryEveryDay(projection, questions, found, edited(log, supposed), points.slice(0, 1));
  });

const mustTryEveryDay = <S, E extends TimedEvent>(
  projection: Projection<S, E>,
  questions: Subject<S, E>['questions'],
  asked: Timeline<S, TimedLog<E>>,
  log: TimedLog<E>,
  points: readonly Point[],
  known?: Point,
): void => {
  const limit =
    known === undefined ? Number.POSITIVE_INFINITY : momentOfPoint(known, log.header.offset);
  const worlds = worldsOf(log, limit, points, mostWorlds);
  fc.pre(worlds.length > 0);
  const { offset } = log.header;
  for (const point of points) {
    const folded: Folded = new Map();
    const moment = momentOfPoint(point, offset);
    const states = worlds.map(({ versions, dates }) => ({
      dates,
      state: stateFrom(projection, versions, moment, offset, folded),
    }));
    for (const [name, ask] of Object.entries(questions)) {
      const where = `certainty of "${name}" as of ${point}, as known at ${known ?? 'the end of the log'}`;
      const answered = states.map(({ dates, state }) => ({ dates, answer: ask(state) }));
      mustBeTrue(ask, point, asked, answered, where);
    }
  }
};

type Answered = Pick<World, 'dates'> & { readonly answer: unknown };

const mustBeTrue = <S, E extends TimedEvent>(
  ask: Question<S, unknown>,
  point: Point,
  asked: Timeline<S, TimedLog<E>>,
  worlds: readonly Answered[],
  where: string,
): void => {
  const stated = ask(asOf(point)(asked));
  const answers: unknown[] = [];
  for (const { answer } of worlds)
    if (!answers.some((each) => equal(each, answer))) answers.push(answer);
  const found = certainty(ask, point)(asked);
  if (answers.length === 1) {
    mustBeSame(found, { certainty: 'certain', value: stated }, where);
    return;
  }
  if (found.certainty !== 'depends') throw new Error(`${where} is ${found.certainty}`);
  mustBeSame(found.answers[0], stated, `${where}, the first answer`);
  mustBeSame(sorted(found.answers), sorted(answers), `${where}, the answers`);
  mustBeSame(found.on.map(({ id }) => id).toSorted(), decisiveEvents(worlds), `${where}, on`);
};

const sorted = (answers: readonly unknown[]): readonly unknown[] =>
  answers.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Returns the ids of the events whose day changes the answer while all other days stay the same. */
const decisiveEvents = (worlds: readonly Answered[]): readonly string[] => {
  const ids = [...(worlds[0]?.dates.keys() ?? [])];
  return ids.toSorted().filter((id) => {
    const first = new Map<string, unknown>();
    return worlds.some(({ dates, answer }) => {
      const others = JSON.stringify([...dates].filter(([other]) => other !== id));
      if (!first.has(others)) first.set(others, answer);
      return !equal(first.get(others), answer);
    });
  });
};
