import type { PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type Entered, entered, possible, sequence } from '../../../support/sequences';

const orders = (point: PointLiteral, ...events: readonly Entered[]) =>
  possible(sequence('a'), point, ...events);

describe('an imprecise event', () => {
  it('should come anywhere among two events of one day that its date includes', () => {
    const found = orders(
      '2019-07-11',
      entered('x', '2019-07-02'),
      entered('free', '[2019-07-01..2019-07-03]'),
      entered('y', '2019-07-02'),
    );
    expect(found).toEqual({ on: ['free'], answers: ['free x y', 'x free y', 'x y free'] });
  });

  it('should never come on a day outside its date, whatever else is on the row', () => {
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

  it('should share its first or last day only as the order of recording allows', () => {
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

  it('should come at the start of a day, before a date-time of that day', () => {
    const noon = entered('noon', '2019-07-02T12:00:00+09:00');
    const until = (day: string) =>
      orders('2019-07-11', noon, entered('free', `[2019-07-01..${day}]`));
    expect(until('2019-07-02').answers).toEqual(['free noon']);
    expect(until('2019-07-03').answers).toEqual(['free noon', 'noon free']);
  });

  it('should come at any millisecond of its range if that is given in hours', () => {
    const hours = '[2019-07-02T10:00:00+09:00..2019-07-02T12:00:00+09:00]';
    const found = orders(
      '2019-07-11',
      entered('x', '2019-07-02T11:00:00.001+09:00'),
      entered('free', hours),
      entered('y', '2019-07-02T11:00:00.001+09:00'),
    );
    expect(found.answers).toEqual(['free x y', 'x free y', 'x y free']);
  });

  it('should come on any day up to its end if its start is unknown', () => {
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

  it('should come after a baseline with an open start that was always known', () => {
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

  it('should come no later than its effectiveFrom, even if that is before its own dates', () => {
    const found = orders(
      '2019-06-20',
      entered('free', '[2019-06-10..2019-06-20]'),
      entered('effective', '2019-07', { effectiveFrom: '2019-06-15' }),
    );
    expect(found).toEqual({ on: ['free'], answers: ['free effective', 'effective free'] });
  });
});

describe('the events that an answer depends on', () => {
  // The day has two places, at the start of the hours and at their end or after it.
  const until = (hour: string, recordedFirst: 'day' | 'hours') => {
    const day = entered('day', '[2019-07-04..2019-07-05]');
    const hours = entered('hours', `[2019-07-04T10:00:00+09:00..${hour}]`);
    const events = recordedFirst === 'day' ? [day, hours] : [hours, day];
    return orders('2019-07-11', ...events);
  };
  const both = ['day hours', 'hours day'];

  it('should leave out an event if no moment of its range changes the order', () => {
    const beforeNoon = { on: ['day'], answers: both };
    expect(until('2019-07-04T11:00:00+09:00', 'day')).toEqual(beforeNoon);
    expect(until('2019-07-04T11:00:00+09:00', 'hours')).toEqual(beforeNoon);
  });

  it('should count an event that ends when the other happens only if it loses the tie', () => {
    expect(until('2019-07-05T00:00:00+09:00', 'day')).toEqual({
      on: ['day', 'hours'],
      answers: both,
    });
    expect(until('2019-07-05T00:00:00+09:00', 'hours')).toEqual({ on: ['day'], answers: both });
  });
});

describe('a due change', () => {
  it('should come before an always-known event of the same moment', () => {
    const always = { recordedAt: '../2019-09-01' };
    const events = [
      entered('free', '[2019-07-01..2019-07-10]', always),
      entered('first', '2019-06-01', { dueOn: '2019-07-10' }),
    ];
    const answers = ['first free due', 'first due free'];
    expect(orders('2019-07-10', ...events)).toEqual({ on: ['free'], answers });
  });

  it('should have happened if it is due at the very instant of the point', () => {
    const events = [
      entered('first', '2019-06-01', { dueOn: '2019-07-10' }),
      entered('free', '[2019-07-01..2019-07-10]'),
    ];
    const answers = ['first free due', 'first due free'];
    expect(orders('2019-07-10T00:00:00+09:00', ...events)).toEqual({ on: ['free'], answers });
  });
});
