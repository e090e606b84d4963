import { isRight } from '../../../fp';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Domain } from '../../../temporal/timeline/projection';
import { allVersionsOf, idsIn, isAct, positionOf, targetOf } from '../../oracle/oracle';
import { chosen } from './subject';

export type Supposed<E extends TimedEvent> = {
  readonly drop: readonly string[];
  readonly add: readonly E[];
};

/** By `choice`, picks events of the log to drop and to add. The domain accepts the added events. */
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
      // The added event takes the date of another event. If the domain does not accept the event with that date, the
      // added event keeps its own date.
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

export const edited = <E extends TimedEvent>(
  log: TimedLog<E>,
  { drop, add }: Supposed<E>,
): TimedLog<E> => ({ ...log, events: [...withoutThem(log, drop), ...add] });

/**
 * Returns all versions of the events that the supposition changes, both in the log without the supposition and
 * in the log with it.
 */
export const versionsTouched = <E extends TimedEvent>(
  log: TimedLog<E>,
  supposed: Supposed<E>,
): readonly TimedEvent[] => {
  const after = edited(log, supposed);
  const touched = [...log.events.filter(({ id }) => supposed.drop.includes(id)), ...supposed.add];
  const ids = new Set(touched.map((event) => targetOf(event) ?? event.id));
  return [...ids].flatMap((id) => [...allVersionsOf(log, id), ...allVersionsOf(after, id)]);
};

export const firstPosition = (versions: readonly TimedEvent[], offset: string): number =>
  Math.min(...versions.map((version) => positionOf(version, offset)));

type Tables = Parameters<typeof idsIn>[0];

export const rowsTouched = (table: Tables, versions: readonly TimedEvent[]): ReadonlySet<string> =>
  new Set(
    idsIn(
      table,
      versions.map((event) => ({ event, position: 0, recorded: 0, line: 0 })),
    ),
  );
