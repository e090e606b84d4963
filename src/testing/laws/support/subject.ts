import * as fc from 'fast-check';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Question } from '../../../temporal/table/question';
import type { Projection } from '../../../temporal/timeline/projection';
import type { Point } from '../../../time/point';
import { datesIn, pointsIn } from './points';

/** What a law is held for: a projection, logs of it, and questions on its state. */
export type Subject<S, E extends TimedEvent> = {
  readonly projection: Projection<S, E>;
  readonly logs: fc.Arbitrary<TimedLog<E>>;
  readonly questions: Readonly<Record<string, Question<S, unknown>>>;
};

/** A log, points at which something may change in it, and a free choice. */
export type Case<E extends TimedEvent> = {
  readonly log: TimedLog<E>;
  /** Points on the clock of the world. */
  readonly points: readonly Point[];
  /** Points on the clock of knowledge. */
  readonly knowledge: readonly Point[];
  /** Any whole number, for choosing among what the log holds. */
  readonly choice: number;
};

/** Cases from logs: the points are taken from the log's own dates, just before and just after. */
export const casesOf = <E extends TimedEvent>(logs: fc.Arbitrary<TimedLog<E>>) => {
  const picks = (count: number) => fc.array(fc.nat(), { minLength: count, maxLength: count });
  return fc
    .record({ log: logs, points: picks(8), knowledge: picks(3), choice: fc.nat() })
    .map(({ log, points, knowledge, choice }): Case<E> => {
      const world = pointsIn(log, datesIn(log.events));
      const known = pointsIn(log, new Set(log.events.map(({ recordedAt }) => recordedAt)));
      return {
        log,
        points: points.flatMap((pick) => chosen(world, pick)),
        knowledge: knowledge.flatMap((pick) => chosen(known, pick)),
        choice,
      };
    });
};

/** One of some, by a free choice; none of none. */
export const chosen = <A>(all: readonly A[], choice: number): readonly A[] =>
  all.length === 0 ? [] : all.slice(choice % all.length).slice(0, 1);
