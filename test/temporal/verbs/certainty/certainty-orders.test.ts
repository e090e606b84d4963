import type { PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type Entered, entered, possible, sequence } from '../../../support/sequences';

const orders = (point: PointLiteral, ...events: readonly Entered[]) =>
  possible(sequence('a'), point, ...events);

describe('an imprecise event', () => {
  it('may come between two events of one day, and after a day before its own never', () => {
    const found = orders(
      '2019-07-11',
      entered('x', '2019-07-02'),
      entered('free', '[2019-07-01..2019-07-03]'),
      entered('y', '2019-07-02'),
    );
    expect(found).toEqual({ on: ['free'], answers: ['free x y', 'x free y', 'x y free'] });
  });

  it('never comes on a day that its date leaves out, with whatever it shares the row', () => {
    const found = orders(
      '2019-07-11',
      entered('x', '2019-07-02'),
      entered('early', '[2019-07-01..2019-07-06]'),
      entered('late', '[2019-07-05..2019-07-10]'),
      entered('y', '2019-07-03'),
    );
    expect(found).toEqual({
      on: ['early', 'late'],
      answers: ['early x y late', 'x early y late', 'x y early late', 'x y late early'],
    });
  });

  it('may share its first and its last day with what was recorded before or after it', () => {
    const free = entered('free', '[2019-07-01..2019-07-03]');
    expect(orders('2019-07-11', free, entered('x', '2019-07-01'))).toEqual({
      on: ['free'],
      answers: ['free x', 'x free'],
    });
    expect(orders('2019-07-11', entered('x', '2019-07-03'), free)).toEqual({
      on: ['free'],
      answers: ['free x', 'x free'],
    });
    expect(orders('2019-07-11', entered('x', '2019-07-01'), free).answers).toEqual(['x free']);
    expect(orders('2019-07-11', free, entered('x', '2019-07-03')).answers).toEqual(['free x']);
  });

  it('of a day comes at the start of the day, before what has an hour', () => {
    const noon = entered('noon', '2019-07-02T12:00:00+09:00');
    const until = (day: string) =>
      orders('2019-07-11', noon, entered('free', `[2019-07-01..${day}]`));
    expect(until('2019-07-02').answers).toEqual(['free noon']);
    expect(until('2019-07-03').answers).toEqual(['free noon', 'noon free']);
  });

  it('of hours may come in any millisecond of them', () => {
    const hours = '[2019-07-02T10:00:00+09:00..2019-07-02T12:00:00+09:00]';
    const found = orders(
      '2019-07-11',
      entered('x', '2019-07-02T11:00:00.001+09:00'),
      entered('free', hours),
      entered('y', '2019-07-02T11:00:00.001+09:00'),
    );
    expect(found.answers).toEqual(['free x y', 'x free y', 'x y free']);
  });

  it('that nobody knows the beginning of may come on any day up to its end', () => {
    const found = orders(
      '2019-07-11',
      entered('x', '2019-07-02'),
      entered('free', '[..2019-07-03]'),
      entered('y', '2019-07-02'),
    );
    expect(found.answers).toEqual(['free x y', 'x free y', 'x y free']);
    const noon = entered('noon', '2019-07-03T12:00:00+09:00');
    expect(orders('2019-07-11', noon, entered('free', '[..2019-07-03]')).answers).toEqual([
      'free noon',
    ]);
  });

  it('comes after a baseline of all times that was known from the beginning', () => {
    const found = orders(
      '2019-07-11',
      entered('baseline', '../2019-06-30', { recordedAt: '../2019-06-30' }),
      entered('one', '[..2019-07-05]'),
      entered('two', '[..2019-07-03]'),
    );
    expect(found).toEqual({
      on: ['one', 'two'],
      answers: ['baseline one two', 'baseline two one'],
    });
  });

  it('stands no later than it takes effect, where that is before it may have happened', () => {
    const found = orders(
      '2019-06-20',
      entered('free', '[2019-06-10..2019-06-20]'),
      entered('effective', '2019-07', { effectiveFrom: '2019-06-15' }),
    );
    expect(found).toEqual({ on: ['free'], answers: ['free effective', 'effective free'] });
  });
});

describe('what an answer depends on', () => {
  // The day has two places, at the start of the hours and at their end or after it.
  const until = (hour: string, recordedFirst: 'day' | 'hours') => {
    const day = entered('day', '[2019-07-04..2019-07-05]');
    const hours = entered('hours', `[2019-07-04T10:00:00+09:00..${hour}]`);
    const events = recordedFirst === 'day' ? [day, hours] : [hours, day];
    return orders('2019-07-11', ...events);
  };
  const both = ['day hours', 'hours day'];

  it('is no event whose hours all lie on one side of each place of another', () => {
    const beforeNoon = { on: ['day'], answers: both };
    expect(until('2019-07-04T11:00:00+09:00', 'day')).toEqual(beforeNoon);
    expect(until('2019-07-04T11:00:00+09:00', 'hours')).toEqual(beforeNoon);
  });

  it('is one whose last moment is the other one’s only where it comes second on a tie', () => {
    expect(until('2019-07-05T00:00:00+09:00', 'day')).toEqual({
      on: ['day', 'hours'],
      answers: both,
    });
    expect(until('2019-07-05T00:00:00+09:00', 'hours')).toEqual({ on: ['day'], answers: both });
  });
});

describe('a due change', () => {
  it('comes before what happens at its moment, though it was known from the beginning', () => {
    const always = { recordedAt: '../2019-09-01' };
    const events = [
      entered('free', '[2019-07-01..2019-07-10]', always),
      entered('first', '2019-06-01', { dueOn: '2019-07-10' }),
    ];
    const answers = ['first free due', 'first due free'];
    expect(orders('2019-07-10', ...events)).toEqual({ on: ['free'], answers });
  });

  it('due at the very instant of the point has come', () => {
    const events = [
      entered('first', '2019-06-01', { dueOn: '2019-07-10' }),
      entered('free', '[2019-07-01..2019-07-10]'),
    ];
    const answers = ['first free due', 'first due free'];
    expect(orders('2019-07-10T00:00:00+09:00', ...events)).toEqual({ on: ['free'], answers });
  });
});
