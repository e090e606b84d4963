import { parseEdtf } from 'bilateral';
import { expect, it } from 'vitest';
import { compareDatesAt } from '../../src/time/compare-dates';
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
