import { isRight } from '../../../fp';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Domain } from '../../../temporal/timeline/projection';
import { allReadingsOf, idsIn, isAct, placeOf, targetOf } from '../../oracle/oracle';
import { chosen } from './subject';

/** What a law supposes of a log: what is dropped, and what is added. */
export type Supposed<E extends TimedEvent> = {
  readonly drop: readonly string[];
  readonly add: readonly E[];
};

/** Up to two events to drop and up to two to add that the domain reads, by a free choice. */
export const supposedOf = <E extends TimedEvent>(
  log: TimedLog<E>,
  choice: number,
  { read }: Domain,
): Supposed<E> => {
  const { events } = log;
  const pick = (nth: number) => chosen(events, choice * 31 + nth * 7919 + (choice % 97) * nth);
  const drop = [0, 1].slice(choice % 3).flatMap((nth) => pick(nth).map(({ id }) => id));
  const left = withoutThem(log, drop);
  const isLeft = (id: string | undefined) => left.some((event) => event.id === id);
  const add = [2, 3].slice((choice >> 2) % 3).flatMap((nth) =>
    pick(nth).flatMap((event) => {
      if (isAct(event) && !isLeft(targetOf(event))) return [];
      const id = `supposed-${nth}`;
      const [when = event] = pick(nth + 2);
      const [known = event] = pick(nth + 4);
      // Another id and other dates leave an event what it is, unless its data forbids the date.
      const supposed = { ...event, id, recordedAt: known.recordedAt };
      return [{ ...supposed, occurred: when.occurred }, supposed]
        .filter((each) => read === undefined || isRight(read(each)))
        .slice(0, 1);
    }),
  );
  return { drop, add };
};

const withoutThem = <E extends TimedEvent>(
  log: TimedLog<E>,
  drop: readonly string[],
): readonly E[] =>
  log.events
    .filter(({ id }) => !drop.includes(id))
    .filter((event) => {
      const target = targetOf(event);
      return target === undefined || !drop.includes(target);
    });

/** The log with the supposition written into it. */
export const edited = <E extends TimedEvent>(
  log: TimedLog<E>,
  { drop, add }: Supposed<E>,
): TimedLog<E> => ({ ...log, events: [...withoutThem(log, drop), ...add] });

/** Every reading, before or after, of the events that a supposition touches. */
export const readingsTouched = <E extends TimedEvent>(
  log: TimedLog<E>,
  supposed: Supposed<E>,
): readonly TimedEvent[] => {
  const after = edited(log, supposed);
  const touched = [...log.events.filter(({ id }) => supposed.drop.includes(id)), ...supposed.add];
  const ids = new Set(touched.map((event) => targetOf(event) ?? event.id));
  return [...ids].flatMap((id) => [...allReadingsOf(log, id), ...allReadingsOf(after, id)]);
};

/** The first place at which some readings stand. */
export const firstPlace = (readings: readonly TimedEvent[], offset: string): number =>
  Math.min(...readings.map((reading) => placeOf(reading, offset)));

type Tables = Parameters<typeof idsIn>[0];

/** The rows of a table that some readings concern. */
export const rowsTouched = (table: Tables, readings: readonly TimedEvent[]): ReadonlySet<string> =>
  new Set(
    idsIn(
      table,
      readings.map((event) => ({ event, place: 0, recorded: 0, position: 0 })),
    ),
  );
