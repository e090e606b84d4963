import { logAround, type PermitLog, permitOn, replay } from '../contenders/bilateral.ts';
import { mutableFold } from '../contenders/mutable-fold.ts';
import { dayCount, pointAt } from '../domain/days.ts';
import { type LogSize, permitLog } from '../domain/permit-log.ts';
import type { Permits } from '../domain/permits.ts';
import type { Claim, Contender, Round, Table } from '../runner/task.ts';
import { type Peer, peerOver } from './peers.ts';
import { compared, dayOf, rowOf } from './picks.ts';
import { titleOf } from './title.ts';

const limit = 'hand-written fold';

/**
 * Line 1: from a log to its first answer, one row on one day. A fold goes over the whole log and ends
 * with the last day; the package is asked of a day anywhere in it.
 */
export const firstAnswer = (about: LogSize, rounds: number, peers: readonly Peer[]): Table => ({
  id: `first-answer-${about.form}-${about.size}`,
  line: 1,
  title: titleOf('Log to first answer', about),
  rounds,
  unit: 'event',
  unitsPerRun: about.size,
  contenders: [
    handWritten(about),
    bilateral(about),
    ...peers.map((peer) => foldedOnce(peer, about)),
  ],
  control: limit,
  claims: peers.flatMap(claimOn),
});

const claimOn = (peer: Peer): readonly Claim[] => {
  if (peer === 'Emmett' || peer === 'Castore')
    return [{ of: 'bilateral', to: peer, timesFasterAtLeast: 5 }];
  return peer === 'Redux Toolkit' ? [{ of: 'bilateral', to: peer, timesFasterAtLeast: 20 }] : [];
};

const rowIn = (permits: Permits, round: Round, about: LogSize) =>
  permits[rowOf(round, about)] ?? null;

const foldedOnce = (peer: Peer, about: LogSize): Contender =>
  peerOver(peer, about, (permits) => compared.map((round) => rowIn(permits, round, about)));

const handWritten = (about: LogSize): Contender => ({
  name: limit,
  start: () => {
    const events = permitLog(about);
    const answer = (round: Round) =>
      mutableFold(events, events.length).get(rowOf(round, about)) ?? null;
    return {
      answers: () => compared.map(answer),
      run: (times, round) => {
        let last: unknown;
        for (let turn = 0; turn < times; turn += 1) last = answer(round);
        return last;
      },
    };
  },
});

const bilateral = (about: LogSize): Contender => ({
  name: 'bilateral',
  start: () => {
    const events = permitLog(about);
    const answer = (log: PermitLog, day: number, round: Round) =>
      permitOn(replay(log), pointAt(day), rowOf(round, about)) ?? null;
    let logs: readonly PermitLog[] = [];
    return {
      answers: () => compared.map((round) => answer(logAround(events), dayCount, round)),
      before: (_round, times) => {
        logs = Array.from({ length: times }, () => logAround(events));
      },
      run: (_times, round) => logs.map((log) => answer(log, dayOf(round), round)).length,
      mostTimes: 64,
    };
  },
});
