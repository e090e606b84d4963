import type { Moment } from '../../time/moment';
import { momentOf, type Point, type PointLiteral } from '../../time/point';
import type { TimedEvent, TimedLog } from '../event/event';
import type { Fold } from '../fold/fold';
import { countAt, foldToVersion, versionOf } from '../fold/versions';
import { foldAt } from '../rows/row-history';
import { sortedIds, trackOf } from '../rows/row-index';
import { guarded } from '../table/author-error';
import { afterDue, isDueAt, nextDue } from '../table/due';
import { machineOf, type Timeline } from '../timeline/timeline';

/** A change that a row has declared and that has not come yet. */
export type Upcoming<E> = {
  /** The date or date-time on which it is due. */
  readonly on: Point;
  readonly table: string;
  /** The id of the row. */
  readonly row: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The event whose version of the row declared it. */
  readonly event: E;
  /** The later event that stopped or moved it, where one is known. */
  readonly stoppedBy?: E;
};

/**
 * What is due after a point, as things then stood: the next due change of each row, soonest first.
 * Where a later event is known to have stopped it, `stoppedBy` names that event; to ask only of what
 * was known then, go through `asKnownAt` first.
 *
 * @example
 * pipe(japanKorea, upcoming('2019-11-01')).map(({ on, stoppedBy }) => [on, stoppedBy?.id]);
 * // => [['2019-11-23', 'gsomia-notice-suspended-2019']]
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
        const track = trackOf(index, row);
        if (track === undefined) continue;
        const fold = foldAt(track, knowledge);
        const at = countAt(fold, moment) - 1;
        const version = versionOf(fold, at);
        if (version === undefined) continue;
        const { event } = version.maker;
        // It declared the same when the version was made, and did not throw.
        const due = nextDue(index.table, version.value, offsetMs);
        // What is due by now has either happened already or waits for an event.
        if (due === undefined || due.at <= moment) continue;
        const stop = stoppedBy(fold, at, due.at);
        const change = {
          // It has just been read.
          on: due.on as Point,
          table,
          row,
          before: version.value,
          after: guarded(track.name, event, () => afterDue(index.table, version.value, due)),
          event,
          ...(stop === undefined ? {} : { stoppedBy: stop }),
        };
        found.push({ at: due.at, change: Object.freeze(change) });
      }
    }
    return Object.freeze(found.sort((a, b) => a.at - b.at).map(({ change }) => change));
  };

/**
 * The event, if any, after which a row no longer declares what one of its versions declared to be
 * due at a moment; none where that came about, or is still to come.
 */
const stoppedBy = (row: Fold, version: number, due: Moment): TimedEvent | undefined => {
  const { table } = row.name;
  for (let index = version + 1; ; index += 1) {
    // A due change may stop another, so what comes sooner is folded too, events or none.
    const next = foldToVersion(row, index, due);
    if (next === undefined || (next.fired && next.place >= due)) return undefined;
    if (!isDueAt(table, next.value, due, row.offsetMs)) return next.maker.event;
  }
};
