import { dayAt, dayCount, pointAt } from '../domain/days.ts';
import { type LogSize, rowCount, rowId } from '../domain/permit-log.ts';
import { seeded } from '../domain/random.ts';
import type { Round } from '../runner/task.ts';

/**
 * The day that a round asks of. The rounds are spread evenly over the years, so that the median is
 * that of a day in the middle however few they are.
 */
export const dayOf = ({ index, of }: Round): number => Math.floor(((index + 0.5) / of) * dayCount);

/** The row that a round asks of. */
export const rowOf = ({ seed }: Round, about: LogSize): string =>
  rowId(seeded(seed).below(rowCount(about)));

/** Some rounds whose answers are compared before anything is timed. */
export const compared: readonly Round[] = [0, 1, 2].map((index) => ({
  index,
  of: 3,
  seed: 500 + index,
}));

/** Questions are picked from so many, made beforehand; a power of two, so that a mask takes turns. */
export const pickCount = 1024;

/** Random days, as a peer and as a verb takes them. */
export const randomDays = ({ seed }: Round) => {
  const random = seeded(seed);
  const picked = Array.from({ length: pickCount }, () => random.below(dayCount));
  return { texts: picked.map(dayAt), points: picked.map(pointAt) };
};

/** Random rows. */
export const randomRows = ({ seed }: Round, about: LogSize): readonly string[] => {
  const random = seeded(seed + 9);
  return Array.from({ length: pickCount }, () => rowId(random.below(rowCount(about))));
};

/** One of some picks, taken in turn. */
export const inTurn = <A>(picks: readonly A[], turn: number): A => {
  const pick = picks[turn & (pickCount - 1)];
  if (pick === undefined) throw new RangeError('There are too few picks.');
  return pick;
};
