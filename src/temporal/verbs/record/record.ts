import { type Either, isLeft, left, right } from '../../../fp';
import { under } from '../../corrections/overlay-map';
import { type Resolution, resolvedAt } from '../../corrections/resolution';
import { resolve } from '../../corrections/resolve';
import { isRetraction, type TimedEvent, type TimedLog } from '../../event/event';
import { isEvent } from '../../event/is-event';
import { withResolving } from '../../timeline/apply-resolution';
import { lengthOf, withMore } from '../../timeline/log-buffer';
import type { Held, Refusal } from '../../timeline/projection';
import { type Machine, machineOf, type Timeline, timelineOf } from '../../timeline/timeline';
import { ruleRefusals } from './rule-refusals';
import { admitPlainly } from './validate-inputs';

/** Someone else wrote to the log first. */
export type VersionConflict = {
  readonly _tag: 'VersionConflict';
  readonly expected: number;
  readonly actual: number;
  readonly message: string;
};

/** Some of the events cannot be added; none was. */
export type EventsRefused = {
  readonly _tag: 'EventsRefused';
  readonly refusals: readonly Refusal[];
  readonly message: string;
};

export type AppendError = VersionConflict | EventsRefused;

export type AppendOptions = {
  /** The number of events that the log is taken to hold; any other number is a conflict. */
  readonly expectedVersion?: number;
};

/**
 * Adds events to a timeline's log: all of them, or none and the reasons. Rows that they do not
 * concern are shared with the timeline given, which stays as it was.
 *
 * Each is checked for its shape, id and references, and against the rules of the rows at its own
 * place in time. An event that the log holds already, word for word, is passed over.
 *
 * @example
 * pipe(japanKorea, record([], { expectedVersion: 40 }));
 * // => left({ _tag: 'VersionConflict', expected: 40, actual: 87, message: 'The log holds 87 events…' })
 */
export const record =
  (inputs: readonly unknown[], { expectedVersion }: AppendOptions = {}) =>
  <S, L extends TimedLog>(timeline: Timeline<S, L>): Either<AppendError, Timeline<S, L>> => {
    const machine = machineOf(timeline);
    const { written, recorded, resolution, domain, lines: from, offsetMs } = machine;
    const actual = lengthOf(written);
    if (expectedVersion !== undefined && expectedVersion !== actual)
      return left(conflict(expectedVersion, actual));
    const admitted = (domain.admit ?? admitPlainly)(heldIn(machine), inputs);
    if (isLeft(admitted)) return left(refused(admitted.left));
    const events = admitted.right;
    if (events.length === 0) return right(timeline);
    const resolving = resolve(resolution, events, { from, offsetMs });
    const indexes = indexesById(inputs);
    const indexOf = ({ id }: TimedEvent) => indexes.get(id) ?? 0;
    // A supposition may have taken an id, or dropped a target, that the log knows nothing of.
    const unread = resolving.after.skipped.slice(resolution.skipped.length);
    if (unread.length > 0)
      return left(
        refused(
          unread.map(({ event, because }) => ({
            index: indexOf(event),
            id: event.id,
            message: `Event "${event.id}": ${because} Record it without the supposition.`,
          })),
        ),
      );
    const after = {
      ...withResolving(machine, resolving, from + events.length),
      written: withMore(written, events),
      recorded:
        recorded === resolution
          ? resolving.after
          : resolve(recorded, events, { from, offsetMs }).after,
    };
    const refusals = ruleRefusals(after, events, indexOf);
    return refusals.length > 0 ? left(refused(refusals)) : right(timelineOf(after));
  };

const conflict = (expected: number, actual: number): VersionConflict => ({
  _tag: 'VersionConflict',
  expected,
  actual,
  message: `The log holds ${actual === 1 ? '1 event' : `${actual} events`}, not ${expected}: ${
    expected < actual ? 'it was written to since you read it' : 'it is not the log that you read'
  }. Read it again, decide again, then append.`,
});

const refused = (refusals: readonly Refusal[]): EventsRefused => ({
  _tag: 'EventsRefused',
  refusals,
  message: refusals.map(({ message }) => message).join('\n'),
});

/** Where each id first stands among what was handed in. */
const indexesById = (inputs: readonly unknown[]): ReadonlyMap<string, number> => {
  const indexes = new Map<string, number>();
  for (const [index, input] of inputs.entries())
    if (isEvent(input) && !indexes.has(input.id)) indexes.set(input.id, index);
  return indexes;
};

/** What a machine's log holds; looking one line up costs the same however long the log is. */
const heldIn = ({ written, recorded }: Machine): Held => ({
  log: written.base,
  event: (id) => plainEvent(recorded, id) ?? under(recorded.acts, id) ?? passedOver(recorded, id),
  retractionsOf: (id) =>
    (resolvedAt(recorded, id)?.acts ?? []).flatMap(({ event }) =>
      isRetraction(event) ? [event] : [],
    ),
});

const plainEvent = ({ byId, lines }: Resolution, id: string): TimedEvent | undefined => {
  const held = under(byId, id);
  return typeof held === 'number' ? lines.events[held] : held?.line.event;
};

const passedOver = ({ skipped }: Resolution, id: string): TimedEvent | undefined =>
  skipped.find(({ event }) => event.id === id)?.event;
