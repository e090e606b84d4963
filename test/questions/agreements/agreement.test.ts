import { agreement, type EventInput, isNone } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

type Day = `${number}-${number}-${number}`;

const concluded = (dates: object = {}) =>
  act('concluded', 'AgreementConcluded', '2016-11-23', {
    agreement: 'GSOMIA',
    title: 'A pact',
    parties: ['JPN', 'KOR'],
    ...dates,
  });
const notice = (id: string, occurred: string, effectiveFrom: string | null) =>
  act(id, 'TerminationNotified', occurred, { agreement: 'GSOMIA', notice: id, effectiveFrom });
const suspended = (of: string, occurred: string) =>
  act(`${of}-suspended`, 'NoticeSuspended', occurred, { agreement: 'GSOMIA', notice: of });
const withdrawn = (of: string, occurred: string, ...withdraws: readonly string[]) =>
  act(`${of}-withdrawn`, 'NoticesWithdrawn', occurred, {
    agreement: 'GSOMIA',
    notice: of,
    withdraws,
  });
const given = notice('n', '2019-08-23', '2019-11-23');

/** Its status, since when and by which act, and when it will end, on some days. */
const on = (events: readonly EventInput[], ...days: readonly Day[]) =>
  days.map((day) => {
    const { status, since, act, endsOn } = held(
      agreement('GSOMIA')(stateOf(logOf(...events), day)),
    );
    return [status, since, act, endsOn];
  });

