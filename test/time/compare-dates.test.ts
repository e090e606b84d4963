import { parseEdtf } from 'bilateral';
import { expect, it } from 'vitest';
import { compareDates } from '../../src/time/compare-dates';
import { read } from './outcome';

it.each([
  ['2019-07-04', '2019-07-05', -1],
  ['2019-07-05', '2019-07-04', 1],
  ['2019-07-04', '2019-07-04', 0],
  ['2019', '2019-01-01', 0],
  ['2019-07-04T00:00:00Z', '2019-07-04', 0],
  ['2019-07-04T09:00:00+09:00', '2019-07-04T01:00:00Z', -1],
  ['../2019-06-30', '1900', -1],
])('%s and %s are in order %i', (a, b, order) => {
  expect(compareDates(read(parseEdtf(a)), read(parseEdtf(b)))).toBe(order);
});
