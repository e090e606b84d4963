import type { Point } from '../../../time/point';

/** An answer and the half-open interval `[from, to)` in which it holds. A missing bound is unbounded. */
export type Segment<A, P extends Point = Point> = {
  readonly from?: P;
  readonly to?: P;
  readonly value: A;
  /** True only on the last segment, and only if later changes were not looked at. */
  readonly open?: true;
};

/** Collects answers in order, and joins equal neighbours into one segment. */
export const joining = <A>(eq: (a: A, b: A) => boolean) => {
  const segments: { from?: Point; to?: Point; value: A; open?: true }[] = [];
  const lastOf = () => segments[segments.length - 1];
  return {
    /** `value` holds from `bound` on. */
    add: (value: A, bound: () => Point): void => {
      const last = lastOf();
      if (last === undefined) segments.push({ value });
      else if (!eq(last.value, value)) {
        const from = bound();
        last.to = from;
        segments.push({ from, value });
      }
    },
    /** Marks the last segment as open, because later changes were not looked at. */
    leaveOpen: (): void => {
      const last = lastOf();
      if (last !== undefined) last.open = true;
    },
    segments: (): readonly Segment<A>[] =>
      Object.freeze(segments.map((segment) => Object.freeze(segment))),
  };
};
