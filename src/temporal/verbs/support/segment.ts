import type { Point } from '../../../time/point';

/** An answer and the half-open span `[from, to)` in which it holds; a missing bound is unbounded. */
export type Segment<A, P extends Point = Point> = {
  readonly from?: P;
  readonly to?: P;
  readonly value: A;
  /** On the last segment only: changes may follow that were not looked at. */
  readonly open?: true;
};

/** Joins answers, taken in one after another, into segments whose neighbours differ. */
export const joining = <A>(eq: (a: A, b: A) => boolean) => {
  const segments: { from?: Point; to?: Point; value: A; open?: true }[] = [];
  const lastOf = () => segments[segments.length - 1];
  return {
    /** Takes in the next answer, and the bound from which it holds. */
    take: (value: A, bound: () => Point): void => {
      const last = lastOf();
      if (last === undefined) segments.push({ value });
      else if (!eq(last.value, value)) {
        const from = bound();
        last.to = from;
        segments.push({ from, value });
      }
    },
    /** Says that changes may follow which are not looked at. */
    leaveOpen: (): void => {
      const last = lastOf();
      if (last !== undefined) last.open = true;
    },
    /** The segments so far, frozen. */
    segments: (): readonly Segment<A>[] =>
      Object.freeze(segments.map((segment) => Object.freeze(segment))),
  };
};
