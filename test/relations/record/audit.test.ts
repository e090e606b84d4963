import { type Anomaly, audit, type EventInput, type EventLog } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../support/policy';

const started = (id: string, occurred: string, around: object = {}) =>
  act(id, 'BoycottStarted', occurred, { boycott: id, against: 'KOR' }, around);
const retraction = (recordedAt: string) =>
  act('retraction', 'EventRetracted', recordedAt, { target: 'b', reason: 'It never was.' });
const correction = (recordedAt: string) => {
  const { id: _, recordedAt: __, ...replacement } = started('b', '2019-07-02');
  // A plain event without its id and when it was recorded is a replacement.
  return act('correction', 'EventCorrected', recordedAt, { target: 'b', replacement } as never);
};
const found = (...events: readonly EventInput[]): readonly Pick<Anomaly, '_tag' | 'event'>[] =>
  audit(logOf(...events)).map(({ _tag, event }) => ({ _tag, event }));

describe('audit', () => {
  it('should find nothing odd in a sound log', () => {
    expect(found()).toEqual([]);
    expect(found(started('a', '2019-07-01'), started('b', '2019-07-01'))).toEqual([]);
    expect(found(started('b', '../2019-06-30'), started('a', '2019-07-01'))).toEqual([]);
  });

  it('names what is against the rules, with its table and row', () => {
    const end = act('end', 'BoycottEnded', '2019-07-01', { boycott: 'a' });
    expect(audit(logOf(end))).toEqual([
      {
        _tag: 'AgainstTheRules',
        event: 'end',
        table: 'boycotts',
        row: 'a',
        message:
          'Event "end" (BoycottEnded) at boycotts "a": no earlier event begins this row; record that event first, or correct the id.',
      },
    ]);
  });

  it('should name an act whose row was begun by a retracted event', () => {
    const end = act('end', 'BoycottEnded', '2019-07-05', { boycott: 'b' });
    expect(found(started('b', '2019-07-01'), end, retraction('2019-07-10'))).toEqual([
      { _tag: 'AgainstTheRules', event: 'end' },
    ]);
  });

  it('should name a correction after a retraction', () => {
    expect(
      audit(logOf(started('b', '2019-07-01'), retraction('2019-07-10'), correction('2019-07-11'))),
    ).toEqual([
      {
        _tag: 'NoEffect',
        event: 'correction',
        message:
          'Correction "correction" has no effect: "b" was retracted before it, and a retraction is final. Record what did happen as an event of its own.',
      },
    ]);
    expect(
      found(started('b', '2019-07-01'), correction('2019-07-09'), retraction('2019-07-10')),
    ).toEqual([]);
  });

  it('should name lines recorded out of order', () => {
    const [early, late] = [started('early', '2019-07-01'), started('late', '2019-07-02')];
    expect(found(late, early)).toEqual([{ _tag: 'RecordedOutOfOrder', event: 'early' }]);
    expect(found(early, late)).toEqual([]);
  });

  it('should name events recorded before they can have happened', () => {
    expect(found(started('a', '2019-07-02', { recordedAt: '2019-07-01' }))).toEqual([
      { _tag: 'RecordedBeforeItHappened', event: 'a' },
    ]);
    expect(found(started('a', '2019-07', { recordedAt: '2019-07-01' }))).toEqual([]);
    const washington = '2019-07-01T23:00:00-05:00';
    expect(found(started('a', washington, { recordedAt: '2019-07-01' }))).toEqual([
      { _tag: 'RecordedBeforeItHappened', event: 'a' },
    ]);
    expect(found(started('a', washington, { recordedAt: '2019-07-02' }))).toEqual([]);
  });

  it('should name events without sources', () => {
    expect(audit(logOf(started('a', '2019-07-01', { sources: [] })))).toEqual([
      {
        _tag: 'NoSource',
        event: 'a',
        message: 'Event "a" cites no source. Add at least one to "sources".',
      },
    ]);
  });

  it('should return frozen anomalies', () => {
    const anomalies = audit(logOf(started('a', '2019-07-01', { sources: [] })));
    expect(Object.isFrozen(anomalies) && anomalies.every(Object.isFrozen)).toBe(true);
  });

  it('should name lines of a hand-made log that are not events, or lack sources', () => {
    const { sources: _, ...unsourced } = started('a', '2019-07-01');
    const { events, ...around } = logOf(started('b', '2019-07-01'));
    // Code that is not type-checked may put anything there.
    const log = { ...around, events: [...events, unsourced, { id: 'half' }, null] } as EventLog;
    expect(audit(log).map(({ _tag, event }) => [_tag, event])).toEqual([
      ['Unreadable', 'half'],
      ['Unreadable', '#4'],
      ['NoSource', 'a'],
    ]);
  });
});
