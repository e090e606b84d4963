import * as fc from 'fast-check';
import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Projection } from '../../../temporal/timeline/projection';
import { type Timeline, timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { versions } from '../../../temporal/verbs/versions';
import {
  dayOfMoment,
  historyOfRow,
  idsIn,
  momentOfPoint,
  startOfPoint,
  versionsKnownAt,
} from '../../oracle/oracle';
import { mustBeSame } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';

type Clock = 'day' | 'instant';

type Found = {
  readonly table: string;
  readonly row: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly knownFrom: string | null;
  readonly knownTo: string | null;
  readonly value: unknown;
  readonly event: string;
  readonly fired: boolean;
};

/**
 * At each point in valid time and system time, `versions` has exactly the rows of the oracle, each
 * once and with the event that made it. No version is empty, and none repeats its neighbour.
 */
export const versionsAreTheRows =
  (by: Clock) =>
  <S, E extends TimedEvent>({ projection, logs }: Subject<S, E>) =>
    fc.property(casesOf(logs), ({ log, points, knowledge, choice }) => {
      const { offset } = log.header;
      const built = timeline(projection)(log);
      const all = versionsOf(built, by);
      mustBeWhole(all);
      const last = knowledge[choice % (knowledge.length + 1)];
      const seen = last === undefined ? all : versionsOf(asKnownAt(last)(built), by);
      for (const point of points) {
        const moment = momentBy(by, point, offset);
        for (const known of knowledge) {
          const asKnown = momentBy(by, known, offset);
          mustBeSame(
            rowsIn(all, { moment, known: asKnown }, by, offset),
            rowsByOracle(projection, log, moment, asKnown),
            `versions as of ${point}, as known at ${known}`,
          );
        }
        const limit = last === undefined ? Number.MAX_VALUE : momentOfPoint(last, offset);
        mustBeSame(
          rowsIn(seen, { moment, known: Number.MAX_VALUE }, by, offset),
          rowsByOracle(projection, log, moment, limit),
          `versions as of ${point} of what is known at ${last ?? 'the end of the log'}`,
        );
      }
    });

const versionsOf = (built: Timeline<unknown>, by: Clock): readonly Found[] =>
  // The cast is needed because the type of a version follows from the type of the state, which is
  // not known here.
  [...versions(built, { by })] as readonly Found[];

const momentBy = (by: Clock, point: string, offset: string): number => {
  const moment = momentOfPoint(point, offset);
  return by === 'day' ? momentOfPoint(dayOfMoment(moment, offset), offset) : Math.ceil(moment);
};

type Spot = { readonly moment: number; readonly known: number };
type Row = readonly [table: string, row: string, value: unknown, event: string, fired: boolean];

const rowsIn = (
  all: readonly Found[],
  { moment, known }: Spot,
  by: Clock,
  offset: string,
): readonly Row[] => {
  // By day, both clocks are read at the end of a day.
  const momentOf = (bound: string) =>
    by === 'day' ? momentOfPoint(bound, offset) : startOfPoint(bound, offset);
  const holds = (from: string | null, to: string | null, at: number) =>
    (from === null || momentOf(from) <= at) && (to === null || at < momentOf(to));
  return all
    .filter((each) => holds(each.validFrom, each.validTo, moment))
    .filter((each) => holds(each.knownFrom, each.knownTo, known))
    .map(({ table, row, value, event, fired }): Row => [table, row, value, event, fired]);
};

const rowsByOracle = (
  projection: Projection<unknown, TimedEvent>,
  log: TimedLog,
  moment: number,
  known: number,
): readonly Row[] => {
  const events = versionsKnownAt(log, known);
  return projection.tables.flatMap((table) =>
    idsIn(table, events).flatMap((id): readonly Row[] => {
      const last = historyOfRow(table, id, events, moment, log.header.offset).steps.at(-1);
      return last === undefined
        ? []
        : [[table.name, id, last.value, last.event, last.by !== 'event']];
    }),
  );
};

const mustBeWhole = (all: readonly Found[]): void => {
  const starts = new Map<string, Found>();
  for (const each of all) {
    const { table, row, validFrom, validTo, knownFrom, knownTo } = each;
    const where = `version of ${table} "${row}" from ${validFrom}, known from ${knownFrom}`;
    if (validFrom !== null && validFrom === validTo) throw new Error(`the ${where} is empty`);
    if (knownFrom !== null && knownFrom === knownTo) throw new Error(`the ${where} is never known`);
    const before = starts.get(JSON.stringify([table, row, validFrom, validTo, knownFrom]));
    if (before !== undefined && JSON.stringify(before.value) === JSON.stringify(each.value))
      if (before.event === each.event && before.fired === each.fired)
        throw new Error(`the ${where} only repeats the one before`);
    starts.set(JSON.stringify([table, row, validFrom, validTo, knownTo]), each);
  }
};
