import {
  asKnownAt,
  asOf,
  isRight,
  pipe,
  projection,
  record,
  suppose,
  type TimedEvent,
  table,
  timeline,
  upcoming,
} from 'bilateral';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowHistoryOf, sortedIds } from '../../../src/temporal/rows/row-index';
import { machineOf, type Timeline } from '../../../src/temporal/timeline/timeline';

type Day = `2020-01-${number}`;
type Planned = TimedEvent & {
  readonly type: 'Planned';
  readonly data: { readonly row: string; readonly on: readonly Day[] };
};
type Row = { on: readonly Day[]; done: number };

/** What of the author's code was run: on events, on days due, and for keys of rows. */
let ran: string[] = [];
beforeEach(() => {
  ran = [];
});

const plans = table<Row, Planned>()(
  {
    Planned: {
      row: ({ data }) => data.row,
      begin: ({ id, data }) => {
        ran.push(id);
        return { on: data.on, done: 0 };
      },
      evolve: (draft, { id, data }) => {
        ran.push(id);
        draft.on = [...data.on];
      },
    },
  },
  {
    key: (id) => {
      ran.push(`key of ${id}`);
      return id.charAt(0);
    },
    // What is due comes about and leaves the dates as they are.
    due: ({ on }) =>
      on.map((day) => ({
        on: day,
        becomes: (draft: Row) => {
          ran.push(day);
          draft.done += 1;
        },
      })),
  },
);

const planned = (id: string, day: Day, row: string, ...on: readonly Day[]): Planned => ({
  id,
  type: 'Planned',
  occurred: day,
  recordedAt: day,
  data: { row, on },
});
const replayed = (...events: readonly Planned[]) =>
  timeline(projection({ plans }))({ header: { offset: 'Z' }, events });

describe('folds shared between states of knowledge', () => {
  const events = [planned('a', '2020-01-01', 'r'), planned('b', '2020-01-03', 'r', '2020-01-09')];

  it("should be shared by all states of knowledge since the row's last change", () => {
    const built = replayed(...events);
    for (const known of ['2020-01-03', '2020-01-08'] as const)
      pipe(built, asKnownAt(known), asOf('2020-01-05')).plans.get('r');
    asOf('2020-01-05')(built).plans.get('r');
    expect(ran).toEqual(['a', 'b']);
  });

  it('should be shared by earlier states of knowledge that do not differ', () => {
    const built = replayed(...events);
    for (const known of ['2020-01-01', '2020-01-02'] as const)
      pipe(built, asKnownAt(known), asOf('2020-01-05')).plans.get('r');
    expect(ran).toEqual(['a']);
  });
});

describe('the work of upcoming', () => {
  it('should fold a row only up to the event that stops the change', () => {
    const built = replayed(
      planned('a', '2020-01-01', 'r', '2020-01-09'),
      planned('b', '2020-01-03', 'r'),
      planned('c', '2020-01-04', 'r', '2020-01-05'),
    );
    expect(upcoming('2020-01-02')(built).map(({ stoppedBy }) => stoppedBy?.id)).toEqual(['b']);
    // The day once, for what the row becomes.
    expect(ran).toEqual(['a', 'b', '2020-01-09']);
  });

  it('should run a due change once', () => {
    const built = replayed(planned('a', '2020-01-01', 'r', '2020-01-09'));
    expect(upcoming('2020-01-02')(built).map(({ on }) => on)).toEqual(['2020-01-09']);
    expect(ran).toEqual(['a', '2020-01-09']);
  });

  it('should not let an earlier change that keeps its date stop a later one', () => {
    const built = replayed(
      planned('a', '2020-01-01', 'r', '2020-01-09'),
      planned('b', '2020-01-03', 'r', '2020-01-05', '2020-01-09'),
    );
    const coming = upcoming('2020-01-02')(built);
    expect(coming.map(({ on, event }) => [on, event.id])).toEqual([['2020-01-09', 'a']]);
    expect(coming[0]).not.toHaveProperty('stoppedBy');
    expect(ran).toEqual(['a', 'b', '2020-01-05', '2020-01-09']);
  });
});

describe('the work of adding events', () => {
  const built = replayed(planned('a', '2020-01-01', 'x1'), planned('b', '2020-01-01', 'y1'));
  const added = (...events: readonly Planned[]) => {
    const more = record(events)(built);
    if (!isRight(more)) throw new Error(more.left.message);
    return more.right;
  };
  const indexOf = (shown: Timeline<unknown>) => {
    const index = machineOf(shown).rows.get('plans');
    if (index === undefined) throw new Error('no such table');
    return index;
  };

  it('should compute the keys of new rows only', () => {
    expect(asOf('2020-01-09')(built).plans.keyed('x')).toHaveLength(1);
    const longer = added(planned('c', '2020-01-02', 'x0'), planned('d', '2020-01-02', 'x1'));
    ran = [];
    const { plans: rows } = asOf('2020-01-09')(longer);
    expect(rows.keyed('x').map(([id]) => id)).toEqual(['x0', 'x1']);
    expect(ran.filter((each) => each.startsWith('key'))).toEqual(['key of x0']);
  });

  it('should keep only rows that events concern', () => {
    const longer = added(planned('c', '2020-01-02', 'x0'), planned('d', '2020-01-02', 'x1'));
    expect(sortedIds(indexOf(longer))).toEqual(['x0', 'x1', 'y1']);
    const less = suppose({ drop: ['a', 'c'] })(longer);
    expect(sortedIds(indexOf(less))).toEqual(['x1', 'y1']);
    expect(rowHistoryOf(indexOf(less), 'x0')).toBe(undefined);
    expect(sortedIds(indexOf(suppose({ drop: ['d'] })(less)))).toEqual(['y1']);
    expect(sortedIds(indexOf(built))).toEqual(['x1', 'y1']);
  });
});
