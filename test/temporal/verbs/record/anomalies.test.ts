import {
  type PointLiteral,
  pipe,
  projection,
  revisions,
  type TimedEvent,
  table,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { anomalies } from '../../../../src/temporal/verbs/record/anomalies';
import { type DomainEvent, type DomainState, domain } from '../../../support/domain';
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
} from '../../../support/small-logs';

const found = (...events: readonly DomainEvent[]) => anomalies(timeline(domain)(logOf(...events)));
const short = (...events: readonly DomainEvent[]) =>
  found(...events).map(({ _tag, event, table, row }) => [_tag, event, table, row]);

const first = { occurred: '2019-07-01' };

type Wound = TimedEvent & { readonly type: 'Wound'; readonly data: { readonly turns: number } };

/** Clocks that strike at the start of each year, and when run down leave the date as it is. */
const clocks = table<{ year: number; turns: number }, Wound>()(
  { Wound: { row: () => 'hall', begin: ({ data }) => ({ year: 2020, turns: data.turns }) } },
  {
    due: ({ year }) => ({
      on: `${year}-01-01` as PointLiteral,
      becomes: (draft) => {
        if (draft.turns === 0) return;
        draft.turns -= 1;
        draft.year += 1;
      },
    }),
  },
);

/** What is found of a clock that moves its date on some times, and then no more. */
const stalledAfter = (turns: number) => {
  const wound = { id: 'w', type: 'Wound', occurred: '2019', recordedAt: '2020', data: { turns } };
  const log = { header: { offset: '+09:00' }, events: [wound] } as const;
  return anomalies(timeline(projection({ clocks }))(log)).map(({ _tag }) => _tag);
};

describe('anomalies', () => {
  it('should be none in a sound log', () => {
    expect(
      found(granted('g', first), extended('x', { occurred: '2019-07-02' }, '2019-07-09')),
    ).toEqual([]);
  });

  it('should name events left without a beginning by a retraction', () => {
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

  it('should name events that break the rules of a row', () => {
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

  it('should name lines recorded out of order, and lines recorded before they could have happened', () => {
    expect(
      found(
        granted('a', { ...first, recordedAt: '2019-07-05' }),
        granted('b', { ...first, recordedAt: '2019-07-04' }),
        granted('d', { occurred: '2019-07-09', recordedAt: '2019-07-06' }),
      ),
    ).toEqual([
      {
        _tag: 'RecordedOutOfOrder',
        event: 'b',
        message:
          'Event "b" is recorded at 2019-07-04, before the line above it ("a"). Answers of asKnownAt stay the same only while recordedAt does not fall: check the date, or put the line where it belongs.',
      },
      {
        _tag: 'RecordedBeforeItHappened',
        event: 'd',
        message:
          'Event "d" is recorded at 2019-07-06, before it can have happened (2019-07-09). Check both dates.',
      },
    ]);
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

  it('should not call a line early that was recorded on its day or always known', () => {
    expect(
      found(granted('a', { occurred: '2019-07-05T18:00:00+09:00', recordedAt: '2019-07-05' })),
    ).toEqual([]);
    expect(found(granted('a', { ...first, recordedAt: '../2019-06-30' }))).toEqual([]);
    const noon = '2019-07-05T12:00:00+09:00';
    expect(found(granted('a', { occurred: noon, recordedAt: noon }))).toEqual([]);
  });

  it('should name corrections without effect', () => {
    expect(
      found(
        granted('g', first),
        retracted('r', 'g', '2019-07-05'),
        corrected('c', 'g', '2019-07-06', granted('g', first)),
      ),
    ).toEqual([
      {
        _tag: 'NoEffect',
        event: 'c',
        message:
          'Correction "c" has no effect: "g" was retracted before it, and a retraction is final. Record what did happen as an event of its own.',
      },
    ]);
  });

  it('should call a correction without effect only if revisions never shows it', () => {
    const day = '2019-07-05';
    const on = (recordedAt: string) =>
      logOf(
        granted('g', first),
        retracted('r', 'g', day),
        corrected('c', 'g', recordedAt, granted('g', first, { permit: 'canal' })),
      );
    const isSeen = (recordedAt: string) =>
      pipe(
        timeline(domain)(on(recordedAt)),
        revisions((state: DomainState) => state.permits.ids(), '2019-07-01', {
          by: 'instant',
        }),
      ).some(({ value }) => value.includes('canal'));
    const hasNoEffect = (recordedAt: string) =>
      anomalies(timeline(domain)(on(recordedAt))).some(({ _tag }) => _tag === 'NoEffect');
    for (const recordedAt of [`${day}T12:00:00+09:00`, day, '2019-07-06', '2019-07-06T00:00:00Z'])
      expect(hasNoEffect(recordedAt)).toBe(!isSeen(recordedAt));
    expect(isSeen(`${day}T12:00:00+09:00`)).toBe(true);
  });

  it('should call a correction without effect if it follows the first of several retractions', () => {
    const correction = (id: string, recordedAt: string) =>
      corrected(id, 'g', recordedAt, granted('g', first));
    const [c1, c2] = [correction('c1', '2019-07-04'), correction('c2', '2019-07-05')];
    expect(found(granted('g', first), c1, c2)).toEqual([]);
    expect(
      short(
        granted('g', first),
        c1,
        c2,
        retracted('r1', 'g', '2019-07-06'),
        correction('c3', '2019-07-07'),
        retracted('r2', 'g', '2019-07-08'),
      ).map(([tag, event]) => [tag, event]),
    ).toEqual([['NoEffect', 'c3']]);
  });

  it('should name due changes that do not move their date, also after the last event', () => {
    expect(found(alarmSet('a', first, '2019-07-05'))).toEqual([
      {
        _tag: 'StalledDueChange',
        event: 'a',
        table: 'alarms',
        row: 'bell',
        message:
          'A due change of alarms "bell", declared by "a", did not move the next due date on, so nothing more happens until an event. Let it clear the date or set a later one.',
      },
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

  it('should look no further than 1,000 due changes after the last event', () => {
    expect(stalledAfter(999)).toEqual(['StalledDueChange']);
    expect(stalledAfter(1000)).toEqual([]);
  });

  it('should be in the order of the lines', () => {
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
