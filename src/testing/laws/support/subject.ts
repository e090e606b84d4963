import * as fc from 'fast-check';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Question } from '../../../temporal/table/question';
import type { Projection } from '../../../temporal/timeline/projection';
import type { Point } from '../../../time/point';
import { datesIn, pointsIn } from './points';

export type Subject<S, E extends TimedEvent> = {
  readonly projection: Projection<S, E>;
  readonly logs: fc.Arbitrary<TimedLog<E>>;
  readonly questions: Readonly<Record<string, Question<S, unknown>>>;
};

export type Case<E extends TimedEvent> = {
  readonly log: TimedLog<E>;
  /** Points in valid time. */
  readonly points: readonly Point[];
  /** Points in system time. */
  readonly knowledge: readonly Point[];
  /** A random whole number, with which laws choose events and questions. */
  readonly choice: number;
};

/** The points lie around the moments at which the dates of the log begin or end. */
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

/** Returns an array of the one item that `choice` picks, or an empty array if there are no items. */
export const chosen = <A>(all: readonly A[], choice: number): readonly A[] =>
  all.length === 0 ? [] : all.slice(choice % all.length).slice(0, 1);
