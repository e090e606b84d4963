import { describe, expect, it } from 'vitest';
import { isLeft } from '../../src/fp';
import { emptyLog } from '../../src/log/event-log/event-log';
import { formatLog } from '../../src/log/format';
import { merge } from '../../src/log/merge';
import { parseLog } from '../../src/log/parse';
import { orThrow } from '../../src/or-throw';
import { eventLine, logText } from '../support/lines';

const log = (...lines: string[]) => orThrow(parseLog(logText(...lines)));
const at = (id: string, recordedAt: string) => eventLine({ id, recordedAt });
const strange = (id: string) => `{"type":"Strange","id":"${id}"}`;

describe('merge', () => {
  it("should order by recordedAt, with lines of the first log before ties, and keep each log's own order", () => {
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

  it('should keep events of both logs once, and unknown lines after the event that they followed', () => {
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

  it('should refuse other parties, another offset and conflicting ids', () => {
    const ours = log(at('a', '2019-01-01'));
    const left = (other: Parameters<typeof merge>[0]) => merge(other)(ours);
    expect(left(emptyLog({ parties: ['JPN', 'CHN'], offset: '+09:00' }))).toMatchObject({
      left: {
        _tag: 'PartiesDiffer',
        ids: [],
        message:
          'expected a log of JPN and KOR, found one of CHN and JPN. Merge only logs of the same two parties. See bilateral/errors.md#partiesdiffer',
      },
    });
    expect(left(emptyLog({ parties: ['KOR', 'JPN'], offset: '+08:00' }))).toMatchObject({
      left: {
        _tag: 'OffsetsDiffer',
        ids: [],
        message:
          'expected the offset +09:00, found +08:00. A date means another day there: choose one offset and correct the dates of one log. See bilateral/errors.md#offsetsdiffer',
      },
    });
    expect(left(log(at('a', '2019-01-02')))).toMatchObject({
      left: {
        _tag: 'IdsConflict',
        ids: ['a'],
        message:
          'expected each id to name one event, found different events under a. Give one of each two events another id. See bilateral/errors.md#idsconflict',
      },
    });
    expect(left(log(strange('a')))).toMatchObject({ left: { ids: ['a'] } });
    expect(merge(ours)(log(strange('a')))).toMatchObject({ left: { ids: ['a'] } });
  });

  it('should name ten conflicting ids, and how many more there are', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
    const [here, there] = ['2019-01-01', '2019-01-02'].map((day) =>
      ids.map((id) => at(id, day)),
    ) as [string[], string[]];
    const message = (count: number) => {
      const merged = merge(log(...there.slice(0, count)))(log(...here.slice(0, count)));
      return isLeft(merged)
        ? merged.left.message.replace(/^.*events under (.*?)\. Give.*$/, '$1')
        : '';
    };
    expect(message(10)).toBe('a, b, c, d, e, f, g, h, i, j');
    expect(message(12)).toBe('a, b, c, d, e, f, g, h, i, j and 2 more');
  });

  it('should accept the parties in any order', () => {
    const [one, other] = [
      emptyLog({ parties: ['KOR', 'JPN'], offset: 'Z' }),
      emptyLog({ parties: ['JPN', 'KOR'], offset: 'Z' }),
    ];
    expect(merge(one)(other)).toEqual({ _tag: 'Right', right: other });
    expect(merge(other)(one)).toEqual({ _tag: 'Right', right: one });
  });

  it('should accept another way of writing the same offset', () => {
    const [zero, utc] = ['+00:00', 'Z'].map((offset) =>
      emptyLog({ parties: ['JPN', 'KOR'], offset }),
    );
    if (zero === undefined || utc === undefined) throw new Error('there is no log');
    expect(merge(utc)(zero)).toEqual({ _tag: 'Right', right: zero });
  });

  it('should keep an unknown line twice if one log has it twice, and once if both logs have it', () => {
    const nameless = '{"type":"Strange"}';
    const ours = log(nameless, nameless);
    const merged = merge(log(nameless, '{"type":"Stranger"}'))(ours);
    expect(!isLeft(merged) && merged.right.unknown.map(({ raw }) => raw)).toEqual([
      nameless,
      nameless,
      '{"type":"Stranger"}',
    ]);
    expect(!isLeft(merged) && merged.right.warnings.map(({ line }) => line)).toEqual([2, 3, 2, 3]);
  });
});

describe('merge, by enteredAt', () => {
  const entered = (id: string, recordedAt: string, enteredAt: string) =>
    eventLine({ id, recordedAt, enteredAt });
  const early = entered('early', '2019-01-01', '2019-03-02');
  const late = entered('late', '2019-02-01', '2019-03-01');
  const idsOf = (added: string[], to: string[]) => {
    const merged = merge(log(...added))(log(...to));
    return !isLeft(merged) && merged.right.events.map(({ id }) => id);
  };

  it('should order by enteredAt for two logs whose events all have it', () => {
    expect(idsOf([late], [early])).toEqual(['late', 'early']);
    expect(idsOf([early], [late])).toEqual(['late', 'early']);
  });

  it('should order by recordedAt for an event without enteredAt in either log', () => {
    const first = at('first', '2018-01-01');
    expect(idsOf([late], [first, early])).toEqual(['first', 'early', 'late']);
    expect(idsOf([first, early], [late])).toEqual(['first', 'early', 'late']);
  });
});

it('should take a line first for a recordedAt that cannot be used', () => {
  const unrecorded = at('unrecorded', '[2019-07-19..2019-07-18T10:00:00Z]');
  const merged = merge(log(unrecorded))(log(at('a', '2018-01-01')));
  expect(!isLeft(merged) && merged.right.events.map(({ id }) => id)).toEqual(['unrecorded', 'a']);
});

describe('merge, of headers', () => {
  type Header = {
    parties?: readonly string[];
    offset?: string;
    vocabulary?: { name: string; version: number };
  };
  const headed = ({ parties = ['JPN', 'KOR'], offset = '+09:00', vocabulary }: Header = {}) => {
    const header = { format: 'bilateral-log', formatVersion: 1, parties, offset, vocabulary };
    return orThrow(parseLog(`${JSON.stringify(header)}\n`));
  };
  const headerOf = (added: Header, to: Header) => orThrow(merge(headed(added))(headed(to))).header;
  const visas = (version: number) => ({ vocabulary: { name: 'visas', version } });

  it.each([
    [{}, visas(1), visas(1)],
    [visas(1), {}, visas(1)],
    [visas(1), visas(2), visas(2)],
    [visas(2), visas(1), visas(2)],
  ])('should keep the later version of the vocabulary for %j and %j', (added, to, kept) => {
    expect(headerOf(added, to)).toEqual(headed(kept).header);
  });

  it('should have no vocabulary for two logs without one', () => {
    expect(headerOf({}, {})).toEqual(headed().header);
    expect(headerOf({}, {})).not.toHaveProperty('vocabulary');
  });

  it('should refuse the merge for vocabularies with different names', () => {
    const added = headed({ vocabulary: { name: 'ports', version: 1 } });
    expect(merge(added)(headed(visas(1)))).toEqual({
      _tag: 'Left',
      left: {
        _tag: 'VocabulariesDiffer',
        ids: [],
        message:
          'expected a log of the vocabulary "visas", found one of "ports". Make a vocabulary that joins the two, and read both logs with it. See bilateral/errors.md#vocabulariesdiffer',
      },
    });
  });

  it('should take the parties and the offset of the other log for a log of all', () => {
    const all = { parties: ['*', '*'], offset: 'Z' };
    expect(headerOf(all, {})).toEqual(headed().header);
    expect(headerOf({}, all)).toEqual(headed().header);
    expect(headerOf(all, all)).toEqual(headed(all).header);
  });
});

it('should add the numbers of lines that are left out for two damaged logs', () => {
  const damaged = (...lines: string[]) => {
    const result = parseLog(logText(...lines));
    if (!isLeft(result)) throw new Error('expected a damaged log');
    return result.left.intact;
  };
  const merged = merge(damaged('nope', 'nope'))(damaged('nope', at('a', '2019-01-01')));
  expect(!isLeft(merged) && merged.right.leftOut).toBe(3);
  expect(merge(log())(damaged('nope'))).toMatchObject({ right: { leftOut: 1 } });
});

describe('a log', () => {
  it('should be frozen deeply', () => {
    const one = log(at('a', '2019-01-01'), strange('s'));
    const isDeeplyFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));
    expect(isDeeplyFrozen(one)).toBe(true);
  });

  it('should not be made from malformed literals', () => {
    expect(() => emptyLog({ parties: ['JPN', 'JPN'], offset: '+09:00' })).toThrow(RangeError);
    expect(() => emptyLog({ parties: ['JPN', 'KOR'], offset: 'Tokyo' })).toThrow(RangeError);
    expect(formatLog(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }))).toBe(logText());
  });
});
