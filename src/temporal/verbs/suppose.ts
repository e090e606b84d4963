import { isLeft, right } from '../../fp';
import { frozen } from '../../frozen';
import { isThere } from '../corrections/resolution';
import { resolve, unresolve } from '../corrections/resolve';
import type { TimedEvent, TimedLog } from '../event/event';
import { withResolving } from '../timeline/apply-resolution';
import type { Domain } from '../timeline/projection';
import { machineOf, type Timeline, timelineOf } from '../timeline/timeline';

/** What is to be taken as not having been, and as having been. */
export type Supposition = {
  /** Ids of events of the log. With a plain event go the corrections and retractions of it. */
  readonly drop?: readonly string[];
  /** Events with all that their kind has. */
  readonly add?: readonly (TimedEvent & { readonly [field: string]: unknown })[];
};

/**
 * What if: the timeline without some events and with others. It is a timeline like any other, and
 * every verb can be asked of it; the one given stays as it was, and rows that the supposition does
 * not concern are shared with it.
 *
 * An event added after `asKnownAt` is known whatever its `recordedAt` says. An id that is not there to
 * drop, and an event to add that cannot be read or whose id is taken, are a programmer's mistakes and
 * throw a `RangeError`.
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
    const { offsetMs, knowledge, lines } = machine;
    const missing = drop.filter((id) => !isThere(machine.resolution, id));
    if (missing.length > 0)
      throw new RangeError(`suppose: there is no event "${missing[0]}" to drop. Check its id.`);
    const dropped = unresolve(machine.resolution, new Set(drop), offsetMs);
    const less = withResolving(machine, dropped, lines);
    const events = add.map((event) => readWith(machine.domain, event));
    const added = resolve(less.resolution, frozen(structuredClone(events)), {
      from: lines,
      offsetMs,
      knownBy: knowledge,
    });
    const skipped = added.after.skipped[less.resolution.skipped.length];
    if (skipped !== undefined)
      throw new RangeError(
        `suppose: event "${skipped.event.id}" cannot be added: ${skipped.because}`,
      );
    return timelineOf(withResolving(less, added, lines + add.length));
  };

const readWith = ({ read }: Domain, event: TimedEvent): TimedEvent => {
  const known = read === undefined ? right(event) : read(event);
  if (isLeft(known))
    throw new RangeError(`suppose: event "${event.id}" cannot be added: ${known.left}`);
  return known.right;
};