describe('agreement', () => {
  it('should be none before it is concluded', () => {
    const state = stateOf(logOf(concluded(), given), '2016-11-22');
    expect(isNone(agreement('GSOMIA')(state))).toBe(true);
    expect(isNone(agreement('constructor')(state))).toBe(true);
  });

  it('should be concluded, in force, and expired with its term', () => {
    const events = [concluded({ effectiveFrom: '2016-12-01', effectiveUntil: '2017-12-01' })];
    expect(on(events, '2016-11-30', '2016-12-01', '2017-12-01')).toEqual([
      ['concluded', '2016-11-23', 'concluded', '2017-12-01'],
      ['in-force', '2016-12-01', 'concluded', '2017-12-01'],
      ['expired', '2017-12-01', 'concluded', null],
    ]);
  });

  it('should take the notice that ends first at the offset of the log, a day beside a date-time', () => {
    // 23 November begins at 15:00 in London, before that date-time.
    const hour = notice('h', '2019-08-24', '2019-11-22T20:00:00Z');
    expect(on([concluded(), given, hour], '2019-09-01')).toEqual([
      ['termination-notified', '2019-08-23', 'n', '2019-11-23'],
    ]);
  });

  it('should end on the day of the notice if nobody withdraws it', () => {
    expect(
      on([concluded(), given], '2019-08-22', '2019-08-23', '2019-11-23', '2023-12-31'),
    ).toEqual([
      ['in-force', '2016-11-23', 'concluded', null],
      ['termination-notified', '2019-08-23', 'n', '2019-11-23'],
      ['terminated', '2019-11-23', 'n', null],
      ['terminated', '2019-11-23', 'n', null],
    ]);
  });

  it('should go on while the notice is suspended, and be in force when both notes are withdrawn', () => {
    const events = [
      concluded(),
      given,
      suspended('n', '2019-11-22'),
      withdrawn('n', '2023-03-21', 'n', 'n-suspended'),
    ];
    expect(on(events, '2019-11-22', '2019-11-23', '2023-03-21', '2030-01-01')).toEqual([
      ['notice-suspended', '2019-11-22', 'n-suspended', null],
      ['notice-suspended', '2019-11-22', 'n-suspended', null],
      ['in-force', '2023-03-21', 'n-withdrawn', null],
      ['in-force', '2023-03-21', 'n-withdrawn', null],
    ]);
    const { notices } = held(agreement('GSOMIA')(stateOf(logOf(...events), '2023-03-21')));
    expect(notices).toEqual([]);
  });

  it('should end on the day on which only the suspension is withdrawn, if the date has passed', () => {
    const events = [
      concluded(),
      given,
      suspended('n', '2019-11-22'),
      withdrawn('n', '2023-03-21', 'n-suspended'),
    ];
    expect(on(events, '2023-03-20', '2023-03-21')).toEqual([
      ['notice-suspended', '2019-11-22', 'n-suspended', null],
      ['terminated', '2023-03-21', 'n-withdrawn', null],
    ]);
  });

  it('should end by the sooner of two notices', () => {
    const other = notice('a', '2019-09-01', '2020-01-01');
    const undated = notice('b', '2019-09-02', null);
    expect(on([concluded(), given, other, undated], '2019-10-01')).toEqual([
      ['termination-notified', '2019-08-23', 'n', '2019-11-23'],
    ]);
    const saved = [concluded(), given, other, suspended('n', '2019-11-22')];
    expect(on(saved, '2019-12-01', '2020-01-01')).toEqual([
      ['termination-notified', '2019-09-01', 'a', '2020-01-01'],
      ['terminated', '2020-01-01', 'a', null],
    ]);
    expect(on([concluded(), undated], '2019-12-01')).toEqual([
      ['termination-notified', '2019-09-02', 'b', null],
    ]);
  });

  it('should not end again by another notice, or by its term', () => {
    const other = notice('a', '2019-09-01', '2020-01-01');
    const events = [concluded({ effectiveUntil: '2021-01-01' }), given, other];
    expect(on(events, '2020-01-01', '2021-01-01')).toEqual([
      ['terminated', '2019-11-23', 'n', null],
      ['terminated', '2019-11-23', 'n', null],
    ]);
    const expiredFirst = [concluded({ effectiveUntil: '2019-10-01' }), given];
    expect(on(expiredFirst, '2019-12-01')).toEqual([['expired', '2019-10-01', 'concluded', null]]);
  });

  it('should be in force since the last of its notices was withdrawn, whatever their ids', () => {
    const events = [
      concluded(),
      notice('z', '2017-01-01', '2018-01-01'),
      withdrawn('z', '2017-06-01', 'z'),
      notice('a', '2019-01-01', '2020-01-01'),
      withdrawn('a', '2019-06-01', 'a'),
    ];
    expect(on(events, '2018-01-01', '2020-01-01')).toEqual([
      ['in-force', '2017-06-01', 'z-withdrawn', null],
      ['in-force', '2019-06-01', 'a-withdrawn', null],
    ]);
  });

  it('should be in force only since its entry into force, whatever was done with notices before', () => {
    const signed = concluded({ effectiveFrom: '2017-01-01' });
    const early = notice('n', '2016-11-25', '2018-01-01');
    expect(on([signed, early], '2016-12-01', '2017-01-01')).toEqual([
      ['concluded', '2016-11-23', 'concluded', '2018-01-01'],
      ['termination-notified', '2017-01-01', 'concluded', '2018-01-01'],
    ]);
    expect(on([signed, early, suspended('n', '2016-11-30')], '2017-01-01')).toEqual([
      ['notice-suspended', '2017-01-01', 'concluded', null],
    ]);
    expect(on([signed, early, withdrawn('n', '2016-11-30', 'n')], '2017-01-01')).toEqual([
      ['in-force', '2017-01-01', 'concluded', null],
    ]);
  });

  it('should end with its term even if its notice is suspended', () => {
    const events = [
      concluded({ effectiveUntil: '2019-11-01' }),
      given,
      suspended('n', '2019-09-01'),
    ];
    expect(on(events, '2019-08-31', '2019-09-01', '2019-11-01')).toEqual([
      ['termination-notified', '2019-08-23', 'n', '2019-11-01'],
      ['notice-suspended', '2019-09-01', 'n-suspended', '2019-11-01'],
      ['expired', '2019-11-01', 'concluded', null],
    ]);
  });
});
