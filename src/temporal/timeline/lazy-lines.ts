import { isLeft } from '../../fp';
import { plainDay } from '../../time/calendar-date';
import type { LogLines } from '../corrections/log-lines';
import { Entry } from '../event/entry';
import type { TimedEvent } from '../event/event';
import { positionOf, type RecordTime, recordTimeOf } from '../event/position';
import { reuseVersions } from '../fold/reuse';

export const lazyLines = (events: readonly TimedEvent[], offsetMs: number): LogLines => {
  const byDay = new Map<number, RecordTime>();
  const recordTimeOn = recordTimesBy(byDay, offsetMs);
  let left = events.length;
  return {
    events,
    offsetMs,
    read: (event, index) => {
      const position = positionOf(event, offsetMs);
      const recordTime = recordTimeOn(event.recordedAt);
      left -= 1;
      // Each line is read once, so nothing asks for these times after the last line.
      if (left === 0) byDay.clear();
      if (isLeft(position) || recordTime === undefined) return undefined;
      return new Entry(event, position.right, index, recordTime);
    },
    resume: reuseVersions,
    entries: new Array<Entry | null | undefined>(events.length),
    isRead: false,
  };
};

/** Reads `recordedAt`, and keeps the result for each day, since many lines share a day. */
const recordTimesBy =
  (byDay: Map<number, RecordTime>, offsetMs: number) =>
  (recordedAt: string): RecordTime | undefined => {
    const day = recordedAt.length === 10 ? plainDay(recordedAt) : Number.NaN;
    const known = byDay.get(day);
    if (known !== undefined) return known;
    const recordTime = recordTimeOf(recordedAt, offsetMs);
    if (isLeft(recordTime)) return undefined;
    if (!Number.isNaN(day)) byDay.set(day, recordTime.right);
    return recordTime.right;
  };
