import { isLeft } from '../../fp';
import { plainDay } from '../../time/calendar-date';
import type { Lines } from '../corrections/lines';
import { Entry } from '../event/entry';
import type { TimedEvent } from '../event/event';
import { type Knowing, knowingOf, placeOf } from '../event/place';
import { stretchShared } from '../fold/reuse';

/** Lines of which none has been read yet. */
export const unreadLines = (events: readonly TimedEvent[], offsetMs: number): Lines => {
  const knowingIn = knowingByDay(offsetMs);
  return {
    events,
    offsetMs,
    read: (event, position) => {
      const place = placeOf(event, offsetMs);
      if (isLeft(place)) return undefined;
      const knowing = knowingIn(event.recordedAt);
      return knowing && new Entry(event, place.right, position, knowing);
    },
    resume: stretchShared,
    entries: new Array<Entry | null | undefined>(events.length),
    isRead: false,
  };
};

/** What is read of `recordedAt` is kept by the day where it is one, which many lines share. */
const knowingByDay = (offsetMs: number) => {
  const byDay = new Map<number, Knowing>();
  return (recordedAt: string): Knowing | undefined => {
    const day = recordedAt.length === 10 ? plainDay(recordedAt) : Number.NaN;
    const shared = byDay.get(day);
    if (shared !== undefined) return shared;
    const knowing = knowingOf(recordedAt, offsetMs);
    if (isLeft(knowing)) return undefined;
    if (!Number.isNaN(day)) byDay.set(day, knowing.right);
    return knowing.right;
  };
};
