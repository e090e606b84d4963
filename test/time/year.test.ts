import { describe, expect, it } from 'vitest';
import { right } from '../../src/fp';
import { formatYear, parseYear } from '../../src/time/year';
import { refused } from './outcome';

describe('parseYear and formatYear', () => {
  it.each([
    ['2019', 2019],
    ['0000', 0],
    ['-0044', -44],
    ['9999', 9999],
    ['-9999', -9999],
    ['Y10000', 10_000],
    ['Y-140000', -140_000],
  ])('%s is %i', (text, year) => {
    expect(parseYear(text)).toEqual(right(year));
    expect(formatYear(year)).toBe(text);
  });

  it.each(['20195', '201', 'A2019', '2019A', 'Y9999', 'AY12345', 'Y12345A', 'Y+12345', ''])(
    'refuses %j',
    (text) => {
      const advice =
        'Write four digits, as in 2019 or -0044, and Y before five or more, as in Y12345.';
      expect(parseYear(text)).toEqual(refused(text, 'a year', advice));
    },
  );
});
