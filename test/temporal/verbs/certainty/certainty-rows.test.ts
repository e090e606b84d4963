import { isNone, question } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  allSequences,
  entered,
  possible,
  type SequenceState,
  sequence,
} from '../../../support/sequences';

const both = { sequences: ['a', 'b'] };
const onB = { sequences: ['b'] };
const month = '2019-07';
const after = '2019-08-01';

describe('an imprecise event on two rows', () => {
  it('should have the same date on both rows in every order', () => {
    const found = possible(
      allSequences,
      after,
      entered('free', month, both),
      entered('x', '2019-07-10'),
      entered('y', '2019-07-20', onB),
    );
    expect(found).toEqual({
      on: ['free'],
      answers: ['free x, free y', 'x free, free y', 'x free, y free'],
    });
  });

  it('should have the same date on both rows also when another imprecise event is on one', () => {
    const found = possible(
      allSequences,
      after,
      entered('free', month, both),
      entered('other', '[2019-07-05..2019-07-06]'),
      entered('y', '2019-07-20', onB),
    );
    expect(found).toEqual({
      on: ['free', 'other'],
      answers: ['free other, free y', 'other free, free y', 'other free, y free'],
    });
  });

  it('should order the other events of both rows together', () => {
    const found = possible(
      allSequences,
      '2019-07-16',
      entered('first', '[2019-07-01..2019-07-02]', { sequences: ['a'] }),
      entered('second', '[2019-07-10..2019-07-11]', onB),
      entered('free', '2019-07', { sequences: ['c'] }),
      entered('all', '2019-07-01', { sequences: ['a', 'b', 'c'] }),
    );
    expect(found).toEqual({
      on: ['first', 'free'],
      answers: [
        'first all, all second, free all',
        'all first, all second, all',
        'all first, all second, all free',
        'all first, all second, free all',
        'first all, all second, all',
        'first all, all second, all free',
      ],
    });
  });
});

describe('the orders that are tried', () => {
  const moving = (name: string, count: number) =>
    Array.from({ length: count }, (_, n) => entered(`${name}${n}`, month, { sequences: [name] }));
  const namesOf = (name: string, count: number) => moving(name, count).map(({ id }) => id);

  it('should move each imprecise event of a row among the others', () => {
    const found = possible(
      sequence('a'),
      after,
      entered('early', '[2019-07-01..2019-07-03]'),
      entered('x', '2019-07-02'),
      entered('y', '2019-07-11'),
      entered('late', '[2019-07-10..2019-07-12]'),
    );
    expect(found).toEqual({
      on: ['early', 'late'],
      answers: ['early x late y', 'early x y late', 'x early late y', 'x early y late'],
    });
  });

  it('should try rows separately if they share only exactly dated events', () => {
    // 24 orders of one row times 24 of the other; of all eight together there would be 40,320.
    const shared = entered('shared', '2019-07-01', { ...both, recordedAt: '2019-07-01' });
    const found = possible(
      question<SequenceState>()((state) => state.sequences.ids().length),
      after,
      shared,
      ...moving('a', 4),
      ...moving('b', 4),
    );
    expect(found).toEqual({ on: [], answers: [2] });
  });

  it('should be at most 1,000 for all rows together', () => {
    /** One event that moves among some exact ones, on each of three rows. */
    const events = (...counts: readonly number[]) =>
      counts.flatMap((count, row) => [
        entered(`free-${row}`, month, { sequences: [`${row}`] }),
        ...Array.from({ length: count }, (_, n) =>
          entered(`${row}-${n}`, `2019-07-${String(n + 2).padStart(2, '0')}`, {
            sequences: [`${row}`],
          }),
        ),
      ]);
    const free = ['free-0', 'free-1', 'free-2'];
    const size = question<SequenceState>()((state) => state.sequences.ids().length);
    // Nine places among eight others and one after the point: ten times ten times ten.
    expect(possible(size, '2019-07-15', ...events(8, 8, 8))).toEqual({ on: [], answers: [3] });
    const tooMany = { on: free, answers: 'unknown' };
    expect(possible(size, '2019-07-15', ...events(8, 8, 9))).toEqual(tooMany);
    expect(possible(size, '2019-07-15', ...events(9, 8, 8))).toEqual(tooMany);
  });

  it('should name only imprecise events up to the point if there are too many orders', () => {
    const found = possible(
      sequence('a'),
      after,
      ...moving('a', 7),
      entered('exact', '2019-07-15'),
      entered('later', '2019-09'),
    );
    expect(found).toEqual({ on: namesOf('a', 7), answers: 'unknown' });
  });

  it('should not join rows by an event after the point', () => {
    const size = question<SequenceState>()((state) => state.sequences.ids().length);
    const later = entered('later', '2019-09', both);
    const found = possible(size, after, ...moving('a', 4), ...moving('b', 4), later);
    expect(found).toEqual({ on: [], answers: [2] });
  });
});

describe('the events named in an answer', () => {
  it('should be in total order, whichever row they are on', () => {
    const found = possible(
      allSequences,
      after,
      entered('late', '[2019-07-20..2019-07-22]'),
      entered('x', '2019-07-21'),
      entered('early', '[2019-07-01..2019-07-03]', onB),
      entered('y', '2019-07-02', onB),
    );
    expect(found.on).toEqual(['early', 'late']);
  });
});

describe('a date that only another order reveals', () => {
  // As stated, the sequence begins with what is due after the point.
  const events = [
    entered('long', '[2019-07-01..2019-07-03]', { dueOn: '2019-07-20' }),
    entered('short', '2019-07-02', { dueOn: '2019-07-10' }),
    entered('free', '[2019-07-09..2019-07-11]'),
  ];

  it('should be tried before and after other events if it is a due date', () => {
    expect(possible(sequence('a'), '2019-07-15', ...events)).toEqual({
      on: ['long', 'free'],
      answers: ['long short free', 'short long due free', 'short long free due'],
    });
  });

  it('should be tried if it is a due date of a row that no one read before', () => {
    const second = question<SequenceState>()((state) =>
      isNone(state.sequences.get('b')) ? 'none' : sequence('a')(state),
    );
    const begun = entered('begun', '[2019-07-05..2019-07-12]', onB);
    const dueEvents = [
      entered('first', '2019-07-01', { dueOn: '2019-07-10' }),
      entered('free', '[2019-07-09..2019-07-11]'),
    ];
    expect(possible(second, '2019-07-11', begun, ...dueEvents)).toEqual({
      on: ['begun', 'free'],
      answers: ['first free due', 'first due free', 'none'],
    });
    const other = question<SequenceState>()((state) =>
      isNone(state.sequences.get('b')) ? sequence('a')(state) : 'begun',
    );
    expect(possible(other, '2019-07-11', begun, ...dueEvents)).toEqual({
      on: ['begun', 'free'],
      answers: ['begun', 'first due free', 'first free due'],
    });
  });
});
