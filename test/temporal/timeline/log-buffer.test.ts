import { expect, test } from 'vitest';
import { lengthOf, wholeOf, withMore, writtenAs } from '../../../src/temporal/timeline/log-buffer';
import { granted, logOf } from '../../support/small-logs';

const grants = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => granted(`g${from + n}`, { occurred: '2019-07-01' }));

test('lines are kept apart up to 64 and twice the root of the log, then they join it', () => {
  const written = writtenAs(logOf(...grants(0, 4)));
  const apart = withMore(withMore(written, grants(4, 70)), grants(70, 72));
  expect([apart.base.events.length, apart.more.length]).toEqual([4, 68]);
  const joined = withMore(apart, grants(72, 73));
  expect([joined.base.events.length, joined.more.length]).toEqual([73, 0]);
});

test('the whole log is the same either way, and put together once', () => {
  for (const to of [5, 80]) {
    const written = withMore(writtenAs(logOf(...grants(0, 4))), grants(4, to));
    expect(lengthOf(written)).toBe(to);
    expect(wholeOf(written)).toEqual(logOf(...grants(0, to)));
    expect(wholeOf(written)).toBe(wholeOf(written));
  }
});
