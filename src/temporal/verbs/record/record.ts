import { withAnchor } from '../../../flaw';
import { type Either, isLeft, left, right } from '../../../fp';
import { readable } from '../../../inspect';
import { lineWithId, type Resolution, resolvedAt } from '../../corrections/resolution';
import { resolve } from '../../corrections/resolve';
import { enteredAtOf, enteredMoment, lastEntered } from '../../event/entered';
import { isCorrection, isRetraction, type TimedEvent, type TimedLog } from '../../event/event';
import { isEvent, nameOf } from '../../event/is-event';
import { correctionsAfterRetraction } from '../../event/log-line';
import { applyResolution } from '../../timeline/apply-resolution';
import { lengthOf, withEvents } from '../../timeline/log-buffer';
import type { Held, Refusal } from '../../timeline/projection';
import {
  allEntries,
  type Machine,
  machineOf,
  type Timeline,
  timelineOf,
} from '../../timeline/timeline';
import { linesInOrder } from '../../timeline/unread-lines';
import { copyInputs } from './copy-inputs';
import { ruleRefusals } from './rule-refusals';

/** The log does not have the expected number of lines. Often, somebody else has written to the log. */
export type VersionConflict = {
  readonly _tag: 'VersionConflict';
  readonly expected: number;
  readonly actual: number;
  readonly message: string;
};

/** Some of the events cannot be added, so none were added. */
export type EventsRefused = {
  readonly _tag: 'EventsRefused';
  readonly refusals: readonly Refusal[];
  readonly message: string;
};

/** Why no event was added. */
export type AppendError = VersionConflict | EventsRefused;

/** Options of `append` and `record`. */
export type AppendOptions = {
  /**
   * The number of lines that you expect below the header of the log. Lines of unknown types, which
   * a later version of the library may have written, count too. Any other number is a conflict,
   * with one exception: the log is longer and already holds all of the events. Then an earlier call
   * has added the events, and this call succeeds without adding them again.
   */
  readonly expectedVersion?: number;
};

/**
 * Adds events to a timeline's log. If some of them cannot be added, it adds none and returns the reasons.
 *
 * `record` checks the shape, id, dates and references of each event. It also checks whether the rules of the rows
 * that the event concerns allow the event at its position in valid time. An event that the log already holds with the
 * same content is skipped. So if the result of a call was lost, send the same events again with the same
 * `expectedVersion`. Rows that the events do not concern are shared with the given timeline.
 *
 * @example
 * pipe(japanKorea, record([], { expectedVersion: 40 }));
 * // => left({ _tag: 'VersionConflict', expected: 40, actual: 98, message: 'The log holds 98 events…' })
 */
export const record =
  (inputs: readonly unknown[], { expectedVersion }: AppendOptions = {}) =>
  <S, L extends TimedLog>(timeline: Timeline<S, L>): Either<AppendError, Timeline<S, L>> => {
    const machine = machineOf(timeline);
    const { buffer, logged, resolution, domain, lineCount, offsetMs } = machine;
    const actual = lengthOf(buffer);
    const admitted = (domain.admit ?? copyInputs)(heldIn(machine), inputs);
    if (expectedVersion !== undefined && expectedVersion !== actual) {
      const areHeld = inputs.length > 0 && !isLeft(admitted) && admitted.right.length === 0;
      return expectedVersion < actual && areHeld
        ? right(timeline)
        : left(conflict(expectedVersion, actual));
    }
    if (isLeft(admitted)) return left(refused(admitted.left));
    const events = admitted.right;
    if (events.length === 0) return right(timeline);

    const indexes = indexesById(inputs);
    const refusalOf = (event: TimedEvent, because: string): Refusal => ({
      index: indexes.get(event.id) ?? 0,
      id: event.id,
      message: `Event "${event.id}"${because}`,
    });
    const add = (to: Resolution) => resolve(to, events, { from: lineCount, offsetMs }).after;
    const longer = add(logged);
    const issues = [...issuesIn(longer, logged, events), ...enteredTooEarly(machine, events)].map(
      ({ event, because }) => refusalOf(event, `: ${because}`),
    );
    if (issues.length > 0) return left(refused(issues));

    const change = resolve(resolution, events, { from: lineCount, offsetMs });
    // `suppose` may have added an event with the id of a new event. It may also have dropped an event that a new
    // event corrects or retracts.
    const clashes = issuesIn(change.after, resolution, events).map(({ event }) =>
      refusalOf(event, ' clashes with what is supposed. Record it without the supposition.'),
    );
    if (clashes.length > 0) return left(refused(clashes));

    const after = {
      ...applyResolution(machine, change, lineCount + events.length),
      buffer: withEvents(buffer, events),
      logged: resolution === logged ? change.after : longer,
    };
    const refusals = ruleRefusals(after, events, (event, because) => {
      const advice = domain.advice?.(
        event,
        allEntries(after).map((entry) => entry.event),
      );
      return refusalOf(event, advice === undefined ? because : `${because} ${advice}`);
    });
    return refusals.length > 0 ? left(refused(refusals)) : right(timelineOf(after));
  };

