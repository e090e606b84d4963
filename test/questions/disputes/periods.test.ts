import { append, asOf, compliance, isLeft, pipe, relations, timeline, upcoming } from 'bilateral';
import { readDisputes } from 'bilateral/codebooks';
import { describe, expect, it } from 'vitest';
import {
  adoptedFor,
  disputeOn,
  objectionsTo,
  step,
  thailand,
} from '../../support/disputes/complaint';
import { act, held, korea, logOf } from '../../support/policy';

const period = (id: string, on: string, until: string, data: object = {}) =>
  step(id, 'PeriodSet', on, { for: 'implementation', how: 'agreed', until, ...data });

/** Upland cotton: seven weeks for the prohibited subsidies, six months for the rest. */
const cotton = [
  ...adoptedFor('KOR'),
  period('prohibited', '2005-03-21', '2005-07-01', {
    how: 'prescribed',
    part: 'prohibited subsidies',
  }),
  period('rest', '2005-03-21', '2005-09-21', { how: 'prescribed' }),
];
const first = step('first', 'RetaliationRequested', '2005-07-04', {}, korea);
const second = step('second', 'RetaliationRequested', '2005-10-06', { round: 2 }, korea);

describe('two periods to implement, as in DS267', () => {
  it('should each run until its own day', () => {
    const on = (day: '2005-06-30' | '2005-07-01' | '2005-09-21') =>
      disputeOn(cotton, day).periods.map(({ part, until, expired }) => [part, until, expired]);
    expect(on('2005-06-30')).toEqual([
      ['prohibited subsidies', '2005-07-01', false],
      [null, '2005-09-21', false],
    ]);
    expect(on('2005-07-01').map(([, , expired]) => expired)).toEqual([true, false]);
    expect(on('2005-09-21').map(([, , expired]) => expired)).toEqual([true, true]);
    const next = (day: '2005-04-01' | '2005-07-01') =>
      pipe(logOf(...cotton), timeline(relations), upcoming(day)).map((each) => each.on);
    expect(next('2005-04-01')).toEqual(['2005-07-01']);
    expect(next('2005-07-01')).toEqual(['2005-09-21']);
  });

  it('should be over only when the last has ended, for the proceeding on the period', () => {
    const stage = (day: '2005-07-01' | '2005-09-21') =>
      disputeOn(cotton, day).proceedings.find(({ recourse }) => recourse === 'period')?.stage;
    expect(stage('2005-07-01')).toBe('period-set');
    expect(stage('2005-09-21')).toBe('period-expired');
  });

  it('should allow a request for authorisation once the first is over, and not before', () => {
    expect(objectionsTo([...cotton, first, second])).toEqual({});
    const early = { ...first, id: 'early', occurred: '2005-06-01', recordedAt: '2005-06-01' };
    expect(objectionsTo([...cotton, early] as never)).toMatchObject({
      early: expect.stringContaining('runs until 2005-07-01'),
    });
  });

  it('should give the limit of arbitration from the period that the request is about', () => {
    const objected = [
      ...cotton,
      first,
      step('objection', 'ArbitrationRequested', '2005-07-14', { recourse: 'retaliation' }),
    ];
    expect(disputeOn(objected, '2005-12-31').limits).toContainEqual({
      article: '22.6',
      by: '2005-08-30',
      kept: null,
    });
  });

  it('should give the limit of arbitration for each request', () => {
    const objection = (id: string, on: string, round: number) =>
      step(id, 'ArbitrationRequested', on, { recourse: 'retaliation', round });
    const both = [
      ...cotton,
      first,
      objection('objection', '2005-07-14', 1),
      second,
      objection('objection-2', '2005-10-18', 2),
    ];
    expect(
      disputeOn(both, '2005-12-31').limits.filter(({ article }) => article === '22.6'),
    ).toEqual([
      { article: '22.6', by: '2005-08-30', kept: null },
      { article: '22.6', by: '2005-11-20', kept: null },
    ]);
  });

  it('should be prolonged one by one', () => {
    const prolonged = [...cotton, period('more', '2005-09-01', '2005-12-31')];
    expect(disputeOn(prolonged, '2005-09-30').periods).toMatchObject([
      { part: 'prohibited subsidies', until: '2005-07-01', expired: true, act: 'prohibited' },
      { part: null, until: '2005-12-31', expired: false, act: 'more' },
    ]);
  });

  it('should be told by compliance too, whose period is the one that was set last', () => {
    const state = pipe(logOf(...cotton), timeline(relations), asOf('2005-08-01'));
    expect(held(compliance('DS1')(state))).toMatchObject({
      period: { until: '2005-09-21', expired: false },
      periods: [{ expired: true }, { expired: false }],
    });
  });
});

