import { inspect } from 'node:util';
import {
  append,
  decodeEvent,
  emptyLog,
  formatLog,
  isLeft,
  merge,
  parseLog,
  parsePoint,
  pipe,
  record,
} from 'bilateral';
import { receipt } from 'bilateral/evidence';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { sealLog, verifyLog } from 'bilateral/seal';
import { describe, expect, it } from 'vitest';
import { same } from '../src/same';
import { eventLine, logText } from './support/lines';

const resumed = {
  id: 'resumed',
  type: 'ProceedingResumed',
  schemaVersion: 1,
  occurred: '2024-01-01',
  recordedAt: '2024-01-01',
  by: { country: 'KOR', sector: 'GOV' },
  data: { dispute: 'DS590' },
  sources: [],
} as const;

const failures = {
  parseLog: parseLog(logText('{', eventLine({ id: 'b', occurred: '2024-02-30' }), eventLine())),
  append: pipe(
    japanKoreaLog,
    append([
      { ...resumed, actsOn: ['x'] },
      { ...resumed, id: '' },
    ]),
  ),
  'append of a rule': pipe(japanKoreaLog, append([resumed])),
  record: pipe(japanKorea, record([resumed])),
  'a conflict': pipe(japanKorea, record([], { expectedVersion: 3 })),
  merge: merge(emptyLog({ parties: ['USA', 'CHN'], offset: 'Z' }))(japanKoreaLog),
  decodeEvent: decodeEvent({ ...resumed, occurred: '2024-02-30', by: {} }),
  'an unknown type': decodeEvent({ type: 'X' }),
  parsePoint: parsePoint('x'),
};

describe('a failure', () => {
  it.each(Object.entries(failures))('of %s should have a message', (_, result) => {
    if (!('left' in result)) throw new Error('no failure');
    expect(result.left.message).toMatch(/[a-z].*\./);
  });

  it.each(Object.entries(failures))(
    'of %s should be printed so that it can be read',
    (_, result) => {
      const printed = inspect(result);
      expect(printed).not.toMatch(/\[Object|\[Array|\\n/);
      if (!('left' in result)) throw new Error('no failure');
      for (const line of result.left.message.split('\n'))
        expect(printed).toContain(line.slice(0, 60));
    },
  );

  it.each([
    ...Object.entries(failures),
    ['seal', verifyLog('changed', sealLog(formatLog(japanKoreaLog)))],
    ['receipt', receipt({ verb: 'answer' })(japanKoreaLog)],
  ] as const)('of %s should end with the section about it', (_, result) => {
    if (!('left' in result)) throw new Error('no failure');
    const { left } = result;
    const kinds = 'problems' in left ? left.problems.map(({ _tag }) => _tag) : [left._tag];
    const anchors = [...new Set(kinds)].map((tag) => `#${tag.toLowerCase()}`).join(', ');
    expect(left.message).toMatch(new RegExp(`[ \\n]See bilateral/errors\\.md${anchors}$`));
  });

  it('should tell how much is intact', () => {
    expect(inspect(failures.parseLog)).toContain('intact: 1 event');
  });

  it('should stay plain data', () => {
    const { parseLog: failure } = failures;
    const again = parseLog(
      logText('{', eventLine({ id: 'b', occurred: '2024-02-30' }), eventLine()),
    );
    expect(again).toStrictEqual(failure);
    expect(same(again, failure)).toBe(true);
    expect(isLeft(failure) && Object.keys(failure.left)).toEqual(['problems', 'message', 'intact']);
    expect(structuredClone(failure)).toEqual(failure);
  });
});
