import { describe, expect, it } from 'vitest';
import { isLeft } from '../../src/fp';
import { emptyLog } from '../../src/log/event-log';
import { formatLog } from '../../src/log/format';
import { merge } from '../../src/log/merge';
import { parseLog } from '../../src/log/parse';
import { eventLine, logText } from '../support/lines';

const log = (...lines: string[]) => {
  const result = parseLog(logText(...lines));
  if (isLeft(result)) throw new Error(result.left.problems[0]?.message ?? '');
  return result.right;
};
const at = (id: string, recordedAt: string) => eventLine({ id, recordedAt });
const strange = (id: string) => `{"type":"Strange","id":"${id}"}`;

describe('merge', () => {
  it('keeps the order of recording, ours first where two tie, and each one’s own order', () => {
    const ours = log(at('a', '2019-01-01'), at('b', '2019-03-01'), at('c', '2019-02-01'));
    const theirs = log(at('x', '2018-01-01'), at('y', '2019-03-01'), at('z', '2019-02-15'));
    const merged = merge(theirs)(ours);
    expect(!isLeft(merged) && merged.right.events.map(({ id }) => id)).toEqual([
      'x',
      'a',
      'b',
      'c',
      'y',
      'z',
    ]);
  });

  it('keeps once what both hold, and unknown lines behind what they stood behind', () => {
    const ours = log(strange('s0'), at('a', '2019-01-01'), strange('s1'), at('b', '2019-03-01'));
    const theirs = log(
      strange('s0'),
      at('a', '2019-01-01'),
      strange('s2'),
      at('y', '2019-02-01'),
      strange('s3'),
    );
    const merged = merge(theirs)(ours);
    if (isLeft(merged)) throw new Error(merged.left.message);
    expect(formatLog(merged.right)).toBe(
      logText(
        strange('s0'),
        at('a', '2019-01-01'),
        strange('s1'),
        strange('s2'),
        at('y', '2019-02-01'),
        strange('s3'),
        at('b', '2019-03-01'),
      ),
    );
    expect(merge(ours)(ours)).toMatchObject({
      right: { events: ours.events, unknown: ours.unknown },
    });
  });

  it('refuses other parties, another offset and ids that conflict', () => {
    const ours = log(at('a', '2019-01-01'));
    const left = (other: Parameters<typeof merge>[0]) => merge(other)(ours);
    expect(left(emptyLog({ parties: ['JPN', 'CHN'], offset: '+09:00' }))).toMatchObject({
      left: {
        _tag: 'PartiesDiffer',
        message:
          'expected a log of JPN and KOR, found one of CHN and JPN. Merge only logs of one relation.',
      },
    });
    expect(left(emptyLog({ parties: ['KOR', 'JPN'], offset: '+08:00' }))).toMatchObject({
      left: { _tag: 'OffsetsDiffer' },
    });
    expect(left(log(at('a', '2019-01-02')))).toMatchObject({
      left: { _tag: 'IdsConflict', ids: ['a'] },
    });
  });
});

describe('a log', () => {
  it('is frozen all the way down', () => {
    const one = log(at('a', '2019-01-01'), strange('s'));
    const isDeeplyFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));
    expect(isDeeplyFrozen(one)).toBe(true);
  });

  it('is not begun with literals that are malformed', () => {
    expect(() => emptyLog({ parties: ['JPN', 'JPN'], offset: '+09:00' })).toThrow(RangeError);
    expect(() => emptyLog({ parties: ['JPN', 'KOR'], offset: 'Tokyo' })).toThrow(RangeError);
    expect(formatLog(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }))).toBe(logText());
  });
});
