import { expect, it } from 'vitest';
import {
  lengthOf,
  logBuffer,
  wholeLog,
  withEvents,
} from '../../../src/temporal/timeline/log-buffer';
import { granted, logOf } from '../../support/small-logs';

const grants = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => granted(`g${from + n}`, { occurred: '2019-07-01' }));

it('a log buffer should keep up to 64 lines plus twice the root of the log apart, then join them to it', () => {
  const buffer = logBuffer(logOf(...grants(0, 4)));
  const apart = withEvents(withEvents(buffer, grants(4, 70)), grants(70, 72));
  expect([apart.base.events.length, apart.more.length]).toEqual([4, 68]);
  const joined = withEvents(apart, grants(72, 73));
  expect([joined.base.events.length, joined.more.length]).toEqual([73, 0]);
});

it('a log buffer should give the same whole log either way, put together once', () => {
  for (const to of [5, 80]) {
    const buffer = withEvents(logBuffer(logOf(...grants(0, 4))), grants(4, to));
    expect(lengthOf(buffer)).toBe(to);
    expect(wholeLog(buffer)).toEqual(logOf(...grants(0, to)));
    expect(wholeLog(buffer)).toBe(wholeLog(buffer));
  }
});
