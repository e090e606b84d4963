import { asKnownAt, pipe } from '../bilateral.ts';
import { permitOn } from '../contenders/bilateral.ts';
import { refold } from '../contenders/refold.ts';
import { dayAt, dayCount, pointAt } from '../domain/days.ts';
import { type LogSize, permitLog } from '../domain/permit-log.ts';
import type { Contender, Table } from '../runner/task.ts';
import { folded } from './folded.ts';
import { compared, dayOf, inTurn, makeReady, randomDays, randomRows, rowOf } from './picks.ts';
import { titleOf } from './title.ts';

const limit = 'sort and fold what was known';

/** Line 5: what was known on a random day of a random row, in a log whose events come late. */
export const asKnown = (about: LogSize, rounds: number): Table => ({
  id: `as-known-${about.form}-${about.size}`,
  line: 5,
  title: titleOf('As known on a random day', about),
  rounds,
  unit: 'question',
  unitsPerRun: 1,
  contenders: [foldingAgain(about), bilateral(about)],
  control: limit,
  claims: [{ of: 'bilateral', to: limit, timesFasterAtLeast: about.form === 'wide' ? 1_000 : 100 }],
});

const last = pointAt(dayCount);

const foldingAgain = (about: LogSize): Contender => ({
  name: limit,
  start: () => {
    const events = permitLog({ ...about, late: true });
    return {
      answers: () =>
        compared.map((round) => refold(events, rowOf(round, about), dayAt(dayOf(round))) ?? null),
      run: (times, round) => {
        let answer: unknown;
        for (let turn = 0; turn < times; turn += 1)
          answer = refold(events, rowOf(round, about), dayAt(dayOf(round)));
        return answer;
      },
    };
  },
});

const bilateral = (about: LogSize): Contender => ({
  name: 'bilateral',
  start: () => {
    const replayed = folded(permitLog({ ...about, late: true }));
    return {
      answers: () =>
        compared.map(
          (round) =>
            permitOn(pipe(replayed, asKnownAt(pointAt(dayOf(round)))), last, rowOf(round, about)) ??
            null,
        ),
      before: (round) => makeReady(round, about),
      run: (times, round) => {
        const { points } = randomDays(round);
        const rows = randomRows(round, about);
        let sum = 0;
        for (let turn = 0; turn < times; turn += 1) {
          const known = pipe(replayed, asKnownAt(inTurn(points, turn)));
          sum += permitOn(known, last, inTurn(rows, turn))?.quota ?? 0;
        }
        return sum;
      },
      // What was known is kept, so each sample asks something new.
      mostTimes: 200,
    };
  },
});
