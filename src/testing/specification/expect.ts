import type { Question } from '../../temporal/table/question';
import type { Timeline } from '../../temporal/timeline/timeline';
import { asKnownAt } from '../../temporal/verbs/as-known-at';
import { why } from '../../temporal/verbs/why';
import type { Point, PointLiteral } from '../../time/point';
import { differences } from './difference/differences';
import { tell } from './difference/tell';
import type { Expected } from './expected';
import { lastDayOf } from './last-day';
import { failure } from './report/assertion-error';
import { evidence } from './report/evidence';

/** A question that is asked, and what may be expected of its answer. */
export type Expectation<A> = {
  /**
   * Holds the answer against the one expected, exactly: order, number, missing and further fields all
   * matter, and a field that is `undefined` is not one that is absent. Otherwise it throws an
   * `AssertionError` that names each difference and the events that the answer rests on.
   */
  readonly toEqual: (answer: Expected<A>) => void;
};

/** A timeline and the points, on both clocks, at which it is asked. */
export type Asking<S> = {
  /** Asks at a point, of several the last given; left out, on the day of the last event known. */
  readonly asOf: (point: Point | PointLiteral) => Asking<S>;
  /** Asks with only what was recorded by a point, of several the earliest; left out, with all. */
  readonly asKnownAt: (point: Point | PointLiteral) => Asking<S>;
  readonly expect: <A>(question: Question<S, A>) => Expectation<A>;
};

type Points = {
  readonly asOf?: Point | PointLiteral;
  /** Of several the earliest holds. */
  readonly asKnownAt?: readonly (Point | PointLiteral)[];
};

/** Asks of a timeline, whichever of the points is given first. */
export const asking = <S>(timeline: Timeline<S>, points: Points = {}): Asking<S> => ({
  asOf: (point) => asking(timeline, { ...points, asOf: point }),
  asKnownAt: (point) =>
    asking(asKnownAt(point)(timeline), {
      ...points,
      asKnownAt: [...(points.asKnownAt ?? []), point],
    }),
  expect: (question) => ({
    toEqual: (answer) => {
      const wrong = wrongWith(timeline, question, answer, points);
      if (wrong !== undefined) throw wrong;
    },
  }),
});

/** What is wrong with an answer, if anything, as the error to throw. */
export const wrongWith = <S>(
  timeline: Timeline<S>,
  question: Question<S, unknown>,
  expected: unknown,
  { asOf, asKnownAt: known = [] }: Points,
): Error | undefined => {
  const point = asOf ?? lastDayOf(timeline);
  const reasons = why(question, point)(timeline);
  const { value: actual } = reasons;
  const found = differences(expected, actual, 'answer');
  if (found.length === 0) return undefined;
  const knowing = known.length === 0 ? '' : `, as known at ${known.join(' and ')},`;
  return failure(
    [
      `The answer as of ${point}${knowing} is not the one expected:`,
      ...tell(found),
      ...evidence(reasons),
    ],
    { expected, actual },
  );
};
