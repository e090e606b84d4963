import type { Moment } from '../../time/moment';
import type { Entry } from '../event/entry';
import type { AnyRow } from '../table/any-table';
import { countUpTo } from './binary-search';
import { type Fold, hasEventLeft, makerOf, nextPosition, step } from './fold';

export type Version = {
  readonly position: Moment;
  readonly value: AnyRow;
  /**
   * The event that made the version. If a due change made the version, the last event that changed the row before
   * that due change.
   */
  readonly maker: Entry;
  readonly fired: boolean;
};

const never = Number.POSITIVE_INFINITY;

export const versionOf = (fold: Fold, index: number) => {
  const { positions, values, fired } = fold;
  const [position, maker] = [positions[index], makerOf(fold, index)];
  if (position === undefined || maker === undefined) return undefined;
  const version: Version = {
    position,
    value: values[index],
    maker,
    fired: fired?.has(index) === true,
  };
  return version;
};

export const countAt = (fold: Fold, moment: Moment): number => {
  // Stops when the next position is Infinity, even for a moment of Infinity, because no event and no
  // due change is left then.
  for (let next = nextPosition(fold); next <= moment && next !== never; next = nextPosition(fold))
    step(fold);
  return countUpTo(fold.positions, moment);
};

export const valueAt = (fold: Fold, moment: Moment): AnyRow => {
  const count = countAt(fold, moment);
  return count === 0 ? undefined : fold.values[count - 1];
};

/**
 * Returns the position of the first version after the moment, or undefined if there is none. Applies events and
 * due changes until it finds a version.
 */
export const positionAfter = (fold: Fold, moment: Moment): Moment | undefined => {
  const after = countAt(fold, moment);
  while (fold.positions.length <= after && nextPosition(fold) !== never) step(fold);
  return fold.positions[after];
};

export const versionsUpTo = (fold: Fold, moment: Moment): readonly Version[] => {
  const count = countAt(fold, moment);
  const versions: Version[] = [];
  for (let index = 0; index < count; index += 1) {
    const version = versionOf(fold, index);
    if (version !== undefined) versions.push(version);
  }
  return versions;
};

/** Makes versions up to the given index. After the last event, applies only due changes that come before `before`. */
export const foldToVersion = (fold: Fold, index: number, before: Moment): Version | undefined => {
  while (fold.positions.length <= index && (hasEventLeft(fold) || nextPosition(fold) < before))
    step(fold);
  return versionOf(fold, index);
};
