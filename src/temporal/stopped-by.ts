import type { Moment } from '../time/moment';
import { isDueAt } from './due';
import type { TimedEvent } from './event';
import type { Fold, Version } from './fold';
import type { Track } from './track';

/**
 * The event, if any, after which a row no longer declares what one of its versions declared to be
 * due at a moment; none where that came about, or is still to come.
 */
export const stoppedBy = (
  { name: { table }, offsetMs }: Track,
  row: Fold,
  version: Version,
  due: Moment,
): TimedEvent | undefined => {
  let index = row.versions.indexOf(version) + 1;
  for (;;) {
    // A due change may stop another, so what comes sooner is folded too, events or none.
    while (row.versions.length <= index && (row.hasEventLeft() || row.nextPlace() < due))
      row.step();
    const next = row.versions[index];
    if (next === undefined || (next.fired && next.place >= due)) return undefined;
    if (!isDueAt(table, next.value, due, offsetMs)) return next.maker.event;
    index += 1;
  }
};
