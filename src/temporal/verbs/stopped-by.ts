import type { Moment } from '../../time/moment';
import type { TimedEvent } from '../event/event';
import type { Fold } from '../fold/fold-state';
import { foldToVersion } from '../fold/versions';
import { isDueAt } from '../table/due';

/**
 * The event, if any, after which a row no longer declares what one of its versions declared to be
 * due at a moment; none where that came about, or is still to come.
 */
export const stoppedBy = (row: Fold, version: number, due: Moment): TimedEvent | undefined => {
  const { table } = row.name;
  for (let index = version + 1; ; index += 1) {
    // A due change may stop another, so what comes sooner is folded too, events or none.
    const next = foldToVersion(row, index, due);
    if (next === undefined || (next.fired && next.place >= due)) return undefined;
    if (!isDueAt(table, next.value, due, row.offsetMs)) return next.maker.event;
  }
};
