import type { Moment } from '../../time/moment';
import { momentOf, type Point, type PointLiteral } from '../../time/point';
import type { TimedEvent, TimedLog } from '../event/event';
import type { Fold } from '../fold/fold';
import { countAt, foldToVersion, versionOf } from '../fold/versions';
import { foldAt } from '../rows/row-history';
import { rowHistoryOf, sortedIds } from '../rows/row-index';
import { contextOf, withContext } from '../table/author-error';
import { afterDue, isDueAt, nextDue } from '../table/due';
import { machineOf, type Timeline } from '../timeline/timeline';

/**
 * A due change that has not happened yet. An earlier event has set the date on which the row is to change, so
 * the change needs no further event.
 */
export type Upcoming<E> = {
  /** The date or date-time on which the change is due. */
  readonly on: Point;
  readonly table: string;
  /** The id of the row. */
  readonly row: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The last event that changed the row at or before the point of the question. */
  readonly event: E;
  /** The later event that cancelled or moved the change, if one is known. */
  readonly stoppedBy?: E;
};

/**
 * The next due change of each row after a point, as the row was at that point, earliest first. If a
 * later event is known to have cancelled or moved the change, `stoppedBy` is that event. To use only what was
 * known at some point in system time, apply `asKnownAt` first.
 *
 * @example
 * pipe(japanKorea, upcoming('2019-11-01')).map(({ on, stoppedBy }) => [on, stoppedBy?.id]);
 * // => [['2019-11-23', 'gsomia-notice-suspended-2019'], …]
 */
export const upcoming =
  (point: Point | PointLiteral) =>
  <L extends TimedLog>(
    timeline: Timeline<unknown, L>,
  ): readonly Upcoming<L['events'][number]>[] => {
    const { rows, knowledge, offsetMs } = machineOf(timeline);
    const moment = momentOf(point, offsetMs);
    const found: { readonly at: number; readonly change: Upcoming<L['events'][number]> }[] = [];
    for (const [table, index] of rows) {
      if (index.table.due === undefined) continue;
      for (const row of sortedIds(index)) {
        const rowHistory = rowHistoryOf(index, row);
        if (rowHistory === undefined) continue;
        const fold = foldAt(rowHistory, knowledge);
        const at = countAt(fold, moment) - 1;
        const version = versionOf(fold, at);
        if (version === undefined) continue;
        const { event } = version.maker;
        const due = nextDue(index.table, version.value, offsetMs);
        // Only what is due after the point is still to come.
        if (due === undefined || due.at <= moment) continue;
        const stop = stoppedBy(fold, at, due.at);
        const change = {
          // The cast is safe: `nextDue` has read `due.on` as a point.
          on: due.on as Point,
          table,
          row,
          before: version.value,
          after: withContext(
            () => contextOf(rowHistory, event),
            () => afterDue(index.table, version.value, due),
          ),
          event,
          ...(stop === undefined ? {} : { stoppedBy: stop }),
        };
        found.push({ at: due.at, change: Object.freeze(change) });
      }
    }
    return Object.freeze(found.sort((a, b) => a.at - b.at).map(({ change }) => change));
  };

/**
 * Returns the later event that cancelled or moved a due change. Undefined if the due change happened or is still to
 * come.
 */
const stoppedBy = (fold: Fold, version: number, due: Moment): TimedEvent | undefined => {
  const { table } = fold;
  for (let index = version + 1; ; index += 1) {
    // An earlier due change of the row may cancel the change due at `due`, so earlier due changes are applied too.
    const next = foldToVersion(fold, index, due);
    if (next === undefined || (next.fired && next.position >= due)) return undefined;
    if (!isDueAt(table, next.value, due, fold.offsetMs)) return next.maker.event;
  }
};
