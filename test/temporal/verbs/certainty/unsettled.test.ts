import { asKnownAt, type PointLiteral, timeline, unsettled } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { domain } from '../../../support/domain';
import { corrected, granted, logOf, retracted } from '../../../support/small-logs';

const dated = (id: string, occurred: string) => granted(id, { occurred, recordedAt: '2019-07-01' });

const built = timeline(domain)(
  logOf(
    dated('day', '2019-07-05'),
    dated('instant', '2019-07-05T12:00:00+09:00'),
    dated('month', '2019-07'),
    dated('about', '2019-07-05~'),
    dated('between', '[2019-07-03..2019-07-06]'),
    dated('duration', '2019-07-04/2019-07-20'),
    dated('open', '../2019-07-05'),
    dated('since-when', '/2019-07-05'),
    dated('from', '[2019-07-05..]'),
    dated('hours', '[2019-07-05T12:00:00+09:00..2019-07-05T13:00:00+09:00]'),
  ),
);
const open = (point: PointLiteral) => unsettled(point)(built).map(({ id }) => id);

describe('unsettled', () => {
  it('should list, in order, events that may or may not have happened by the point', () => {
    expect(open('2019-06-30')).toEqual(['since-when']);
    expect(open('2019-07-01')).toEqual(['since-when', 'month']);
    expect(open('2019-07-04')).toEqual(['since-when', 'month', 'between', 'about']);
    expect(open('2019-07-30')).toEqual(['month', 'from']);
    expect(open('2019-07-31')).toEqual(['from']);
  });

  it('should leave out an event on the last day that its date includes', () => {
    expect(open('2019-07-05')).not.toContain('since-when');
    expect(open('2019-07-05T23:59:59.999+09:00')).toContain('about');
    expect(open('2019-07-06')).toEqual(['month', 'from']);
  });

  it('should compare instants exactly', () => {
    expect(open('2019-07-05T11:59:59.999+09:00')).not.toContain('hours');
    expect(open('2019-07-05T12:00:00+09:00')).toContain('hours');
    expect(open('2019-07-05T12:59:59.999+09:00')).toContain('hours');
    expect(open('2019-07-05T13:00:00+09:00')).not.toContain('hours');
  });

  it('should use what was known at the time', () => {
    const log = logOf(
      dated('g', '2019-07'),
      corrected('c', 'g', '2019-08-05', dated('g', '2019-07-09')),
      dated('h', '2019-07'),
      retracted('r', 'h', '2019-08-06'),
    );
    const known = (point: PointLiteral) =>
      unsettled('2019-07-15')(asKnownAt(point)(timeline(domain)(log))).map(({ id }) => id);
    expect(known('2019-06-30')).toEqual([]);
    expect(known('2019-08-04')).toEqual(['g', 'h']);
    expect(known('2019-08-05')).toEqual(['h']);
    expect(known('2019-08-06')).toEqual([]);
  });
});
