import { parseEdtf } from 'bilateral';
import { expect, it } from 'vitest';
import { compareDatesAt, isOverBefore } from '../../src/time/compare-dates';
import { offsetMillis } from '../../src/time/offset';
import { read } from './outcome';

const nineHours = 9 * 3_600_000;

it.each([
  ['2019-07-04', '2019-07-05', 0, -1],
  ['2019-07-05', '2019-07-04', 0, 1],
  ['2019-07-04', '2019-07-04', 0, 0],
  ['2019', '2019-01-01', 0, 0],
  ['2019-07-04T00:00:00Z', '2019-07-04', 0, 0],
  ['2019-07-03T20:00:00Z', '2019-07-04', 0, -1],
  ['2019-07-03T20:00:00Z', '2019-07-04', nineHours, 1],
  ['2019-07-04T09:00:00+09:00', '2019-07-04T01:00:00Z', 0, -1],
  ['../2019-06-30', '1900', 0, -1],
])('%s and %s at an offset of %i ms are in order %i', (a, b, offsetMs, order) => {
  expect(compareDatesAt(offsetMs)(read(parseEdtf(a)), read(parseEdtf(b)))).toBe(order);
});

it.each([
  ['2019-07-04', '2019-07-05', 0, true],
  ['2019-07-04', '2019-07-04', 0, false],
  ['2019-07-05', '2019-07-04', 0, false],
  ['2019-07', '2019-07-04', 0, false],
  ['2019-06', '2019-07', 0, true],
  ['2019-07-04', '2019-07-04T16:00:00Z', 0, false],
  ['2019-07-04', '2019-07-04T16:00:00Z', nineHours, true],
  ['2019-07-04T09:00:00Z', '2019-07-04T09:00:01Z', 0, true],
  ['2019-07-04T09:00:00Z', '2019-07-04T09:00:00Z', 0, false],
  ['2019-07-04T18:00:00+09:00', '2019-07-04T09:00:00Z', 0, false],
  ['[2019-07-04..]', '2020', 0, false],
])(
  'should tell whether it is over for %s before %s at an offset of %i ms',
  (a, b, offsetMs, is) => {
    expect(isOverBefore(offsetMs)(read(parseEdtf(a)), read(parseEdtf(b)))).toBe(is);
  },
);

it('should say that nothing is over for a duration whose ends are not in order at the offset', () => {
  const duration = read(parseEdtf('2019-07-05/2019-07-04T20:00:00Z'));
  const [before, after] = [read(parseEdtf('2018')), read(parseEdtf('2020'))];
  expect(isOverBefore(0)(duration, after)).toBe(false);
  expect(isOverBefore(0)(before, duration)).toBe(false);
  expect(isOverBefore(offsetMillis('+23:59'))(duration, after)).toBe(true);
});
