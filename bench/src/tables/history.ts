import { history, isSome, pipe, question } from '../bilateral.ts';
import type { State } from '../contenders/bilateral.ts';
import { type Versions, versionsOf } from '../contenders/versions.ts';
import { rankOf } from '../domain/days.ts';
import { type LogSize, permitLog } from '../domain/permit-log.ts';
import type { PermitEvent } from '../domain/permits.ts';
import type { Contender, Table } from '../runner/task.ts';
import { folded } from './folded.ts';
import { inThousands } from './title.ts';

const nameOf = ({ form, size }: LogSize): string => `bilateral, ${form}, ${inThousands(size)}`;
const limit = 'walk over ten versions';

/** Line 6: the history of a question of one row, of ten versions or of a hundredth of the log. */
export const historyOfRow = (sizes: readonly number[], rounds: number): Table => {
  const wide = sizes.map((size): LogSize => ({ form: 'wide', size }));
  const narrow: LogSize = { form: 'narrow', size: 100_000 };
  const [first, last] = [wide[0], wide.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('There are no sizes.');
  return {
    id: 'history',
    line: 6,
    title: 'History of a question of one row · ten versions in wide logs, a thousand in the narrow',
    rounds,
    unit: 'history',
    unitsPerRun: 1,
    contenders: [walking(first), ...[...wide, narrow].map(bilateral)],
    control: limit,
    claims: [
      { of: nameOf(last), to: nameOf(first), costAtMost: 2 },
      // A hundred times as many versions, and as much again for a longer list.
      { of: nameOf(narrow), to: nameOf(first), costAtMost: 200 },
    ],
  };
};

/** A row that ten events concern; in a narrow log, the first. */
const rowIn = (events: readonly PermitEvent[], { form }: LogSize): string => {
  const counts = new Map<string, number>();
  for (const { data } of events) counts.set(data.permit, (counts.get(data.permit) ?? 0) + 1);
  const row = [...counts].find(([, count]) => form === 'narrow' || count === 10);
  if (row === undefined) throw new RangeError('There is no such row.');
  return row[0];
};

type Step = { readonly from: number; readonly quota: number };

/** The limit: each day on which the quota came to differ, from versions kept by day. */
const walk = ({ ranks, values }: Versions): readonly Step[] => {
  const steps: Step[] = [];
  for (let index = 0; index < ranks.length; index += 1) {
    const from = ranks[index] ?? 0;
    const quota = values[index]?.quota ?? 0;
    if (ranks[index + 1] !== from && steps.at(-1)?.quota !== quota) steps.push({ from, quota });
  }
  return steps;
};

const walking = (about: LogSize): Contender => ({
  name: limit,
  group: 'the shortest',
  start: () => {
    const events = permitLog(about);
    const versions = versionsOf(events).get(rowIn(events, about));
    if (versions === undefined) throw new RangeError('There is no such row.');
    return {
      answers: () => walk(versions),
      run: (times) => {
        let length = 0;
        for (let turn = 0; turn < times; turn += 1) length += walk(versions).length;
        return length;
      },
    };
  },
});

const bilateral = (about: LogSize): Contender => ({
  name: nameOf(about),
  group: about.size === 1_000 ? 'the shortest' : nameOf(about),
  start: () => {
    const events = permitLog(about);
    const replayed = folded(events);
    const row = rowIn(events, about);
    const quota = question<State>()(({ permits }) => {
      const found = permits.get(row);
      return isSome(found) ? found.value.quota : undefined;
    });
    const verb = history(quota);
    const versions = versionsOf(events.filter(({ data }) => data.permit === row)).get(row);
    return {
      answers: () => {
        const steps = pipe(replayed, verb).flatMap(({ from, value }) =>
          from === undefined || value === undefined ? [] : [{ from: rankOf(from), quota: value }],
        );
        const expected = versions && walk(versions);
        if (JSON.stringify(steps) !== JSON.stringify(expected))
          throw new Error(`${nameOf(about)}: its history is not that of its versions.`);
        return steps;
      },
      run: (times) => {
        let length = 0;
        for (let turn = 0; turn < times; turn += 1) length += pipe(replayed, verb).length;
        return length;
      },
    };
  },
});
