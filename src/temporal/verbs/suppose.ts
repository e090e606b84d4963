import { isLeft, right } from '../../fp';
import { frozen } from '../../frozen';
import { lineWithId } from '../corrections/resolution';
import { resolve, unresolve } from '../corrections/resolve';
import type { TimedEvent, TimedLog } from '../event/event';
import { mustBePlain } from '../event/is-event';
import { applyResolution } from '../timeline/apply-resolution';
import type { Domain } from '../timeline/projection';
import { machineOf, type Timeline, timelineOf } from '../timeline/timeline';

/** Events to remove and events to add. */
export type Supposition = {
  /** Ids of events to remove. Corrections and retractions of an event are removed with it. */
  readonly drop?: readonly string[];
  /** Complete events to add. */
  readonly add?: readonly (TimedEvent & { readonly [field: string]: unknown })[];
};

/**
 * What if: the timeline without some of its events, and with some other events. The result is a timeline, so
 * every verb works on it. Rows that the supposition does not concern are shared with the given timeline.
 *
 * After `asKnownAt`, an added event counts as known, whatever its `recordedAt` says. Throws a `RangeError` if
 * an event to drop does not exist, or if an event to add cannot be read or has an id that is taken.
 *
 * @example
 * const unsaved = pipe(japanKorea, suppose({ drop: ['gsomia-notice-suspended-2019'] }));
 * pipe(unsaved, intervalsWhen((s) => s.notices.where((n) => n.status === 'effective').length > 0));
 * // => [{ from: '2019-11-23' }]
 */
export const suppose =
  ({ drop = [], add = [] }: Supposition) =>
  <S, L extends TimedLog>(timeline: Timeline<S, L>): Timeline<S, L> => {
    const machine = machineOf(timeline);
    const { offsetMs, knowledge, lineCount } = machine;
    const isThere = (id: string) => lineWithId(machine.resolution, id) !== undefined;
    const ids = drop.map((id) => (isThere(id) ? id : id.normalize('NFC')));
    const missing = ids.filter((id) => !isThere(id));
    if (missing.length > 0)
      throw new RangeError(`suppose: there is no event "${missing[0]}" to drop. Correct the id.`);
    const dropped = unresolve(machine.resolution, new Set(ids), offsetMs);
    const less = applyResolution(machine, dropped, lineCount);
    mustBePlain(add, 'suppose');
    const events = add.map((event) => readWith(machine.domain, event));
    const added = resolve(less.resolution, frozen(structuredClone(events)), {
      from: lineCount,
      offsetMs,
      knownBy: knowledge,
    });
    const skipped = added.after.skipped[less.resolution.skipped.length];
    if (skipped !== undefined)
      throw new RangeError(
        `suppose: event "${skipped.event.id}" cannot be added: ${skipped.because}`,
      );
    return timelineOf(applyResolution(less, added, lineCount + add.length));
  };

const readWith = ({ read }: Domain, event: TimedEvent): TimedEvent => {
  const known = read === undefined ? right(event) : read(event);
  if (isLeft(known))
    throw new RangeError(`suppose: event "${event.id}" cannot be added: ${known.left}`);
  return known.right;
};
