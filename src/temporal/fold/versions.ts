import type { Moment } from '../../time/moment';
import type { Entry } from '../event/entry';
import type { AnyRow } from '../table/any-table';
import { countUpTo } from './binary-search';
import { type Fold, hasEventLeft, nextPosition, step } from './fold';

/** A value that a row has from a position in valid time on. */
export type Version = {
  readonly position: Moment;
  readonly value: AnyRow;
  /** The event that made it, or whose version declared the due change that made it. */
  readonly maker: Entry;
  /** Whether a due change made it. */
  readonly fired: boolean;
};

const never = Number.POSITIVE_INFINITY;

/** The version at an index, if it has been folded. */
export const versionOf = ({ positions, values, makers, fired }: Fold, index: number) => {
  const [position, maker] = [positions[index], makers[index]];
  if (position === undefined || maker === undefined) return undefined;
  const version: Version = {
    position,
    value: values[index],
    maker,
    fired: fired?.has(index) === true,
  };
  return version;
};

/** The number of versions at or before a moment. Folds that far. */
export const countAt = (fold: Fold, moment: Moment): number => {
  // A next position of Infinity means that nothing is left, even if the moment is Infinity too.
  for (let next = nextPosition(fold); next <= moment && next !== never; next = nextPosition(fold))
    step(fold);
  return countUpTo(fold.positions, moment);
};

/** The value at a moment, or undefined before the row begins. */
export const valueAt = (fold: Fold, moment: Moment): AnyRow => {
  const count = countAt(fold, moment);
  return count === 0 ? undefined : fold.values[count - 1];
};

/** The position of the first version after a moment. Folds until there is one. */
export const positionAfter = (fold: Fold, moment: Moment): Moment | undefined => {
  const after = countAt(fold, moment);
  while (fold.positions.length <= after && nextPosition(fold) !== never) step(fold);
  return fold.positions[after];
};

/** Every version at or before a moment. */
export const versionsUpTo = (fold: Fold, moment: Moment): readonly Version[] => {
  const count = countAt(fold, moment);
  const versions: Version[] = [];
  for (let index = 0; index < count; index += 1) {
    const version = versionOf(fold, index);
    if (version !== undefined) versions.push(version);
  }
  return versions;
};

/** The version at an index. Folds all events, and the due changes before a moment, to reach it. */
export const foldToVersion = (fold: Fold, index: number, before: Moment): Version | undefined => {
  while (fold.positions.length <= index && (hasEventLeft(fold) || nextPosition(fold) < before))
    step(fold);
  return versionOf(fold, index);
};
