import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import type { AnyTable } from '../../../temporal/table/any-table';
import { daysAfter, idsIn } from '../../oracle/oracle';
import { dayOf, isExact, openForms } from './days';

const forms = Object.values(openForms);

/** Each field is generated independently of the others. */
export const distortions = {
  /**
   * How many days after its date the event is recorded. With `always`, the event is known from the
   * beginning. With null, the event keeps its `recordedAt`.
   */
  delay: fc.option(
    fc.oneof({ arbitrary: fc.nat({ max: 9 }), weight: 4 }, fc.constant('always' as const)),
    { freq: 2 },
  ),
  /** The imprecise form that the event's day gets, as an index in `forms`; null for none. */
  form: fc.option(fc.nat({ max: forms.length - 1 }), { freq: 2 }),
  /**
   * Chooses an earlier line on the same row as the event. The event usually gets the dates of that line,
   * so that the order of the two lines in the log decides. With null, the event keeps its dates.
   */
  tie: fc.option(fc.nat(), { freq: 2 }),
  key: fc.nat({ max: 12 }),
};

export type Distortion = {
  readonly delay: number | 'always' | null;
  readonly form: number | null;
  readonly tie: number | null;
};

export type Surroundings = {
  readonly before: readonly TimedEvent[];
  readonly tables: readonly AnyTable[];
  readonly isRead: (event: TimedEvent) => boolean;
};

/**
 * Changes the dates of an event, and also the id if another event has the id. If the domain rejects the new
 * dates, the event keeps its dates.
 */
export const distorted = (event: TimedEvent, how: Distortion, around: Surroundings): TimedEvent => {
  const named = { ...event, id: freeId(event.id, around.before) };
  const twin = how.tie === null ? undefined : earlierOnSameRow(event, how.tie, around);
  const { occurred, recordedAt } = twin === undefined ? datesOf(event, how) : beside(twin, how.tie);
  const altered = { ...named, occurred, recordedAt };
  return around.isRead(altered) ? altered : named;
};

export const freeId = (id: string, others: readonly TimedEvent[]): string =>
  others.some((other) => other.id === id) ? freeId(`${id}-${others.length + 1}`, others) : id;

const datesOf = (
  { occurred, recordedAt }: TimedEvent,
  { delay, form }: Distortion,
): Pick<TimedEvent, 'occurred' | 'recordedAt'> => {
  const day = isExact(occurred) ? dayOf(occurred) : undefined;
  const known = day ?? dayOf(recordedAt);
  const imprecise = day === undefined || form === null ? undefined : forms[form]?.(day);
  const late =
    known === undefined || delay === null
      ? undefined
      : delay === 'always'
        ? `../${known}`
        : daysAfter(known, delay);
  return { occurred: imprecise ?? occurred, recordedAt: late ?? recordedAt };
};

/**
 * Returns the dates for an event that is to have the same place in time as another event. Usually these are the dates
 * of the other event, so that the order in the log decides. In a third of the cases, a day becomes noon of that day
 * in UTC, and an instant becomes its day.
 */
const beside = ({ occurred, recordedAt }: TimedEvent, nth: number | null) => {
  const day = isExact(occurred) && nth !== null && nth % 3 === 0 ? dayOf(occurred) : undefined;
  if (day === undefined) return { occurred, recordedAt };
  return { occurred: occurred === day ? `${day}T12:00:00Z` : day, recordedAt };
};

const earlierOnSameRow = (event: TimedEvent, nth: number, { before, tables }: Surroundings) => {
  const rows = (each: TimedEvent): readonly string[] =>
    tables.flatMap((table) =>
      idsIn(table, [{ event: each, position: 0, recorded: 0, line: 0 }]).map(
        (id) => `${table.name} ${id}`,
      ),
    );
  const own = new Set(rows(event));
  const sharing = before.filter((other) => rows(other).some((row) => own.has(row)));
  return sharing[nth % sharing.length];
};
