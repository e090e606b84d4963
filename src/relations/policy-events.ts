import type { PolicyEvent } from '../events/catalogue';
import type { Counted } from '../events/coverage/coverage-declared';
import { decodeEvent } from '../events/decode/decode';
import { referencesOf } from '../events/references';
import { describe } from '../flaw';
import { isLeft, left } from '../fp';
import { admitTo } from '../log/checks/admit';
import { missingLines } from '../log/counted-lines';
import type { EventLog } from '../log/event-log/event-log';
import { type Finders, holdingsBy } from '../log/event-log/holdings';
import type { Domain } from '../temporal/timeline/projection';

const known = new WeakMap<EventLog['events'], WeakMap<Counted, boolean>>();

/** Whether lines are missing that a declaration counts, found once for each log. */
const areMissing = (log: EventLog, by: string, counted: Counted): boolean => {
  const ofLog = known.get(log.events) ?? new WeakMap<Counted, boolean>();
  known.set(log.events, ofLog);
  const found = ofLog.get(counted) ?? missingLines(log, by, counted).found !== undefined;
  ofLog.set(counted, found);
  return found;
};

/**
 * The checks and references of policy events. Pass it to a projection of your own over an `EventLog`,
 * so that `record`, `suppose` and `relatedTo` check and follow its events as they do for `relations`.
 *
 * @example
 * const filings = table<{ count: number }>()({
 *   ConsultationsRequested: { row: (event) => event.data.complainants, begin: () => ({ count: 1 }) },
 * });
 * const filed = pipe(japanKoreaLog, timeline(projection({ filings }, policyEvents)));
 * pipe(filed, relatedTo('ds590-withdrawn-2023')).actsOn.length; // => 3
 */
export const policyEvents: Domain = Object.freeze({
  admit: (held, inputs) => {
    // A projection with this domain replays an `EventLog`, which holds only policy events.
    const { header, unknown } = held.log as EventLog;
    return admitTo(holdingsBy(held as unknown as Finders, unknown), header.offset, inputs);
  },
  read: (input) => {
    const decoded = decodeEvent(input);
    if (!isLeft(decoded)) return decoded;
    const failure = decoded.left;
    return left(
      (failure._tag === 'Flawed' ? failure.flaws : [failure.flaw]).map(describe).join(' '),
    );
  },
  lacksLines: (log, by, counted) =>
    // A projection with this domain replays an `EventLog`; only declarations of coverage count lines.
    areMissing(log as EventLog, by, counted as Counted),
  // A projection with this domain replays only policy events.
  references: (event) => referencesOf(event as PolicyEvent).map(({ id }) => id),
} satisfies Domain);