describe('periods of single complainants, as in DS217', () => {
  const byrd = [
    ...adoptedFor('BRA', 'KOR', 'THA'),
    step('asked', 'ArbitrationRequested', '2005-04-01', { recourse: 'period' }),
    period('awarded', '2005-06-13', '2005-12-27', { how: 'awarded' }),
    period('later', '2005-12-20', '2006-12-27', { members: ['THA'] }),
  ];
  const request = (by: typeof korea | typeof thailand) =>
    step('asking', 'RetaliationRequested', '2006-01-15', {}, by);

  it('should bind those complainants alone', () => {
    expect(objectionsTo([...byrd, request(korea)])).toEqual({});
    expect(objectionsTo([...byrd, request(thailand)])).toMatchObject({
      asking: expect.stringContaining('runs until 2006-12-27'),
    });
  });

  it('should give way to a later period for one of them', () => {
    const both = [
      ...byrd,
      period('two', '2005-12-21', '2006-06-30', { members: ['KOR', 'THA'] }),
      period('one', '2005-12-22', '2006-09-30', { members: ['KOR'] }),
    ];
    expect(
      disputeOn(both, '2006-01-01').periods.map(({ members, until }) => [members, until]),
    ).toEqual([
      [null, '2005-12-27'],
      [['THA'], '2006-06-30'],
      [['KOR'], '2006-09-30'],
    ]);
  });

  it('should give each complainant the limit of arbitration from its own period', () => {
    const ofRound = (round: number, by: typeof korea | typeof thailand, on: string) => [
      step(`asking-${round}`, 'RetaliationRequested', on, { round }, by),
      step(`objection-${round}`, 'ArbitrationRequested', on, { recourse: 'retaliation', round }),
    ];
    const objected = [
      ...byrd,
      ...ofRound(1, korea, '2006-01-15'),
      ...ofRound(2, thailand, '2007-01-15'),
    ];
    expect(objectionsTo(objected)).toEqual({});
    const { proceedings } = disputeOn(objected, '2007-12-31');
    expect(
      proceedings.flatMap(({ proceeding, limits }) =>
        limits.map(({ article, by }) => [proceeding, article, by]),
      ),
    ).toEqual([
      ['DS1/original/1', '16.4', '2004-11-07'],
      ['DS1/retaliation/1', '22.6', '2006-02-25'],
      ['DS1/retaliation/2', '22.6', '2007-02-25'],
    ]);
  });

  it('should be for complainants, and should not be for the adoption of a report', () => {
    const other = period('other', '2005-12-20', '2006-12-27', { members: ['NOR'] });
    expect(objectionsTo([...byrd, other])).toMatchObject({
      other: expect.stringContaining('NOR is no complainant'),
    });
    const adoption = act('adoption-time', 'PeriodSet', '2004-10-01', {
      dispute: 'DS1',
      for: 'adoption',
      until: '2004-12-31',
      how: 'agreed',
      part: 'prohibited subsidies',
    });
    const refused = append([adoption])(logOf(...adoptedFor('KOR').slice(0, 4)));
    expect(isLeft(refused) && refused.left.message).toContain(
      'expected "part" only of a period to implement',
    );
  });
});

it('should read the part and the complainants of a period from a table', () => {
  const { log, unread } = readDisputes({ parties: ['BRA', 'USA'] })(
    `dispute,complainant,respondent,date,step,until,part,members
DS1,BRA THA,USA,2002-09-27,consultations-requested,,,
DS1,,,2005-03-21,period-prescribed,2005-07-01,prohibited subsidies,
DS1,,,2005-12-20,period-agreed,2006-12-27,,THA`,
  );
  expect(unread).toEqual([]);
  expect(log.events.slice(1).map(({ data }) => data)).toMatchObject([
    { part: 'prohibited subsidies' },
    { members: ['THA'] },
  ]);
});
