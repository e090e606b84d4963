import { dayAt, dayCount, pointAt, rankOf } from '../domain/days.ts';
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

/**
 * Questions are picked from so many, made beforehand: more than a processor learns by heart, which it
 * does with a thousand. A power of two, so that a mask takes turns.
 */
export const pickCount = 1 << 16;

/** What was last made of a seed and a form of log, so that no sample pays for making it. */
const lastMade = <A>(make: (seed: number, about: LogSize | undefined) => A) => {
  let last:
    | { readonly seed: number; readonly about: LogSize | undefined; readonly made: A }
    | undefined;
  return ({ seed }: Round, about?: LogSize): A => {
    if (last === undefined || last.seed !== seed || last.about !== about)
      last = { seed, about, made: make(seed, about) };
    return last.made;
  };
};

/** Random days, as a verb and as the limit take them. */
export const randomDays = lastMade((seed) => {
  const random = seeded(seed);
  const picked = Array.from({ length: pickCount }, () => random.below(dayCount));
  return {
    points: picked.map(pointAt),
    ranks: picked.map((day) => rankOf(dayAt(day))),
  };
});

/** Random rows. */
export const randomRows = lastMade((seed, about): readonly string[] => {
  if (about === undefined) throw new RangeError('Rows are those of a log.');
  const random = seeded(seed + 9);
  const ids = Array.from({ length: rowCount(about) }, (_, row) => rowId(row));
  return Array.from({ length: pickCount }, () => ids[random.below(ids.length)] ?? '');
});

/** Makes the picks of a round before it is timed. */
export const makeReady = (round: Round, about?: LogSize): void => {
  randomDays(round);
  if (about !== undefined) randomRows(round, about);
};

/** One of some picks, taken in turn. */
export const inTurn = <A>(picks: readonly A[], turn: number): A => {
  const pick = picks[turn & (pickCount - 1)];
  if (pick === undefined) throw new RangeError('There are too few picks.');
  return pick;
};
