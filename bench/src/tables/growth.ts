import { permitOn } from '../contenders/bilateral.ts';
import { valueOn, versionsOf } from '../contenders/versions.ts';
import { dayAt, pointAt, rankOf } from '../domain/days.ts';
import { type Form, type LogSize, permitLog, rowCount, rowId } from '../domain/permit-log.ts';
import type { Contender, Table } from '../runner/task.ts';
import { folded } from './folded.ts';
import { compared, dayOf, inTurn, makeReady, randomDays, randomRows, rowOf } from './picks.ts';
import { inThousands } from './title.ts';

const limit = 'one binary search, 1,000';
const nameOf = (size: number): string => `bilateral, ${inThousands(size)}`;

/** What a reading is of: one row on a few days again and again, or any row on any day. */
export type Reading = 'same row' | 'random row and day';

const most = { 'same row': 2, 'random row and day': 30 } as const;

/** Line 4: how the cost of a reading grows with the log, once the rows are folded. */
export const growth = (
  reading: Reading,
  form: Form,
  sizes: readonly number[],
  rounds: number,
): Table => {
  const last = Math.max(...sizes);
  return {
    id: `growth-${reading.replaceAll(' ', '-')}-${form}`,
    line: 4,
    title: `asOf and a reading of ${reading === 'same row' ? 'the same row' : 'a random row'} · ${form}`,
    rounds,
    unit: 'reading',
    unitsPerRun: 1,
    contenders: [
      searching(reading, { form, size: 1_000 }),
      ...sizes.map((size) => bilateral(reading, { form, size })),
    ],
    control: limit,
    claims: [{ of: nameOf(last), to: nameOf(1_000), costAtMost: most[reading] }],
  };
};

/** The same row is one in the middle of the table. */
const middleRow = (about: LogSize): string => rowId(rowCount(about) >>> 1);

/** On sixteen days in turn, so that no answer can simply be kept. */
const fewDays = (turn: number): number => turn & 15;

const bilateral = (reading: Reading, about: LogSize): Contender => ({
  name: nameOf(about.size),
  group: String(about.size),
  start: () => {
    const events = permitLog(about);
    const replayed = folded(events);
    return {
      answers: () =>
        compared.map(
          (round) => permitOn(replayed, pointAt(dayOf(round)), rowOf(round, about)) ?? null,
        ),
      before: (round) => makeReady(round, about),
      run: (times, round) => {
        const { points } = randomDays(round);
        const rows = randomRows(round, about);
        const row = middleRow(about);
        let sum = 0;
        if (reading === 'same row')
          for (let turn = 0; turn < times; turn += 1)
            sum += permitOn(replayed, inTurn(points, fewDays(turn)), row)?.quota ?? 0;
        else
          for (let turn = 0; turn < times; turn += 1)
            sum += permitOn(replayed, inTurn(points, turn), inTurn(rows, turn))?.quota ?? 0;
        return sum;
      },
    };
  },
});

const searching = (reading: Reading, about: LogSize): Contender => ({
  name: limit,
  group: String(about.size),
  start: () => {
    const rows = versionsOf(permitLog(about));
    const value = (row: string, rank: number) => {
      const found = rows.get(row);
      return found && valueOn(found, rank);
    };
    return {
      answers: () =>
        compared.map((round) => value(rowOf(round, about), rankOf(dayAt(dayOf(round)))) ?? null),
      before: (round) => makeReady(round, about),
      run: (times, round) => {
        const { ranks } = randomDays(round);
        const picked = randomRows(round, about);
        const row = middleRow(about);
        let sum = 0;
        if (reading === 'same row')
          for (let turn = 0; turn < times; turn += 1)
            sum += value(row, inTurn(ranks, fewDays(turn)))?.quota ?? 0;
        else
          for (let turn = 0; turn < times; turn += 1)
            sum += value(inTurn(picked, turn), inTurn(ranks, turn))?.quota ?? 0;
        return sum;
      },
    };
  },
});
