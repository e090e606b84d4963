import { isLeft, type Point, parsePoint } from '../bilateral.ts';

const dayMs = 86_400_000;
const firstDay = Date.UTC(2000, 0, 1);

/** Every log spans these twenty years, whatever its length. */
export const dayCount = 7305;

/** The days as text, in order. */
export const days: readonly string[] = Array.from({ length: dayCount }, (_, index) =>
  new Date(firstDay + index * dayMs).toISOString().slice(0, 10),
);

/** The days as the verbs take them. */
export const points: readonly Point[] = days.map((day) => {
  const point = parsePoint(day);
  if (isLeft(point)) throw new RangeError(point.left.message);
  return point.right;
});

/** A day by its number; past either end, the first or last. */
export const dayAt = (index: number): string =>
  days[Math.max(0, Math.min(dayCount - 1, index))] ?? '';

/** The same day as the verbs take it. */
export const pointAt = (index: number): Point => {
  const point = points[Math.max(0, Math.min(dayCount - 1, index))];
  if (point === undefined) throw new RangeError(`There is no day ${index}.`);
  return point;
};

/** A number for a day that rises with it, read from its text: years of 12 months of 31 days. */
export const rankOf = (day: string): number => {
  const digit = (index: number) => day.charCodeAt(index) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return (year * 12 + digit(5) * 10 + digit(6)) * 31 + digit(8) * 10 + digit(9);
};
