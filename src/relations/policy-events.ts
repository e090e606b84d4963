import type { PolicyEvent } from '../events/catalogue';
import { decodeEvent } from '../events/decode/decode';
import { referencesOf } from '../events/references';
import { describe } from '../flaw';
import { isLeft, left } from '../fp';
import { admitTo } from '../log/admit';
import { type Finders, holdingsBy } from '../log/entry';
import type { EventLog } from '../log/event-log';
import type { Domain } from '../temporal/timeline/projection';

/**
 * What the time machine is told of policy events: give it to a projection of your own over an
 * `EventLog`, and `record`, `suppose` and `relatedTo` check and follow its events as they do those of
 * `relations`.
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
    // Only an `EventLog` is replayed with these checks, and it holds policy events alone.
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
  // A timeline of policy events has no others.
  references: (event) => referencesOf(event as PolicyEvent).map(({ id }) => id),
} satisfies Domain);
