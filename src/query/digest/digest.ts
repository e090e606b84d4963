import { isLeft } from '../../fp';
import type { Relations } from '../../relations/relations';
import { type Entry, isKnown } from '../../temporal/event/entry';
import { isActOnRecord, type TimedEvent, type TimedLog } from '../../temporal/event/event';
import { recordTimeOf } from '../../temporal/event/position';
import {
  allEntries,
  type Machine,
  machineOf,
  type Timeline,
} from '../../temporal/timeline/timeline';
import { type CalendarDate, dateOfDay } from '../../time/calendar-date';
import { dayOf, type Moment } from '../../time/moment';
import type { Period } from '../../time/period';
import { startOf } from '../../time/point';
import { keptRows } from '../about/kept-rows';
import { type DigestLine, type DigestSaid, lineOf, saidBy, speakerOf } from './lines';

/** What changed in a period. */
export type Digest = {
  readonly from: Period['from'];
  readonly to: Period['to'];
  /** The acts of the period that changed a row. Statements and claims are left out because `said` counts them. */
  readonly acts: readonly DigestLine[];
  /** Changes that happened in the period on a date that an earlier act had set, such as an expiry date. */
  readonly cameDue: readonly DigestLine[];
  /** Earlier acts that became known in the period, and the corrections and retractions of the period. */
  readonly learned: readonly DigestLine[];
  /** How many statements and claims were made on each day. */
  readonly said: readonly DigestSaid[];
};

/** The tables whose rows only record who said what. */
const ofSpeech: ReadonlySet<string> = new Set(['claims', 'statements']);

/**
 * Lists what changed in a period `{ from, to }`, half-open, with one line for each act.
 * `digestMarkdown` writes the result as text for people.
 *
 * @example
 * const march = digest({ from: '2023-03-20', to: '2023-04-01' })(japanKorea);
 * march.acts.map(({ on, title }) => `${on} ${title}`);
 * // => ['2023-03-21 Korea withdraws both its notes of 2019 on GSOMIA', …]
 */
export const digest =
  ({ from, to }: Period) =>
  (timeline: Timeline<Relations, TimedLog>): Digest => {
    const machine = machineOf(timeline);
    const [start, end] = [startOf(from, machine.offsetMs), startOf(to, machine.offsetMs)];
    const acting = new Set<string>();
    const due = new Map<string, { readonly at: Moment; readonly event: TimedEvent }>();
    for (const { table, versions } of keptRows(machine)) {
      if (ofSpeech.has(table)) continue;
      for (const { position, maker, fired } of versions)
        if (!fired) acting.add(maker.event.id);
        else if (start <= position && position < end)
          due.set(`${position} ${maker.event.id}`, { at: position, event: maker.event });
    }
    const known = allEntries(machine).filter((entry) => isKnown(entry, machine.knowledge));
    const isIn = (at: Moment) => start <= at && at < end;
    const happened = known.filter(({ position }) => isIn(position));
    const late = known.filter(({ position, knownFrom }) => position < start && isIn(knownFrom));
    const lineAt = (event: TimedEvent, at: Moment) => lineOf(event, dayAt(at, machine));
    const lineFor = ({ event, position }: Entry) => lineAt(event, position);
    return Object.freeze({
      from,
      to,
      acts: happened.filter(({ event }) => acting.has(event.id)).map(lineFor),
      cameDue: [...due.values()]
        .sort((a, b) => a.at - b.at)
        .map(({ event, at }) => lineAt(event, at)),
      learned: [
        ...late.map(lineFor),
        ...actsOnRecord(timeline.log, machine, isIn).map(({ event, at }) => lineAt(event, at)),
      ],
      said: saidBy(
        happened
          .filter(({ event }) => !acting.has(event.id))
          .map(({ event, position }) => ({ on: dayAt(position, machine), by: speakerOf(event) })),
      ),
    });
  };

const dayAt = (moment: Moment, { offsetMs }: Machine): CalendarDate | null =>
  Number.isFinite(moment) ? dateOfDay(dayOf(moment, offsetMs)) : null;

const actsOnRecord = (
  { events }: TimedLog,
  { offsetMs, knowledge }: Machine,
  isIn: (at: Moment) => boolean,
): readonly { readonly event: TimedEvent; readonly at: Moment }[] =>
  events.filter(isActOnRecord).flatMap((event) => {
    const recorded = recordTimeOf(event.recordedAt, offsetMs);
    if (isLeft(recorded) || recorded.right.known > knowledge) return [];
    return isIn(recorded.right.known) ? [{ event, at: recorded.right.known }] : [];
  });
