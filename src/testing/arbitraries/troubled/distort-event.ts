import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import type { AnyTable } from '../../../temporal/table/any-table';
import { daysAfter, idsIn } from '../../oracle/oracle';
import { dayOf, isExact, openForms } from './days';

const forms = Object.values(openForms);

/** How one line departs from what its author gave, each way by itself. */
export const departure = {
  /** Recorded some days after it happened, or known all along. */
  delay: fc.option(
    fc.oneof({ arbitrary: fc.nat({ max: 9 }), weight: 4 }, fc.constant('always' as const)),
    { freq: 2 },
  ),
  /** Its day left open. */
  form: fc.option(fc.nat({ max: forms.length - 1 }), { freq: 2 }),
  /** At or about the place of an earlier line of its row, and recorded with it. */
  tie: fc.option(fc.nat(), { freq: 2 }),
  key: fc.nat({ max: 12 }),
};

export type Departing = {
  readonly delay: number | 'always' | null;
  readonly form: number | null;
  readonly tie: number | null;
};

/** What a line meets: the lines before it, the tables, and what its domain reads. */
export type Meeting = {
  readonly before: readonly TimedEvent[];
  readonly tables: readonly AnyTable[];
  readonly isRead: (event: TimedEvent) => boolean;
};

/** An event with its departures, as far as its domain reads it so; its id is made its own. */
export const departed = (event: TimedEvent, how: Departing, meeting: Meeting): TimedEvent => {
  const named = { ...event, id: freeId(event.id, meeting.before) };
  const twin = how.tie === null ? undefined : twinOf(event, how.tie, meeting);
  const { occurred, recordedAt } = twin === undefined ? datesOf(event, how) : beside(twin, how.tie);
  const altered = { ...named, occurred, recordedAt };
  return meeting.isRead(altered) ? altered : named;
};

/** An id that no other line has. */
export const freeId = (id: string, others: readonly TimedEvent[]): string =>
  others.some((other) => other.id === id) ? freeId(`${id}-${others.length + 1}`, others) : id;

const datesOf = (
  { occurred, recordedAt }: TimedEvent,
  { delay, form }: Departing,
): Pick<TimedEvent, 'occurred' | 'recordedAt'> => {
  const day = isExact(occurred) ? dayOf(occurred) : undefined;
  const known = day ?? dayOf(recordedAt);
  const said = day === undefined || form === null ? undefined : forms[form]?.(day);
  const late =
    known === undefined || delay === null
      ? undefined
      : delay === 'always'
        ? `../${known}`
        : daysAfter(known, delay);
  return { occurred: said ?? occurred, recordedAt: late ?? recordedAt };
};

/** The very dates of another line; or, for some, the hour of its day, or the day of its hour. */
const beside = ({ occurred, recordedAt }: TimedEvent, nth: number | null) => {
  const day = isExact(occurred) && nth !== null && nth % 3 === 0 ? dayOf(occurred) : undefined;
  if (day === undefined) return { occurred, recordedAt };
  return { occurred: occurred === day ? `${day}T12:00:00Z` : day, recordedAt };
};

/** An earlier line that shares a row with an event. */
const twinOf = (event: TimedEvent, nth: number, { before, tables }: Meeting) => {
  const rows = (each: TimedEvent): readonly string[] =>
    tables.flatMap((table) =>
      idsIn(table, [{ event: each, place: 0, recorded: 0, position: 0 }]).map(
        (id) => `${table.name} ${id}`,
      ),
    );
  const own = new Set(rows(event));
  const sharing = before.filter((other) => rows(other).some((row) => own.has(row)));
  return sharing[nth % sharing.length];
};
