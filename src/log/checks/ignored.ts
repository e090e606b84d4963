import type { PolicyEvent } from '../../events/catalogue';
import { type Flaw, show } from '../../flaw';
import { isLeft } from '../../fp';
import { isActOnRecord } from '../../temporal/event/event';
import { extentOf } from '../../time/edtf';
import type { LogEntry } from '../event-log/log-entry';

/**
 * Returns why replay ignores an event that is valid by itself. Returns undefined if replay uses the
 * event. Replay ignores an event in these cases:
 *
 * - Its `recordedAt` or `occurred` is an interval that ends before it begins at the offset of the
 *   log. At another offset, the interval may be valid.
 * - The event corrects or retracts an event that has such a date or is of an unknown type.
 */
export const ignoredBecause = (
  event: PolicyEvent,
  offsetMs: number,
  entryOf: (id: string) => LogEntry | undefined,
): Flaw | undefined => {
  const [misdated] = misdatedIn(event, offsetMs);
  if (misdated !== undefined || !isActOnRecord(event)) return misdated;
  const target = entryOf(event.data.target);
  if (target === undefined) return undefined;
  if (target._tag === 'Known' && misdatedIn(target.event, offsetMs).length === 0) return undefined;
  return {
    path: 'data.target',
    expected: 'an event that replay uses',
    ...(target._tag === 'Known'
      ? {
          found: `${show(event.data.target)}, whose dates it cannot use`,
          advice: 'Correct the dates of that event where it is written.',
        }
      : {
          found: `${show(event.data.target)}, whose type it does not know`,
          advice: 'It takes effect in a version of the library that knows the type.',
        }),
  };
};

const misdatedIn = (event: PolicyEvent, offsetMs: number): readonly Flaw[] => {
  // The `occurred` of a correction or retraction itself does not matter. For a correction, the `occurred` of the
  // replacement matters instead.
  const occurred = isActOnRecord(event)
    ? event.type === 'EventCorrected' && [
        'data.replacement.occurred',
        event.data.replacement.occurred,
      ]
    : ['occurred', event.occurred];
  return [['recordedAt', event.recordedAt], ...(occurred ? [occurred] : [])].flatMap(
    ([path = '', date = '']) => {
      const isPair = date.includes('..') || date.includes('/');
      const extent = isPair ? extentOf(date, offsetMs) : undefined;
      if (extent === undefined || !isLeft(extent)) return [];
      const { expected, found } = extent.left;
      const advice =
        'At the UTC offset of the log, it ends before it begins. Correct one of the two dates.';
      return [{ path, expected, found, advice }];
    },
  );
};
