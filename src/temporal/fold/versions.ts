import type { Moment } from '../../time/moment';
import type { Entry } from '../event/entry';
import type { AnyRow } from '../table/any-table';
import { countUpTo } from './binary-search';
import type { Fold } from './fold';
import { hasEventLeft, nextPlace, step } from './fold';

/** A value that a row took, from a place on. */
export type Version = {
  readonly place: Moment;
  readonly value: AnyRow;
  /** The event that made it, or whose version declared the due change that did. */
  readonly maker: Entry;
  /** Whether a due change made it. */
  readonly fired: boolean;
};

const never = Number.POSITIVE_INFINITY;

/** The version at an index, if the fold has come as far. */
export const versionOf = ({ places, values, makers, fired }: Fold, index: number) => {
  const [place, maker] = [places[index], makers[index]];
  if (place === undefined || maker === undefined) return undefined;
  const version: Version = {
    place,
    value: values[index],
    maker,
    fired: fired?.has(index) === true,
  };
  return version;
};

/** How many versions stand at or before a moment, folding on as far as that. */
export const countAt = (row: Fold, moment: Moment): number => {
  // Where both are Infinity, nothing is left.
  for (let next = nextPlace(row); next <= moment && next !== never; next = nextPlace(row))
    step(row);
  return countUpTo(row.places, moment);
};

/** The value that holds at a moment, or undefined before the row has any. */
export const valueAt = (row: Fold, moment: Moment): AnyRow => {
  const count = countAt(row, moment);
  return count === 0 ? undefined : row.values[count - 1];
};

/** Where the first version after a moment stands, folding on until there is one. */
export const placeAfter = (row: Fold, moment: Moment): Moment | undefined => {
  const after = countAt(row, moment);
  while (row.places.length <= after && nextPlace(row) !== never) step(row);
  return row.places[after];
};

/** Every version at or before a moment. */
export const versionsUpTo = (row: Fold, moment: Moment): readonly Version[] => {
  const count = countAt(row, moment);
  const versions: Version[] = [];
  for (let index = 0; index < count; index += 1) {
    const version = versionOf(row, index);
    if (version !== undefined) versions.push(version);
  }
  return versions;
};

/** Folds on to the next version, as far as events or due changes before a moment make one. */
export const foldToVersion = (row: Fold, index: number, before: Moment): Version | undefined => {
  while (row.places.length <= index && (hasEventLeft(row) || nextPlace(row) < before)) step(row);
  return versionOf(row, index);
};
