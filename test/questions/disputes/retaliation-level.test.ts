import { audit, dispute, type EventInput, type EventType } from 'bilateral';
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
const granted = step('granted', 'RetaliationAuthorised', '2012-10-01', {}, wto);
const levelOf = (...steps: readonly EventInput[]) =>
  held(dispute('DS1')(stateOf(logOf(...adopted, asked, ...steps), '2012-11-01'))).level;

describe('the level of an authorised retaliation', () => {
  it('should be the level asked for where nobody objected', () => {
    expect(levelOf(granted)).toMatchObject({ amount: 100 });
  });

  it('should be unknown where the arbitrator’s award names none', () => {
    const objection = step(
      'objection',
      'ArbitrationRequested',
      '2012-04-10',
      { recourse: 'retaliation' },
      china,
    );
    const award = step(
      'award',
      'ReportCirculated',
      '2012-09-01',
      { recourse: 'retaliation', report: 'award' },
      wto,
    );
    expect(levelOf(objection, award, granted)).toBeNull();
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
