import { isRight } from '../../../../fp';
import { dateOfDay } from '../../../../time/calendar-date';
import { dayMs, dayOf, type Moment } from '../../../../time/moment';
import { momentOf, type Point, type PointLiteral } from '../../../../time/point';
import { type Entry, eventsInOrder } from '../../../event/entry';
import type { TimedLog } from '../../../event/event';
import { positionIfOccurred } from '../../../event/position';
import type { RowHistory } from '../../../rows/row-history';
import { reindex, rowHistoryOf } from '../../../rows/row-index';
import type { Question } from '../../../table/question';
import { type Machine, machineOf, type Timeline } from '../../../timeline/timeline';
import { ask } from '../../support/ask';
import { combinationsOf } from '../combinations';
import { possibleDatesOf } from '../possible-dates';
import { comparedIn } from './compared-rows';
import { type Choice, choicesOf } from './day-choices';

export type Test<A> = {
  readonly passes: (answer: A) => boolean;
  /** Names of tables. The question never compares the dates of rows of these tables with the dates of other rows. */
  readonly apart: ReadonlySet<string>;
};

/**
 * Returns the events with imprecise dates that decide a test of the answer. An event decides the test if the
 * answer passes on some possible days of the event and fails on other days. If the answer passes on all
 * possible days of all events, the list is empty. If the answer fails on some days but no single event decides
 * the test, the list has all imprecise events that the question read.
 *
 * The verb `certainty` moves events but leaves their dates as written. `datesThatMatter` also writes the possible day
 * into each event, so that a question that compares dates compares this day. If there are more than 1,000
 * combinations of days, the list has all imprecise events that the question read.
 */
export const datesThatMatter =
  <S, A>(question: Question<S, A>, point: Point | PointLiteral, { passes, apart }: Test<A>) =>
  <L extends TimedLog>(timeline: Timeline<S, L>): readonly L['events'][number][] => {
    const machine = machineOf(timeline);
    const moment = momentOf(point, machine.offsetMs);
    let seen = rowsIn(machine, ask(machine, question, moment).histories);
    for (;;) {
      const compared = comparedIn(seen, machine, moment, apart);
      const entries = compared.flatMap(({ events }) => events.map(({ entry }) => entry));
      if (entries.length === 0) return [];
      const combinations = combinationsOf(compared, (group, most) =>
        choicesOf(group, moment, machine.offsetMs, most),
      );
      if (combinations === undefined) return eventsInOrder(entries);
      const choices = combinations.map(mergedChoices);
      const asked = choices.map((choice) => ask(onDays(machine, choice), question, moment));
      const read = asked.flatMap(({ histories }) => histories);
      const more = new Set([...seen, ...rowsIn(machine, read)]);
      if (more.size === seen.size) {
        const passed = asked.map(({ value }) => passes(value));
        if (passed.every(Boolean)) return [];
        const decisive = entries.filter((entry) => decides(entry, choices, passed));
        return eventsInOrder(decisive.length === 0 ? entries : decisive);
      }
      // On some days the question read more rows, so all days are tried again with these rows.
      seen = more;
    }
  };

/** Finds the given rows in `machine`, where each imprecise date is as written in the log. */
const rowsIn = (machine: Machine, rows: readonly RowHistory[]): ReadonlySet<RowHistory> =>
  new Set(
    rows.flatMap(({ table, id }) => {
      const index = machine.rows.get(table.name);
      return (index && rowHistoryOf(index, id)) ?? [];
    }),
  );

const mergedChoices = (choices: readonly Choice[]): Choice =>
  new Map(choices.flatMap((choice) => [...choice]));

const onDays = (machine: Machine, choice: Choice): Machine => {
  const dated = [...choice].map(([entry, at]) => onDay(entry, at, machine.offsetMs));
  const { rows, resolution } = machine;
  return { ...machine, rows: reindex(rows, new Set(choice.keys()), dated, resolution.lines) };
};

const onDay = (entry: Entry, at: Moment, offsetMs: number): Entry => {
  const isDay = possibleDatesOf(entry.event, offsetMs)?.step === dayMs;
  const occurred = isDay ? dateOfDay(dayOf(at, offsetMs)) : new Date(at).toISOString();
  const event = Object.freeze({ ...entry.event, occurred });
  const position = positionIfOccurred(event, at, offsetMs);
  return entry.at(isRight(position) ? position.right : entry.position, event);
};

/** Whether two choices that differ only in the day of `entry` have different results. */
const decides = (entry: Entry, choices: readonly Choice[], passed: readonly boolean[]): boolean => {
  const byOthers = new Map<string, boolean>();
  return choices.some((choice, at) => {
    const others = JSON.stringify([...choice].map(([each, day]) => (each === entry ? null : day)));
    const before = byOthers.get(others);
    const now = passed[at] === true;
    byOthers.set(others, now);
    return before !== undefined && before !== now;
  });
};
