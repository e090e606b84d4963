import { permitOn } from '../contenders/bilateral.ts';
import { valueOn, versionsOf } from '../contenders/versions.ts';
import { dayAt, pointAt, rankOf } from '../domain/days.ts';
import { type LogSize, permitLog } from '../domain/permit-log.ts';
import type { Contender, Table } from '../runner/task.ts';
import { folded } from './folded.ts';
import { type Peer, peerOn } from './peers.ts';
import { compared, dayOf, inTurn, makeReady, randomDays, rowOf } from './picks.ts';
import { titleOf } from './title.ts';

const limit = 'one binary search';

/** Line 3: a question of one row on a random day, once the rows are folded. */
export const question = (about: LogSize, rounds: number, peers: readonly Peer[]): Table => ({
  id: `question-${about.form}-${about.size}`,
  line: 3,
  title: titleOf('One row on a random day', about),
  rounds,
  unit: 'question',
  unitsPerRun: 1,
  contenders: [search(about), bilateral(about), ...peers.map((peer) => peerOn(peer, about))],
  control: limit,
  claims: [
    { of: 'bilateral', to: limit, costAtMost: 15 },
    ...(peers.length === 0 || about.size < 100_000
      ? []
      : [
          {
            of: 'bilateral',
            to: peers,
            timesFasterAtLeast: about.size < 1_000_000 ? 1_000 : 10_000,
          },
        ]),
  ],
});

const search = (about: LogSize): Contender => ({
  name: limit,
  start: () => {
    const rows = versionsOf(permitLog(about));
    return {
      answers: () =>
        compared.map((round) => {
          const row = rows.get(rowOf(round, about));
          return (row && valueOn(row, rankOf(dayAt(dayOf(round))))) ?? null;
        }),
      before: (round) => makeReady(round),
      run: (times, round) => {
        const { ranks } = randomDays(round);
        const row = rows.get(rowOf(round, about));
        let sum = 0;
        if (row !== undefined)
          for (let turn = 0; turn < times; turn += 1)
            sum += valueOn(row, inTurn(ranks, turn))?.quota ?? 0;
        return sum;
      },
    };
  },
});

const bilateral = (about: LogSize): Contender => ({
  name: 'bilateral',
  start: () => {
    const replayed = folded(permitLog(about));
    return {
      answers: () =>
        compared.map(
          (round) => permitOn(replayed, pointAt(dayOf(round)), rowOf(round, about)) ?? null,
        ),
      before: (round) => makeReady(round),
      run: (times, round) => {
        const { points } = randomDays(round);
        const row = rowOf(round, about);
        let sum = 0;
        for (let turn = 0; turn < times; turn += 1)
          sum += permitOn(replayed, inTurn(points, turn), row)?.quota ?? 0;
        return sum;
      },
    };
  },
});
