import {
  applyChanges,
  asKnownAt,
  asOf,
  changes,
  type EventLog,
  history,
  intervalsWhen,
  pipe,
  projection,
  question,
  type Relations,
  record,
  relatedTo,
  relations,
  snapshot,
  suppose,
  type TimedEvent,
  type Timeline,
  table,
  timeline,
} from 'bilateral';
import { test } from 'vitest';

declare const log: EventLog;
declare const built: Timeline<Relations, EventLog>;
declare const text: string;

test('verbs refuse a log or a state', () => {
  // @ts-expect-error a log is replayed by `timeline` first
  pipe(log, asOf('2019-07-04'));
  // @ts-expect-error a log is replayed by `timeline` first
  pipe(log, asKnownAt('2019-07-04'));
  // @ts-expect-error a log is replayed by `timeline` first
  pipe(log, relatedTo('x'));
  // @ts-expect-error a state has no past
  pipe(built, asOf('2019-07-04'), asOf('2019-07-03'));
  // @ts-expect-error a snapshot is of a state
  snapshot(built);
  // @ts-expect-error a projection is not a function
  relations(log);
  // @ts-expect-error a timeline is of a log
  timeline(relations)(built);
});

test('history and intervalsWhen refuse what is not a question', () => {
  // @ts-expect-error a question of yes or no
  intervalsWhen((state: Relations) => state.disputes.ids().length);
  // @ts-expect-error by day or by instant
  history((state: Relations) => state.disputes.ids(), { by: 'month' });
  // @ts-expect-error the relations have no ports
  question<Relations>()((state) => state.ports);
  // @ts-expect-error there is no such table
  projection({ relations });
});

test('record and suppose refuse arguments of other shapes', () => {
  // @ts-expect-error events come as a list
  record({ id: 'x' });
  // @ts-expect-error the version is how many events there are
  record([], { expectedVersion: text });
  // @ts-expect-error what is dropped is named by ids
  suppose({ drop: [1] });
  // @ts-expect-error a supposition drops and adds
  suppose({ remove: ['x'] });
  // @ts-expect-error a plain string may be anything
  changes(text, '2019-07-05');
  // @ts-expect-error changes come from `changes`
  applyChanges(built);
});

test('table refuses a recipe that returns another shape than its row', () => {
  type Row = { readonly count: number };
  const row = () => 'x';
  table<Row, TimedEvent>()({ Counted: { row, evolve: ({ count }) => ({ count: count + 1 }) } });
  // @ts-expect-error a row has a count
  table<Row, TimedEvent>()({ Counted: { row, evolve: () => ({ total: 1 }) } });
  table<Row, TimedEvent>()(
    { Counted: { row } },
    // @ts-expect-error a row has a count
    { due: () => ({ on: '2024-01-01', becomes: () => ({ total: 1 }) }) },
  );
});
