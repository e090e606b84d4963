import {
  asKnownAt,
  asOf,
  history,
  pipe,
  projection,
  type Question,
  type Rows,
  revisions,
  type TimedEvent,
  table,
  timeline,
  why,
} from 'bilateral';
import { describe, expect, it } from 'vitest';

type Shelved = TimedEvent & {
  readonly type: 'Shelved';
  readonly data: { readonly book: string; readonly shelf: string };
};
type Corrected = TimedEvent & { readonly type: 'EventCorrected' };

type Book = { shelf: string };

/** Books, found by every shelf on which they were ever put. */
const books = table<Book, Shelved>()({
  Shelved: {
    row: ({ data }) => data.book,
    begin: ({ data }) => ({ shelf: data.shelf }),
    evolve: (draft, { data }) => {
      draft.shelf = data.shelf;
    },
    keys: ({ data }) => [data.shelf],
  },
});

type State = { readonly books: Rows<Book> };

const shelved = (id: string, shelf: string, occurred: string, recordedAt = occurred): Shelved => ({
  id,
  type: 'Shelved',
  occurred,
  recordedAt,
  data: { book: 'atlas', shelf },
});

const library = (...events: readonly (Shelved | Corrected)[]) =>
  timeline(projection({ books }))({ header: { offset: '+09:00' }, events });

const onShelf =
  (shelf: string): Question<State, readonly string[]> =>
  (state) =>
    state.books.keyed(shelf).map(([id]) => id);

/** On shelf A from 1 July; on shelf B from 3 July, as was recorded on 9 July. */
const moved = library(
  shelved('first', 'A', '2019-07-01'),
  shelved('second', 'B', '2019-07-03', '2019-07-09'),
);

describe('a row with a key that an event gives it', () => {
  it('is found by the key from the position of that event on', () => {
    expect(pipe(moved, asOf('2019-07-02'), onShelf('B'))).toEqual([]);
    expect(pipe(moved, asOf('2019-07-03'), onShelf('B'))).toEqual(['atlas']);
    expect(pipe(moved, history(onShelf('B')))).toEqual([
      { to: '2019-07-03', value: [] },
      { from: '2019-07-03', value: ['atlas'] },
    ]);
  });

  it('is found by its other keys as before', () => {
    expect(pipe(moved, asOf('2019-07-03'), onShelf('A'))).toEqual(['atlas']);
  });

  it('is not found by a key that only a later record gives it', () => {
    const then = pipe(moved, asKnownAt('2019-07-08'), asOf('2019-07-20'));
    expect(then.books.keyed('B')).toEqual([]);
    expect(then.books.idsUnder('B')).toEqual([]);
    expect(then.books.idsUnder('A')).toEqual(['atlas']);
    const ids: Question<State, readonly string[]> = ({ books: rows }) => rows.idsUnder('B');
    expect(pipe(moved, revisions(ids, '2019-07-20'))).toEqual([
      { to: '2019-07-09', value: [] },
      { from: '2019-07-09', value: ['atlas'] },
    ]);
  });

  it('is not found by a key that a correction has taken back', () => {
    const { id: _, recordedAt: __, ...replacement } = shelved('second', 'C', '2019-07-03');
    const corrected = library(
      shelved('first', 'A', '2019-07-01'),
      shelved('second', 'B', '2019-07-03'),
      {
        id: 'correction',
        type: 'EventCorrected',
        occurred: '2019-07-09',
        recordedAt: '2019-07-09',
        data: { target: 'second', replacement },
      },
    );
    const now = asOf('2019-07-20')(corrected);
    expect([now.books.idsUnder('B'), now.books.keyed('B')]).toEqual([[], []]);
    expect(now.books.idsUnder('C')).toEqual(['atlas']);
    const then = pipe(corrected, asKnownAt('2019-07-08'), asOf('2019-07-20'));
    expect(then.books.idsUnder('B')).toEqual(['atlas']);
    expect(then.books.idsUnder('C')).toEqual([]);
  });

  it('is no reason for an answer while it does not have the key', () => {
    expect(pipe(moved, why(onShelf('B'), '2019-07-02')).events).toEqual([]);
    const { events } = pipe(moved, why(onShelf('B'), '2019-07-03'));
    expect(events.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('is told to be absent under a key that it gets only later', () => {
    const soughtThen = { table: 'books', sought: 'B', by: 'key' };
    const early = pipe(moved, why(onShelf('B'), '2019-07-02'));
    const unaware = pipe(moved, asKnownAt('2019-07-08'), why(onShelf('B'), '2019-07-20'));
    expect([early.absent, unaware.absent]).toMatchObject([[soughtThen], [soughtThen]]);
  });

  it('may have its id found before, by whoever reads the row itself', () => {
    expect(asOf('2019-06-30')(moved).books.idsUnder('B')).toEqual(['atlas']);
    expect(asOf('2019-06-30')(moved).books.ids()).toEqual([]);
  });
});
