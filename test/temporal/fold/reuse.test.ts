import { projection, table } from 'bilateral';
import { beforeEach, describe, expect, it } from 'vitest';
import { Entry } from '../../../src/temporal/event/entry';
import type { TimedEvent } from '../../../src/temporal/event/event';
import { type Fold, startFold } from '../../../src/temporal/fold/fold';
import { reuseVersions } from '../../../src/temporal/fold/reuse';
import { countAt, versionsUpTo } from '../../../src/temporal/fold/versions';

type Day = `2020-01-${number}`;
type Step = TimedEvent & {
  readonly type: 'Set' | 'Added';
  readonly data: { readonly value: number; readonly due: Day | null };
};
type Row = { value: number; due: Day | null };

/** What of the author's code was run, by the ids of the events and the days due. */
let ran: string[] = [];
beforeEach(() => {
  ran = [];
});

const steps = table<Row, (Step & { readonly type: 'Set' }) | (Step & { readonly type: 'Added' })>()(
  {
    Set: {
      row: () => 'row',
      begin: ({ data: { value, due } }) => ({ value, due }),
      evolve: (draft, { id, data }) => {
        ran.push(id);
        Object.assign(draft, data);
      },
    },
    Added: {
      row: () => 'row',
      evolve: (draft, { id, data }) => {
        ran.push(id);
        draft.value += data.value;
      },
    },
  },
  {
    due: ({ due }) =>
      due === null
        ? undefined
        : {
            on: due,
            becomes: (draft) => {
              ran.push(due);
              draft.value += 100;
              // Odd values are due on the same day for ever.
              if (draft.value % 2 === 0) draft.due = null;
            },
          },
  },
);
const [erased] = projection({ steps }).tables;
if (erased === undefined) throw new Error('no table');
const name = { table: erased, id: 'row' };

const at = (day: number) => Date.UTC(2020, 0, day);
let position = 0;
const entry = (type: Step['type'], id: string, day: number, value: number, due: Day | null) => {
  const date = new Date(at(day)).toISOString().slice(0, 10);
  const event: Step = { id, type, occurred: date, recordedAt: date, data: { value, due } };
  position += 1;
  return new Entry(event, at(day), position, { recorded: at(day), known: at(day) });
};
const set = (id: string, day: number, value: number, due: Day | null = null) =>
  entry('Set', id, day, value, due);
const added = (id: string, day: number, value: number) => entry('Added', id, day, value, null);

/** All that there is to a fold, to the end. */
const whole = (row: Fold) => ({
  versions: versionsUpTo(row, Number.POSITIVE_INFINITY),
  stalls: [...(row.stalls ?? [])],
  next: row.next,
  pending: row.pending,
});

/** What of the author's code runs to fold some events after others have been, as far as a day. */
const ranFor = (events: readonly Entry[], before: readonly Entry[], folded = 31) => {
  const earlier = startFold(name, before, 0);
  countAt(earlier, at(folded));
  ran = [];
  const again = whole(startFold(name, events, 0, (fold) => reuseVersions(fold, earlier)));
  const runs = [...ran];
  // It comes to what it does from nothing, and what it was taken from is as it was.
  expect(again).toEqual(whole(startFold(name, events, 0)));
  expect(whole(earlier)).toEqual(whole(startFold(name, before, 0)));
  return runs;
};

