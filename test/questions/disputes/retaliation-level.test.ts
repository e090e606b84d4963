import { audit, dispute, type EventInput, type EventType, retaliation } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const us = { by: { country: 'USA', sector: 'GOV' } };
const china = { by: { country: 'CHN', sector: 'GOV' } };
const wto = { by: { sector: 'IGO', name: 'WTO' } };

const step = (id: string, type: EventType, on: string, data: object, by: object): EventInput => ({
  ...act(id, type, on, { dispute: 'DS1', ...data }),
  schemaVersion: ['ConsultationsRequested', 'ReportCirculated', 'ReportAdopted'].includes(type)
    ? 2
    : 1,
  ...by,
});

const adopted = [
  step(
    'consultations',
    'ConsultationsRequested',
    '2010-01-01',
    { forum: 'WTO', complainants: ['USA'], respondent: 'CHN' },
    us,
  ),
  step('request', 'PanelRequested', '2010-03-10', {}, us),
  step('panel', 'PanelEstablished', '2010-04-20', {}, wto),
  step('report', 'ReportCirculated', '2011-01-10', { report: 'panel' }, wto),
  step('adoption', 'ReportAdopted', '2011-02-10', { reports: ['panel'], toConform: true }, wto),
];
const asked = step(
  'authorisation',
  'RetaliationRequested',
  '2012-04-01',
  { level: { currency: 'USD', amount: 100, per: 'year' } },
  us,
);
const objection = step(
  'objection',
  'ArbitrationRequested',
  '2012-04-10',
  { recourse: 'retaliation' },
  china,
);
const awarded = (level: object) =>
  step(
    'award',
    'ReportCirculated',
    '2012-09-01',
    { recourse: 'retaliation', report: 'award', ...level },
    wto,
  );
const authorised = (level: object) =>
  step('granted', 'RetaliationAuthorised', '2012-10-01', level, wto);
const granted = authorised({});
const levelOf = (...steps: readonly EventInput[]) =>
  held(dispute('DS1')(stateOf(logOf(...adopted, asked, ...steps), '2012-11-01'))).level;

describe('the level of an authorised retaliation', () => {
  it('should be the level asked for where nobody objected', () => {
    expect(levelOf(granted)).toMatchObject({ amount: 100 });
  });

  it('should be unknown where the arbitrator’s award names none', () => {
    expect(levelOf(objection, awarded({}), granted)).toBeNull();
  });

  it('should need an award where the matter was referred to arbitration', () => {
    const referral = step(
      'referral',
      'PanelEstablished',
      '2012-04-20',
      { recourse: 'retaliation' },
      wto,
    );
    const anomalies = audit(logOf(...adopted, asked, referral, granted));
    const broken = anomalies.filter(({ _tag }) => _tag === 'AgainstTheRules');
    expect(broken.map(({ event }) => event)).toEqual(['granted']);
  });
});

describe('a level of retaliation in another unit', () => {
  const usd = (amount: number, unit?: 'million' | 'billion') => ({
    level: { currency: 'USD', amount, per: 'year', ...(unit === undefined ? {} : { unit }) },
  });
  const askedFor = (level: object) =>
    step('authorisation', 'RetaliationRequested', '2012-04-01', level, us);
  const much = askedFor(usd(5, 'billion'));
  const refusals = (...steps: readonly EventInput[]) =>
    audit(logOf(...adopted, ...steps)).flatMap(({ _tag, message }) =>
      _tag === 'OutsideParties' ? [] : [message],
    );

  it.each([
    [usd(116.8, 'million'), usd(116_800_000)],
    [usd(4.043, 'billion'), usd(4043, 'million')],
    [usd(3_993_212_000), usd(3993.212, 'million')],
  ])('should be authorised where it is that of the award: %j, %j', (award, level) => {
    expect(refusals(much, objection, awarded(award), authorised(level))).toEqual([]);
  });

  it('should be refused above the award, in whichever unit', () => {
    const above = refusals(much, objection, awarded(usd(900_000)), authorised(usd(1, 'million')));
    expect(above).toEqual([expect.stringContaining('the arbitrator decided on 900000 USD a year')]);
    const inMillions = refusals(
      much,
      objection,
      awarded(usd(116.8, 'million')),
      authorised(usd(202, 'million')),
    );
    expect(inMillions).toEqual([expect.stringContaining('decided on 116.8 million USD a year')]);
  });

  it('should be refused above the request where nobody objected', () => {
    expect(refusals(asked, authorised(usd(100)))).toEqual([]);
    expect(refusals(asked, authorised(usd(1, 'million')))).toEqual([
      expect.stringContaining('"authorisation" requests 100 USD a year'),
    ]);
  });
});

describe('the level of retaliation where acts name different levels', () => {
  const in_ = (currency: string, amount: number) => ({
    level: { currency, amount, per: 'year' },
  });
  const told = (...steps: readonly EventInput[]) => {
    const log = logOf(...adopted, asked, ...steps);
    const found = held(retaliation('DS1')(stateOf(log, '2012-11-01')));
    return {
      levels: [found.level, found.proceedings[0]?.level],
      broken: audit(log).flatMap(({ _tag, message }) =>
        _tag === 'AgainstTheRules' ? [message] : [],
      ),
    };
  };

  it('should be that of the award where the award is in another currency than the request', () => {
    const { level } = in_('CNY', 600);
    expect(told(objection, awarded({ level }), authorised({}))).toEqual({
      levels: [level, level],
      broken: [],
    });
  });

  it.each([
    ['above the award', [objection, awarded(in_('USD', 40)), authorised(in_('USD', 50))]],
    [
      'in another currency than the award',
      [objection, awarded(in_('CNY', 600)), authorised(in_('USD', 50))],
    ],
    ['above the request', [authorised(in_('USD', 200))]],
    ['in another currency than the request', [authorised(in_('CNY', 600))]],
  ])('should be unknown where the authorisation is %s, and audit should say why', (_, steps) => {
    const { levels, broken } = told(...steps);
    expect(levels).toEqual([null, null]);
    expect(broken).toEqual([expect.stringContaining('(DSU Art. 22.')]);
  });

  it('should be that of the authorisation where it is below the award', () => {
    const less = in_('USD', 30);
    expect(told(objection, awarded(in_('USD', 40)), authorised(less))).toEqual({
      levels: [less.level, less.level],
      broken: [],
    });
  });
});

it('should leave open whether a report was appealed in time, where no act tells of the appeal', () => {
  const limitsWith = (on: string) => {
    const appellate = step('appellate', 'ReportCirculated', on, { report: 'appellate' }, wto);
    const both = { reports: ['appellate', 'panel'], toConform: true };
    const adoption = step('adoption', 'ReportAdopted', '2012-03-23', both, wto);
    const log = logOf(...adopted.slice(0, 4), appellate, adoption);
    return held(dispute('DS1')(stateOf(log, '2012-11-01'))).limits;
  };
  expect(limitsWith('2012-03-12')[0]).toEqual({ article: '16.4', by: '2011-03-11', kept: null });
  expect(limitsWith('2011-03-01')[0]).toEqual({ article: '16.4', by: '2011-03-11', kept: true });
});
