import {
  asKnownAt,
  asOf,
  isLeft,
  isRight,
  pipe,
  projection,
  record,
  snapshot,
  suppose,
  type TimedEvent,
  table,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';

type Noted = TimedEvent & {
  readonly type: 'Noted';
  readonly data: { readonly row: string; readonly value: number };
};

let folded = 0;
const notes = table<{ value: number; last: string }, Noted>()(
  {
    Noted: {
      row: ({ data }) => data.row,
      begin: ({ id, data }) => ({ value: data.value, last: id }),
      evolve: (draft, { id, data }) => {
        folded += 1;
        draft.value = data.value;
        draft.last = id;
      },
    },
  },
  { key: (id) => id.slice(0, 1) },
);
const shown = projection({ notes });

const day = (n: number) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);
const noted = (n: number, row: string, on: number): Noted => ({
  id: `note-${n}`,
  type: 'Noted',
  occurred: day(on),
  recordedAt: day(4000 + n),
  data: { row, value: n },
});

const header = { offset: '+09:00' } as const;
const replayed = (events: readonly Noted[]) => timeline(shown)({ header, events });

/** Recorded one by one, from some that are there. */
const recordedOn = (first: readonly Noted[], more: readonly Noted[]) =>
  more.reduce((sofar, event) => {
    const next = record([event])(sofar);
    if (isLeft(next)) throw new Error(next.left.message);
    return next.right;
  }, replayed(first));

// Rows begin, and are added to early, late and in the middle; far more than is kept apart.
const first = Array.from({ length: 50 }, (_, n) => noted(n, `a${n % 20}`, (n * 37) % 900));
const more = Array.from({ length: 400 }, (_, n) =>
  noted(50 + n, `${'abc'.charAt(n % 3)}${(n * 7) % 90}`, (n * 211) % 900),
);
const all = [...first, ...more];

describe('a timeline to which hundreds of events are added one by one', () => {
  const whole = replayed(all);
  const grown = recordedOn(first, more);

  it('should answer like a timeline of the whole log, on every day of both clocks', () => {
    for (let on = 0; on < 900; on += 60)
      for (const known of [4020, 4100, 4449])
        expect(
          pipe(
            grown,
            asKnownAt(day(known) as '2000-01-01'),
            asOf(day(on) as '2000-01-01'),
            snapshot,
          ),
        ).toEqual(
          pipe(
            whole,
            asKnownAt(day(known) as '2000-01-01'),
            asOf(day(on) as '2000-01-01'),
            snapshot,
          ),
        );
  });

  it('should list its rows in order and by their keys', () => {
    const [a, b] = [asOf('2030-01-01')(grown), asOf('2030-01-01')(whole)];
    expect(a.notes.ids()).toEqual(b.notes.ids());
    for (const key of ['a', 'b', 'c', 'd']) expect(a.notes.keyed(key)).toEqual(b.notes.keyed(key));
  });

  it('should keep its keys in order at each step', () => {
    let sofar = replayed(first);
    // Once asked, what was sorted is carried on rather than sorted again.
    expect(asOf('2030-01-01')(sofar).notes.keyed('b')).toEqual([]);
    for (const event of more.slice(0, 150)) {
      const next = record([event])(sofar);
      if (!isRight(next)) throw new Error('refused');
      sofar = next.right;
      const { notes: rows } = asOf('2030-01-01')(sofar);
      const ids = rows.ids();
      expect(ids).toEqual([...ids].sort());
      expect(rows.keyed('b').map(([id]) => id)).toEqual(ids.filter((id) => id.startsWith('b')));
    }
  });

  it('should have the whole log, and leave the first timeline its own', () => {
    expect(grown.log.events).toEqual(all);
    expect(replayed(first).log.events).toHaveLength(50);
    expect(isLeft(record([], { expectedVersion: 449 })(grown))).toBe(true);
    expect(isRight(record([], { expectedVersion: 450 })(grown))).toBe(true);
  });

  it('should drop an added event together with its row and key', () => {
    const less = suppose({ drop: more.map(({ id }) => id) })(grown);
    const [a, b] = [asOf('2030-01-01')(less), asOf('2030-01-01')(replayed(first))];
    expect(snapshot(a)).toEqual(snapshot(b));
    expect(a.notes.keyed('b')).toEqual([]);
  });
});

describe('an event that comes late', () => {
  const long = Array.from({ length: 500 }, (_, n) => noted(n, 'a', n));

  it('should be folded from its position until the row is what it was', () => {
    const built = replayed(long);
    asOf('2030-01-01')(built).notes.ids();
    folded = 0;
    const later = record([{ ...noted(999, 'a', 100), id: 'late' }])(built);
    if (!isRight(later)) throw new Error('refused');
    expect(asOf('2030-01-01')(later.right).notes.get('a')).toEqual(
      asOf('2030-01-01')(built).notes.get('a'),
    );
    expect(asOf(day(100) as '2000-01-01')(later.right).notes.get('a')).toMatchObject({
      value: { last: 'late' },
    });
    // Itself, and the one after it, which brings the row to what it was.
    expect(folded).toBe(2);
  });

  it('should leave earlier knowledge to be folded from where it differs', () => {
    const built = replayed(long);
    asOf('2030-01-01')(built).notes.ids();
    folded = 0;
    const then = asKnownAt(day(4250) as '2000-01-01')(built);
    expect(asOf('2030-01-01')(then).notes.get('a')).toMatchObject({ value: { value: 250 } });
    expect(folded).toBe(0);
  });
});
