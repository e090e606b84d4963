import { isNone, question } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { allTales, possible, type TaleState, tale, told } from '../../../support/told';

const both = { tales: ['a', 'b'] };
const onB = { tales: ['b'] };
const month = '2019-07';
const after = '2019-08-01';

describe('an imprecise event on two rows', () => {
  it('has one date on both', () => {
    const found = possible(
      allTales,
      after,
      told('free', month, both),
      told('x', '2019-07-10'),
      told('y', '2019-07-20', onB),
    );
    expect(found).toEqual({
      on: ['free'],
      answers: ['free x, free y', 'x free, free y', 'x free, y free'],
    });
  });

  it('has so too where another is on one of them alone', () => {
    const found = possible(
      allTales,
      after,
      told('free', month, both),
      told('other', '[2019-07-05..2019-07-06]'),
      told('y', '2019-07-20', onB),
    );
    expect(found).toEqual({
      on: ['free', 'other'],
      answers: ['free other, free y', 'other free, free y', 'other free, y free'],
    });
  });

  it('brings together what else is on either of them', () => {
    const found = possible(
      allTales,
      '2019-07-16',
      told('first', '[2019-07-01..2019-07-02]', { tales: ['a'] }),
      told('second', '[2019-07-10..2019-07-11]', onB),
      told('free', '2019-07', { tales: ['c'] }),
      told('all', '2019-07-01', { tales: ['a', 'b', 'c'] }),
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

describe('what is tried', () => {
  const moving = (name: string, count: number) =>
    Array.from({ length: count }, (_, n) => told(`${name}${n}`, month, { tales: [name] }));
  const namesOf = (name: string, count: number) => moving(name, count).map(({ id }) => id);

  it('is each of the imprecise events of a row, early or late, among the others', () => {
    const found = possible(
      tale('a'),
      after,
      told('early', '[2019-07-01..2019-07-03]'),
      told('x', '2019-07-02'),
      told('y', '2019-07-11'),
      told('late', '[2019-07-10..2019-07-12]'),
    );
    expect(found).toEqual({
      on: ['early', 'late'],
      answers: ['early x late y', 'early x y late', 'x early late y', 'x early y late'],
    });
  });

  it('is row by row where rows share only what has an exact date', () => {
    // 24 orders of one row times 24 of the other; of all eight together there would be 40,320.
    const shared = told('shared', '2019-07-01', { ...both, recordedAt: '2019-07-01' });
    const found = possible(
      question<TaleState>()((state) => state.tales.ids().length),
      after,
      shared,
      ...moving('a', 4),
      ...moving('b', 4),
    );
    expect(found).toEqual({ on: [], answers: [2] });
  });

  it('is up to 1,000 orders of all rows together', () => {
    /** One event that moves among some exact ones, on each of three rows. */
    const events = (...counts: readonly number[]) =>
      counts.flatMap((count, row) => [
        told(`free-${row}`, month, { tales: [`${row}`] }),
        ...Array.from({ length: count }, (_, n) =>
          told(`${row}-${n}`, `2019-07-${String(n + 2).padStart(2, '0')}`, { tales: [`${row}`] }),
        ),
      ]);
    const free = ['free-0', 'free-1', 'free-2'];
    const size = question<TaleState>()((state) => state.tales.ids().length);
    // Nine places among eight others and one after the point: ten times ten times ten.
    expect(possible(size, '2019-07-15', ...events(8, 8, 8))).toEqual({ on: [], answers: [3] });
    const tooMany = { on: free, answers: 'unknown' };
    expect(possible(size, '2019-07-15', ...events(8, 8, 9))).toEqual(tooMany);
    expect(possible(size, '2019-07-15', ...events(9, 8, 8))).toEqual(tooMany);
  });

  it('leaves out of what makes too many orders all that has one date, or comes later', () => {
    const found = possible(
      tale('a'),
      after,
      ...moving('a', 7),
      told('exact', '2019-07-15'),
      told('later', '2019-09'),
    );
    expect(found).toEqual({ on: namesOf('a', 7), answers: 'unknown' });
  });

  it('joins no rows by what comes later', () => {
    const size = question<TaleState>()((state) => state.tales.ids().length);
    const later = told('later', '2019-09', both);
    const found = possible(size, after, ...moving('a', 4), ...moving('b', 4), later);
    expect(found).toEqual({ on: [], answers: [2] });
  });
});

describe('the events that an answer depends on', () => {
  it('are named in their order, whichever row they are on', () => {
    const found = possible(
      allTales,
      after,
      told('late', '[2019-07-20..2019-07-22]'),
      told('x', '2019-07-21'),
      told('early', '[2019-07-01..2019-07-03]', onB),
      told('y', '2019-07-02', onB),
    );
    expect(found.on).toEqual(['early', 'late']);
  });
});

describe('what only another order brings to light', () => {
  // As stated, the tale begins with what is due after the point.
  const events = [
    told('long', '[2019-07-01..2019-07-03]', { dueOn: '2019-07-20' }),
    told('short', '2019-07-02', { dueOn: '2019-07-10' }),
    told('free', '[2019-07-09..2019-07-11]'),
  ];

  it('is a due date, before or after which other events may come', () => {
    expect(possible(tale('a'), '2019-07-15', ...events)).toEqual({
      on: ['long', 'free'],
      answers: ['long short free', 'short long due free', 'short long free due'],
    });
  });

  it('is a row with a due date of its own', () => {
    const second = question<TaleState>()((state) =>
      isNone(state.tales.get('b')) ? 'none' : tale('a')(state),
    );
    const begun = told('begun', '[2019-07-05..2019-07-12]', onB);
    const dueEvents = [
      told('first', '2019-07-01', { dueOn: '2019-07-10' }),
      told('free', '[2019-07-09..2019-07-11]'),
    ];
    expect(possible(second, '2019-07-11', begun, ...dueEvents)).toEqual({
      on: ['begun', 'free'],
      answers: ['first free due', 'first due free', 'none'],
    });
    const other = question<TaleState>()((state) =>
      isNone(state.tales.get('b')) ? tale('a')(state) : 'begun',
    );
    expect(possible(other, '2019-07-11', begun, ...dueEvents)).toEqual({
      on: ['begun', 'free'],
      answers: ['begun', 'first due free', 'first free due'],
    });
  });
});
