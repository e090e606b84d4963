import type { Question } from '../../temporal/table/question';
import type { Timeline } from '../../temporal/timeline/timeline';
import { asKnownAt } from '../../temporal/verbs/as-known-at';
import { why } from '../../temporal/verbs/evidence/why';
import type { Point, PointLiteral } from '../../time/point';
import { differenceLines, differences } from './difference/differences';
import { lastDayOf } from './last-day';
import type { Expected } from './outcome';
import { failure } from './report/assertion-error';
import { evidence } from './report/evidence';

/** A question about a timeline, whose answer a test can check. */
export type Expectation<A> = {
  /**
   * Passes if the answer equals the expected one exactly. The order and number of items count, and
   * a field that is `undefined` differs from an absent one. If the answers differ, `toEqual` throws
   * an `AssertionError` that lists the differences and the events that made the answer.
   */
  readonly toEqual: (answer: Expected<A>) => void;
};

/** A timeline, with the points in valid time and system time at which a test asks about it. */
export type Asking<S> = {
  /**
   * Asks at a point in valid time. If `asOf` is called twice, the last point counts. By default,
   * questions are asked on the day of the last known event.
   */
  readonly asOf: (point: Point | PointLiteral) => Asking<S>;
  /**
   * Asks with only what was recorded up to a point. If `asKnownAt` is called several times, the
   * earliest point counts. By default, everything is known.
   */
  readonly asKnownAt: (point: Point | PointLiteral) => Asking<S>;
  readonly expect: <A>(question: Question<S, A>) => Expectation<A>;
};

type Points = {
  readonly asOf?: Point | PointLiteral;
  /** The points given to `asKnownAt` so far. The earliest of them counts. */
  readonly asKnownAt?: readonly (Point | PointLiteral)[];
};

/** Starts the expectations about a timeline. A test can call `asOf` and `asKnownAt` in any order. */
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
      ...differenceLines(found),
      ...evidence(reasons),
    ],
    { expected, actual },
  );
};
