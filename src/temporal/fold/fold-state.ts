import type { Moment } from '../../time/moment';
import type { Entry } from '../event/entry';
import type { AnyRow } from '../table/any-table';
import type { RowName } from '../table/author-error';
import type { NextDue } from '../table/due';

/** What is due on a row, and when it happens: never in the past of the version that declared it. */
export type Pending = { readonly due: NextDue; readonly firesAt: Moment };

/**
 * The versions of one row, made one after another and only as far as they are asked for. Of each
 * version the three lists hold the part that their names say: side by side they take a third of the
 * room of objects.
 */
export type Fold = {
  readonly name: RowName;
  readonly offsetMs: number;
  /** The row's events, in order. */
  readonly entries: readonly Entry[];
  places: Moment[];
  values: AnyRow[];
  /** The event that made a version, or whose version declared the due change that did. */
  makers: Entry[];
  /** The indexes of the versions that a due change made, where there are any. */
  fired: Set<number> | undefined;
  /** Those of them that did not move the next due date on, so that it waits for an event. */
  stalls: Set<number> | undefined;
  /** How many events have been taken in. */
  next: number;
  pending: Pending | undefined;
  /** Another fold of the row that this one may meet again, while it may. */
  course: Course | undefined;
};

/** Lets a fold that has taken an event in go on as another did, where it has come to the same. */
export type Course = (row: Fold) => void;

/** Gives a new fold what it shares with another of its row; whether that was anything. */
export type Resume = (row: Fold, model: Fold) => boolean;