const issuesIn = (after: Resolution, before: Resolution, events: readonly TimedEvent[]) => [
  ...after.skipped.slice(before.skipped.length),
  ...events.filter(isCorrection).flatMap((event) => {
    const { target } = event.data;
    const acts = resolvedAt(after, target)?.acts ?? [];
    const hasNoEffect = correctionsAfterRetraction(acts).some((act) => act.event === event);
    const because = `its target "${target}" was retracted before, and a retraction is final. Record what did happen as an event of its own.`;
    return hasNoEffect ? [{ event, because }] : [];
  }),
];

const enteredTooEarly = ({ buffer, offsetMs }: Machine, events: readonly TimedEvent[]) => {
  if (events.every(({ enteredAt }) => enteredAt === undefined)) return [];
  let above: unknown =
    lastEntered(buffer.more, offsetMs) ?? lastEntered(linesInOrder(buffer.base), offsetMs);
  return events.flatMap((event) => {
    const [entered, before] = [enteredMoment(event, offsetMs), enteredMoment(above, offsetMs)];
    if (entered === undefined) return [];
    if (before === undefined || entered >= before) {
      above = event;
      return [];
    }
    const because = `it says that it was entered at ${event.enteredAt}, before the line above it ("${nameOf(above, 0)}", ${enteredAtOf(above)}). Stamp it with the time at which you add it.`;
    return [{ event, because }];
  });
};

const conflict = (expected: number, actual: number): VersionConflict => ({
  _tag: 'VersionConflict',
  expected,
  actual,
  message: withAnchor(
    `The log holds ${actual === 1 ? '1 event' : `${actual} events`}, not ${expected}: ${
      expected < actual ? 'it was written to since you read it' : 'it is not the log that you read'
    }. Read it again, decide again, then append.`,
    'VersionConflict',
  ),
});

const refused = (refusals: readonly Refusal[]): EventsRefused => {
  const message = withAnchor(refusals.map(({ message }) => message).join('\n'), 'EventsRefused');
  return readable({ _tag: 'EventsRefused', refusals, message }, `EventsRefused:\n${message}`);
};

const indexesById = (inputs: readonly unknown[]): ReadonlyMap<string, number> => {
  const indexes = new Map<string, number>();
  for (const [index, input] of inputs.entries())
    if (isEvent(input) && !indexes.has(input.id)) indexes.set(input.id, index);
  return indexes;
};

const heldIn = ({ buffer, logged }: Machine): Held => ({
  log: buffer.base,
  event: (id) => lineWithId(logged, id),
  retractionsOf: (id) =>
    (resolvedAt(logged, id)?.acts ?? []).flatMap(({ event }) =>
      isRetraction(event) ? [event] : [],
    ),
});
