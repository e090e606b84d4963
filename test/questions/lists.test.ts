import {
  boycotts,
  compensation,
  dispute,
  isNone,
  licences,
  reviews,
  rulings,
  statements,
  talks,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, korea, logOf, stateOf } from '../support/policy';

const log = logOf(
  act('ruling', 'RulingIssued', '2019-01-01', {
    ruling: 'r',
    court: 'A court',
    against: [],
    orders: 'compensation',
  }),
  act('statement', 'StatementMade', '2019-01-02', { act: 'demand', says: 'Pay.' }),
  act('review', 'ReviewAnnounced', '2019-01-03', { review: 'v', subject: 'the list' }),
  act('boycott', 'BoycottStarted', '2019-01-04', { boycott: 'b', against: 'JPN' }),
  act('talks', 'TalksAgreed', '2019-01-05', { talks: 't', with: [korea], subject: 'trade' }),
  act('plan', 'CompensationPlanAnnounced', '2019-01-06', {
    plan: 'p',
    payer: korea,
    beneficiaries: 'victims',
  }),
  act('dispute', 'ConsultationsRequested', '2019-01-07', {
    dispute: 'd',
    forum: 'WTO',
    complainants: ['KOR'],
    respondent: 'JPN',
  }),
);

describe('the questions that list', () => {
  it.each([
    ['rulings', rulings(), '2018-12-31', '2019-01-01'],
    ['statements', statements(), '2019-01-01', '2019-01-02'],
    ['reviews', reviews(), '2019-01-02', '2019-01-03'],
    ['boycotts', boycotts(), '2019-01-03', '2019-01-04'],
    ['talks', talks(), '2019-01-04', '2019-01-05'],
    ['compensation', compensation(), '2019-01-05', '2019-01-06'],
  ] as const)('%s gives what there is by then', (_, ask, before, after) => {
    expect(ask(stateOf(log, before))).toEqual([]);
    expect(ask(stateOf(log, after))).toHaveLength(1);
  });

  it('licences gives all, or those under one measure, those whose time is over too', () => {
    const granted = (id: string, measure: string, effectiveUntil?: string) =>
      act(id, 'LicenceGranted', '2019-02-01', {
        licence: id,
        measure,
        products: ['p'],
        ...(effectiveUntil === undefined ? {} : { effectiveUntil }),
      });
    const both = logOf(granted('k', 'm', '2019-03-01'), granted('l', 'other'));
    const named = (point: '2019-01-31' | '2019-02-01' | '2019-03-01', measure?: string) =>
      licences(measure)(stateOf(both, point)).map(({ licence, status }) => [licence, status]);
    expect(named('2019-01-31')).toEqual([]);
    expect(named('2019-02-01')).toEqual([
      ['k', 'valid'],
      ['l', 'valid'],
    ]);
    expect(named('2019-03-01', 'm')).toEqual([['k', 'expired']]);
    expect(named('2019-03-01', 'none')).toEqual([]);
  });

  it('dispute gives the one asked for', () => {
    expect(isNone(dispute('d')(stateOf(log, '2019-01-06')))).toBe(true);
    expect(held(dispute('d')(stateOf(log, '2019-01-07'))).forum).toBe('WTO');
    expect(isNone(dispute('__proto__')(stateOf(log, '2019-01-07')))).toBe(true);
  });
});
