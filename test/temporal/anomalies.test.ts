import { timeline } from 'bilateral';
import { describe, expect, test } from 'vitest';
import { anomalies } from '../../src/temporal/anomalies';
import { type DomainEvent, domain } from '../support/domain';
import {
  alarmNoted,
  alarmSet,
  annulled,
  corrected,
  extended,
  granted,
  inspected,
  logOf,
  retracted,
  revoked,
} from '../support/small-logs';

const found = (...events: readonly DomainEvent[]) => anomalies(timeline(domain)(logOf(...events)));
const short = (...events: readonly DomainEvent[]) =>
  found(...events).map(({ _tag, event, table, row }) => [_tag, event, table, row]);

const first = { occurred: '2019-07-01' };

describe('anomalies', () => {
  test('are none in a sound log', () => {
    expect(
      found(granted('g', first), extended('x', { occurred: '2019-07-02' }, '2019-07-09')),
    ).toEqual([]);
  });

  test('name the events that were left without a beginning by a retraction', () => {
    expect(
      short(
        granted('g', first),
        inspected('i', { occurred: '2019-07-02' }, 'a'),
        annulled('v', { occurred: '2019-07-03' }, 'a'),
        retracted('r1', 'g', '2019-07-04'),
        retracted('r2', 'i', '2019-07-05'),
      ),
    ).toEqual([['AgainstTheRules', 'v', 'visits', 'harbour/a']]);
    expect(
      short(
        granted('g', first),
        extended('x', { occurred: '2019-07-02' }, '2019-07-09'),
        retracted('r', 'g', '2019-07-04'),
      ),
    ).toEqual([['AgainstTheRules', 'x', 'permits', 'harbour']]);
  });

  test('name the events that the rules of a row say no to', () => {
    expect(
      found(
        granted('g', first),
        revoked('r', { occurred: '2019-07-02' }, 'harbour'),
        extended('x', { occurred: '2019-07-03' }, '2019-07-09'),
      ),
    ).toEqual([
      {
        _tag: 'AgainstTheRules',
        event: 'x',
        table: 'permits',
        row: 'harbour',
        message: 'Event "x" (PermitExtended) at permits "harbour": the permit is revoked.',
      },
    ]);
  });

  test('name lines recorded out of order, and before they could have happened', () => {
    expect(
      short(
        granted('a', { ...first, recordedAt: '2019-07-05' }),
        granted('b', { ...first, recordedAt: '2019-07-04' }),
        granted('c', { ...first, recordedAt: '2019-07-05' }),
        granted('d', { occurred: '2019-07-09', recordedAt: '2019-07-06' }),
      ).map(([tag, event]) => [tag, event]),
    ).toEqual([
      ['RecordedOutOfOrder', 'b'],
      ['RecordedBeforeItHappened', 'd'],
    ]);
  });

  test('do not call what is recorded on the day, or known all along, too early', () => {
    expect(
      found(granted('a', { occurred: '2019-07-05T18:00:00+09:00', recordedAt: '2019-07-05' })),
    ).toEqual([]);
    expect(found(granted('a', { ...first, recordedAt: '../2019-06-30' }))).toEqual([]);
  });

  test('name corrections without effect', () => {
    expect(
      short(
        granted('g', first),
        retracted('r', 'g', '2019-07-05'),
        corrected('c', 'g', '2019-07-06', granted('g', first)),
      ).map(([tag, event]) => [tag, event]),
    ).toEqual([['NoEffect', 'c']]);
  });

  test('name due changes that do not move their date on, also after the last event', () => {
    expect(short(alarmSet('a', first, '2019-07-05'))).toEqual([
      ['StalledDueChange', 'a', 'alarms', 'bell'],
    ]);
    expect(
      short(
        alarmSet('a', first, '2019-07-05'),
        alarmNoted('n', { occurred: '2019-07-07' }, 'heard'),
      ).map(([tag, event]) => [tag, event]),
    ).toEqual([
      ['StalledDueChange', 'a'],
      ['StalledDueChange', 'n'],
    ]);
  });

  test('come in the order of the lines', () => {
    expect(
      short(
        extended('z', first, '2019-07-09', 'quarry'),
        extended('y', { ...first, recordedAt: '2019-06-01' }, '2019-07-09', 'canal'),
        alarmSet('x', { ...first, recordedAt: '2019-07-02' }, '2019-07-05'),
        granted('w', { occurred: 'soon' }),
      ).map(([tag, event]) => [tag, event]),
    ).toEqual([
      ['AgainstTheRules', 'z'],
      ['RecordedOutOfOrder', 'y'],
      ['RecordedBeforeItHappened', 'y'],
      ['AgainstTheRules', 'y'],
      ['StalledDueChange', 'x'],
      ['Unreadable', 'w'],
    ]);
  });
});
