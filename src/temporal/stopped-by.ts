import { nextDue } from './due';
import type { TimedEvent } from './event';
import type { Fold, Version } from './fold';
import type { Track } from './track';

/**
 * The event, if any, after which a row no longer declares what one of its versions declared to be
 * due; none where the change came about, or is still to come.
 */
export const stoppedBy = (
  { name: { table }, offsetMs }: Track,
  row: Fold,
  version: Version,
): TimedEvent | undefined => {
  const declared = nextDue(table, version.value, offsetMs);
  let index = row.versions.indexOf(version) + 1;
  for (;;) {
    while (row.versions.length <= index && row.hasEventLeft()) row.step();
    const next = row.versions[index];
    if (next === undefined || next.fired) return undefined;
    if (nextDue(table, next.value, offsetMs)?.at !== declared?.at) return next.maker.event;
    index += 1;
  }
};
