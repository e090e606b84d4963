import { asOf, emptyLog, pipe, relations, snapshot, timeline, versions } from '../../bilateral.ts';
import { dayCount, pointAt } from '../../domain/days.ts';
import type { LogSize } from '../../domain/permit-log.ts';
import { policyLog } from '../../domain/policy-log.ts';
import type { Contender, Table } from '../../runner/task.ts';
import { titleOf } from '../title.ts';

const limit = 'all rows folded';
const byVersions = 'versions';

/** Line 9: every version of every row of measures on both clocks, against folding the rows. */
export const policyRows = (about: LogSize, rounds: number): Table => ({
  id: `policy-rows-${about.form}-${about.size}`,
  line: 9,
  title: titleOf('Measures: all rows folded, and all versions read out', about),
  rounds,
  unit: 'event',
  unitsPerRun: about.size,
  contenders: [folding(about), readingOut(about)],
  control: limit,
  claims: [{ of: byVersions, to: limit, costAtMost: 3 }],
});

const empty = emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' });
const last = pointAt(dayCount);

/** A log of its own for each sample, so that nothing known of another carries over. */
const overLogs = (
  name: string,
  about: LogSize,
  work: (log: typeof empty) => unknown,
): Contender => ({
  name,
  group: name,
  start: () => {
    const events = policyLog(about);
    const logOf = () => Object.freeze({ ...empty, events: Object.freeze([...events]) });
    let logs: readonly (typeof empty)[] = [];
    return {
      answers: () => work(logOf()),
      before: (_, times) => {
        logs = Array.from({ length: times }, logOf);
      },
      run: () => logs.map(work).length,
      mostTimes: 8,
    };
  },
});

const folding = (about: LogSize): Contender =>
  overLogs(limit, about, (log) => {
    const state = pipe(log, timeline(relations), asOf(last));
    return Object.keys(snapshot(state).measures).length;
  });

const readingOut = (about: LogSize): Contender =>
  overLogs(byVersions, about, (log) => {
    let count = 0;
    for (const _ of versions(pipe(log, timeline(relations)))) count += 1;
    return count;
  });
