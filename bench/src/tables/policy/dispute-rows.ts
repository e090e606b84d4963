import { asOf, emptyLog, pipe, relations, snapshot, timeline } from '../../bilateral.ts';
import { disputeRowsOf, type RowVersions } from '../../contenders/dispute-rows.ts';
import { dayCount, pointAt } from '../../domain/days.ts';
import { disputeCount, disputeLog, eventCount } from '../../domain/dispute-log.ts';
import type { Contender, Table } from '../../runner/task.ts';
import { inThousands } from '../title.ts';

const limit = 'hand-written, keeping versions';

/** Line 11: all rows of disputes and of their proceedings, folded with all versions. */
export const disputeRows = (events: number, rounds: number): Table => {
  const disputes = disputeCount(events);
  const size = eventCount(disputes);
  return {
    id: `dispute-rows-${events}`,
    line: 11,
    title: `Disputes: all rows folded · eleven steps a dispute · ${inThousands(size)} events`,
    rounds,
    unit: 'event',
    unitsPerRun: size,
    contenders: [byHand(disputes), bilateral(disputes)],
    control: limit,
    // The fold by hand knows its steps and their order in advance: shown, and not a bound.
    claims: [],
  };
};

const empty = emptyLog({ parties: ['JPN', 'KOR'], offset: '+01:00' });
const last = pointAt(dayCount);

/** The last rows, with the fields in the order of their names, so that both contenders write one text. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, each]) => [key, inOrder(each)] as const);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const lastOf = <Row>(rows: ReadonlyMap<string, RowVersions<Row>>): object =>
  Object.fromEntries([...rows].map(([id, { values }]) => [id, values.at(-1)]));

const byHand = (disputes: number): Contender => ({
  name: limit,
  start: () => {
    const events = disputeLog(disputes);
    return {
      answers: () => {
        const rows = disputeRowsOf(events);
        return inOrder([lastOf(rows.disputes), lastOf(rows.proceedings)]);
      },
      run: (times) => {
        let folded: unknown;
        for (let turn = 0; turn < times; turn += 1) folded = disputeRowsOf(events);
        return folded;
      },
    };
  },
});

const bilateral = (disputes: number): Contender => ({
  name: 'bilateral',
  start: () => {
    const events = disputeLog(disputes);
    // A log of its own for each sample, so that nothing known of another carries over.
    const logOf = () => Object.freeze({ ...empty, events: Object.freeze([...events]) });
    const stateOf = (log: typeof empty) => pipe(log, timeline(relations), asOf(last));
    let logs: readonly (typeof empty)[] = [];
    return {
      answers: () => {
        const state = snapshot(stateOf(logOf()));
        return inOrder([state.disputes, state.proceedings]);
      },
      before: (_, times) => {
        logs = Array.from({ length: times }, logOf);
      },
      run: () => logs.map((log) => Object.keys(snapshot(stateOf(log)).disputes).length),
      mostTimes: 8,
    };
  },
});