describe('folding a late event', () => {
  const a = set('a', 1, 1);
  const late = set('late', 4, 7);

  it('should run it and the next event, if that brings the row to what it was', () => {
    const rest = [set('b', 5, 2), added('c', 6, 1)];
    expect(ranFor([a, late, ...rest], [a, ...rest])).toEqual(['late', 'b']);
  });

  it('should run all later events if none brings the row to what it was', () => {
    const rest = [added('b', 5, 2), added('c', 6, 1)];
    expect(ranFor([a, late, ...rest], [a, ...rest])).toEqual(['late', 'b', 'c']);
  });

  it('should run the events of a day up to the one that does', () => {
    const rest = [added('b', 5, 1), set('c', 5, 9), added('d', 5, 3), added('e', 6, 4)];
    expect(ranFor([a, late, ...rest], [a, ...rest])).toEqual(['late', 'b', 'c']);
  });

  it('should run events that change nothing, and the next one', () => {
    const rest = [set('b', 5, 7), set('c', 5, 8), added('d', 6, 1)];
    expect(ranFor([a, late, ...rest], [a, ...rest])).toEqual(['late', 'b', 'c']);
  });

  it('should run it alone at the end', () => {
    expect(ranFor([a, late], [a])).toEqual(['late']);
  });

  it('should run all later events that were not folded before', () => {
    const rest = [set('b', 5, 2), added('c', 6, 1)];
    expect(ranFor([a, late, ...rest], [a, ...rest], 3)).toEqual(['late', 'b', 'c']);
    expect(ranFor([a, late, ...rest], [a, ...rest], 5)).toEqual(['late', 'b', 'c']);
  });
});

it('two late events should run with the events between them, until after the second', () => {
  const [a, b, c, d] = [set('a', 1, 1), set('b', 5, 2), set('c', 9, 3), added('d', 10, 1)];
  const late = [set('first', 4, 7), added('second', 6, 8)] as const;
  expect(ranFor([a, late[0], b, late[1], c, d], [a, b, c, d])).toEqual([
    'first',
    'b',
    'second',
    'c',
  ]);
});

it('folding the same events should run only those that were not run before', () => {
  const same = [set('a', 1, 1), set('b', 5, 2), added('c', 6, 1)];
  expect(ranFor(same, same)).toEqual([]);
  expect(ranFor(same, same, 5)).toEqual(['c']);
  expect(ranFor(same, same, 0)).toEqual(['b', 'c']);
});

describe('folding without a removed event', () => {
  const a = set('a', 1, 1);

  it('should run the next event, if that brings the row to what it was', () => {
    const rest = [set('b', 5, 2), added('c', 6, 1)];
    expect(ranFor([a, ...rest], [a, set('out', 4, 7), ...rest])).toEqual(['b']);
  });

  it('should run nothing at the end, and everything at the beginning', () => {
    const rest = [added('b', 5, 2)];
    expect(ranFor([a], [a, ...rest])).toEqual([]);
    expect(ranFor([set('other', 1, 3), ...rest], [a, ...rest])).toEqual(['b']);
  });
});

describe('due changes around a late event', () => {
  it('should not run again up to the day of the late event', () => {
    const a = set('a', 1, 2, '2020-01-04');
    const rest = [set('b', 5, 2), added('c', 6, 1)];
    expect(ranFor([a, set('late', 4, 7), ...rest], [a, ...rest])).toEqual(['late', 'b']);
    expect(ranFor([a, set('late', 3, 7), ...rest], [a, ...rest])).toEqual(['late', 'b']);
  });

  it('should run again later until the row is what it was', () => {
    const a = set('a', 1, 2);
    const b = set('b', 5, 4, '2020-01-07');
    const c = set('c', 9, 6, '2020-01-11');
    const late = set('late', 6, 8, '2020-01-08');
    expect(ranFor([a, b, late, c], [a, b, c])).toEqual(['late', '2020-01-08', 'c']);
    expect(ranFor([a, late, c], [a, c])).toEqual(['late', '2020-01-08', 'c']);
  });

  it('should wait for an event before and after the late one if a change does not move its date', () => {
    const a = set('a', 1, 1, '2020-01-02');
    const c = set('c', 9, 3, '2020-01-09');
    const rest = [c, set('d', 12, 5, '2020-01-14')];
    expect(ranFor([a, set('late', 6, 8), ...rest], [a, ...rest])).toEqual(['late', 'c']);
    expect(ranFor([a], [a, ...rest])).toEqual([]);
  });
});
