import { audit, disputes, type EventInput, thirdParties } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  compliancePanel,
  composed,
  consulted,
  disputeOn,
  inCompliance,
  step,
} from '../../support/disputes/complaint';
import { act, logOf, stateOf } from '../../support/policy';

describe('third parties', () => {
  const notified = (name: string, on: string, where: 'consultations' | 'panel', member: string) =>
    step(name, 'InterestNotified', on, { members: [member], in: where });
  const log = logOf(
    ...consulted,
    notified('usa', '2010-01-05', 'consultations', 'USA'),
    notified('chn', '2010-01-06', 'consultations', 'CHN'),
    step('answer', 'InterestAnswered', '2010-01-20', { members: ['USA', 'CHN'], accepted: true }),
    ...composed.slice(1, 3),
    notified('usa-panel', '2010-04-20', 'panel', 'USA'),
    notified('can-panel', '2010-04-21', 'panel', 'CAN'),
    ...composed.slice(3),
    step('out', 'RequestWithdrawn', '2010-06-01', { request: 'joining', members: ['CAN'] }),
  );

  it('are those that joined and reserved rights, each once', () => {
    const [chn, usa] = [
      { member: 'CHN', proceeding: 'DS1/original/1' },
      { member: 'USA', proceeding: 'DS1/original/1' },
    ];
    expect(audit(log)).toEqual([]);
    expect(thirdParties('DS1')(stateOf(log, '2010-01-20'))).toEqual([
      { ...chn, in: 'consultations', accepted: true, since: '2010-01-06' },
      { ...usa, in: 'consultations', accepted: true, since: '2010-01-05' },
    ]);
    const inPanel = thirdParties('DS1')(stateOf(log, '2010-05-01')).filter(
      (each) => each.in === 'panel',
    );
    expect(inPanel.map(({ member, since }) => [member, since])).toEqual([
      ['CAN', '2010-04-21'],
      ['USA', '2010-04-20'],
    ]);
    const left = thirdParties('DS1')(stateOf(log, '2010-06-01'));
    expect(left.map(({ member }) => member)).toEqual(['CHN', 'USA']);
  });
});

describe('third parties of several proceedings of one dispute', () => {
  const reserved = (name: string, on: string, member: string, more: object = {}) =>
    step(name, 'InterestNotified', on, { members: [member], in: 'panel', ...more });
  const again = inCompliance;
  const steps = [
    ...composed,
    reserved('usa', '2010-05-25', 'USA'),
    reserved('chn', '2010-05-26', 'CHN'),
    ...adopted.slice(composed.length),
    step('ask', 'ConsultationsRequested', '2012-02-01', {
      ...again,
      forum: 'WTO',
      complainants: ['KOR'],
      respondent: 'JPN',
    }),
    step('bra-asks', 'InterestNotified', '2012-02-10', {
      ...again,
      members: ['BRA'],
      in: 'consultations',
    }),
    ...compliancePanel,
    reserved('chn-again', '2012-05-02', 'CHN', again),
    reserved('can-again', '2012-05-03', 'CAN', again),
  ];
  const named = (...more: readonly EventInput[]) =>
    thirdParties('DS1')(stateOf(logOf(...steps, ...more), '2013-01-01')).map(
      ({ member, proceeding, in: where }) => [member, proceeding, where],
    );

  it('should be listed once for each proceeding', () => {
    expect(audit(logOf(...steps))).toEqual([]);
    expect(named()).toEqual([
      ['BRA', 'DS1/compliance/1', 'consultations'],
      ['CAN', 'DS1/compliance/1', 'panel'],
      ['CHN', 'DS1/compliance/1', 'panel'],
      ['CHN', 'DS1/original/1', 'panel'],
      ['USA', 'DS1/original/1', 'panel'],
    ]);
    expect(disputeOn(steps, '2013-01-01').thirdParties.map(({ member }) => member)).toEqual([
      'BRA',
      'CAN',
      'CHN',
      'CHN',
      'USA',
    ]);
  });

  it('should withdraw from the proceeding that the step names', () => {
    const out = (member: string, more: object = {}) =>
      step(`out-${member}`, 'RequestWithdrawn', '2012-06-01', {
        request: 'joining',
        members: [member],
        ...more,
      });
    expect(named(out('CHN', again)).map(([member, proceeding]) => [member, proceeding])).toEqual([
      ['BRA', 'DS1/compliance/1'],
      ['CAN', 'DS1/compliance/1'],
      ['CHN', 'DS1/original/1'],
      ['USA', 'DS1/original/1'],
    ]);
    const wrong = audit(logOf(...steps, out('CAN')));
    expect(wrong.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'no earlier event says that CAN takes part in "DS1/original/1"; add InterestNotified, or correct "members" or "recourse"',
      ),
    ]);
  });
});

describe('many disputes', () => {
  const other = act('other', 'ConsultationsRequested', '2010-01-01', {
    dispute: 'claims',
    forum: 'a treaty',
    complainants: ['USA'],
    respondent: 'KOR',
  });
  const state = stateOf(logOf(...composed, other), '2011-01-01');
  const found = (asked: Parameters<typeof disputes>[0]) =>
    disputes(asked)(state).map((each) => each.dispute);

  it('are found by status, party and forum', () => {
    expect(found({})).toEqual(['DS1', 'claims']);
    expect(found({ party: 'USA' })).toEqual(['claims']);
    expect(found({ party: 'KOR', forum: 'WTO' })).toEqual(['DS1']);
    expect(found({ status: 'Panel composed' })).toEqual(['DS1']);
    expect(found({ status: 'In consultations' })).toEqual([]);
    expect(found({ forum: 'no such forum' })).toEqual([]);
  });

  it.each(['', 7, null, 'wto', 'World Trade Organization'])(
    'are not asked for by the forum %j',
    (forum) => {
      // Code without types may give anything.
      expect(() => disputes({ forum: forum as string })).toThrow(/^forum: expected /);
    },
  );
});
