import { permitsReducer } from '../contenders/spread.ts';
import type { WholeState } from '../contenders/whole-state.ts';
import { dayAt } from '../domain/days.ts';
import { countBy, type LogSize, permitLog } from '../domain/permit-log.ts';
import type { Contender, Round, Task } from '../runner/task.ts';
import { compared, dayOf, rowOf } from './picks.ts';

/** The peers that fold a log into one state. Each is loaded only in its own process. */
const wholeStates = {
  'spread reducer': async () =>
    (await import('../contenders/spread-reducer.ts')).spreadReducer(permitsReducer),
  Emmett: async () => (await import('../contenders/emmett.ts')).emmett(permitsReducer),
  Castore: async () => (await import('../contenders/castore.ts')).castore(permitsReducer),
  'immer per event': async () => (await import('../contenders/immer.ts')).immer,
  'Redux Toolkit': async () => (await import('../contenders/redux-toolkit.ts')).reduxToolkit,
} as const satisfies { readonly [name: string]: () => Promise<WholeState> };

export type Peer = keyof typeof wholeStates;

/** A peer that answers a question of one row on one day by folding the log up to that day. */
export const peerOn = (name: Peer, about: LogSize): Contender => ({
  name,
  start: async () => refolding(await wholeStates[name](), about),
});

const refolding = async (open: WholeState, about: LogSize): Promise<Task> => {
  const events = permitLog(about);
  const after = await open(events);
  const answer = async (round: Round) =>
    (await after(countBy(events, dayAt(dayOf(round)))))[rowOf(round, about)] ?? null;
  return {
    answers: async () => {
      const answers = [];
      for (const round of compared) answers.push(await answer(round));
      return answers;
    },
    run: async (times, round) => {
      let last: unknown;
      for (let turn = 0; turn < times; turn += 1) last = await answer(round);
      return last;
    },
  };
};

/** A peer that folds the whole log and keeps the last state. */
export const peerOver = (
  name: Peer,
  about: LogSize,
  digest: (permits: Awaited<ReturnType<Awaited<ReturnType<WholeState>>>>) => unknown,
): Contender => ({
  name,
  start: async () => {
    const after = await (await wholeStates[name]())(permitLog(about));
    return {
      answers: async () => digest(await after(about.size)),
      run: async (times) => {
        let last: unknown;
        for (let turn = 0; turn < times; turn += 1) last = await after(about.size);
        return last;
      },
    };
  },
});
