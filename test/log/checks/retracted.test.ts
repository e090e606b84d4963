import { describe, expect, it } from 'vitest';
import { isLeft } from '../../../src/fp';
import { admit } from '../../../src/log/checks/admit';
import type { EventLog } from '../../../src/log/event-log/event-log';
import { parseLog } from '../../../src/log/parse';
import { correctionLine, eventLine, logText, retractionLine } from '../../support/lines';

const log = (...lines: string[]): EventLog => {
  const result = parseLog(logText(...lines));
  if (isLeft(result)) throw new Error(result.left.problems[0]?.message ?? '');
  return result.right;
};
const one = eventLine({ id: 'one' });
const other = eventLine({ id: 'other' });
const correction = (recordedAt: string, target = 'one') =>
  correctionLine({ id: 'c', recordedAt }, target);
const retraction = (recordedAt: string, target = 'one') =>
  retractionLine({ id: `r-${target}`, recordedAt }, target);

describe('a correction in one text with a retraction', () => {
  it.each([
    ['recorded before it', [retraction('2019-08-02'), correction('2019-08-01')], []],
    ['recorded after it', [correction('2019-08-02'), retraction('2019-08-01')], ['c']],
    ['recorded with it, before it', [correction('2019-08-01'), retraction('2019-08-01')], []],
    ['recorded with it, after it', [retraction('2019-08-01'), correction('2019-08-01')], ['c']],
    [
      'recorded on the day of the retraction, which is known from the end of that day',
      [retraction('2019-08-01'), correction('2019-08-01T12:00:00+09:00')],
      [],
    ],
    [
      'recorded at the first instant after the day of the retraction',
      [retraction('2019-08-01'), correction('2019-08-02T00:00:00+09:00')],
      ['c'],
    ],
    [
      'recorded the day before, at the offset of the log',
      [retraction('2019-08-01'), correction('2019-07-31T14:59:59Z')],
      [],
    ],
    ['of another event', [retraction('2019-08-01', 'other'), correction('2019-08-02')], []],
  ])('is too late or not: %s', (_, acts, late) => {
    const { warnings } = log(one, other, ...acts);
    expect(warnings.map(({ _tag, id }) => [_tag, id])).toEqual(
      late.map((id) => ['AfterRetraction', id]),
    );
  });
});

describe('corrections and retractions of one event', () => {
  const early = retractionLine({ id: 'early', recordedAt: '2019-08-01' }, 'one');
  const late = retractionLine({ id: 'late', recordedAt: '2019-09-01' }, 'one');
  const between = correction('2019-08-15');

  it('should allow two retractions, of which the earlier is final', () => {
    for (const acts of [
      [early, late],
      [late, early],
    ]) {
      expect(log(one, ...acts, between).warnings.map(({ id }) => id)).toEqual(['c']);
      const added = admit(log(one, ...acts), [JSON.parse(between)]);
      expect(isLeft(added) && added.left.map(({ _tag }) => _tag)).toEqual(['AfterRetraction']);
    }
    expect(log(one, early, late).warnings).toEqual([]);
  });

  it('should allow two corrections, neither of which is too late', () => {
    const first = correctionLine({ id: 'first', recordedAt: '2019-08-01' }, 'one');
    expect(log(one, first, between).warnings).toEqual([]);
    expect(isLeft(admit(log(one, first), [JSON.parse(between)]))).toBe(false);
  });
});

describe('a correction added to a log with a retraction', () => {
  const held = log(one, other, retraction('2019-08-01'));
  const late = (line: string) => {
    const result = admit(held, [JSON.parse(line)]);
    return isLeft(result) ? result.left.map(({ _tag }) => _tag) : [];
  };

  it('should be too late from the moment of the retraction', () => {
    expect(late(correction('2019-07-31'))).toEqual([]);
    expect(late(correction('2019-08-01'))).toEqual(['AfterRetraction']);
    expect(late(correction('2019-08-02'))).toEqual(['AfterRetraction']);
  });

  it('should not be too late if it corrects another event', () => {
    expect(late(correction('2019-08-02', 'other'))).toEqual([]);
  });
});
