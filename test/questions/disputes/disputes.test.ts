import { audit, disputes, thirdParties } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../support/policy';
import { id, panel, requested } from './complaint';

describe('third parties', () => {
  const notified = (name: string, on: string, where: 'consultations' | 'panel', member: string) =>
    act(name, 'InterestNotified', on, { dispute: id, members: [member], in: where });
  const log = logOf(
    requested,
    notified('usa', '2010-01-05', 'consultations', 'USA'),
    notified('chn', '2010-01-06', 'consultations', 'CHN'),
    act('answer', 'InterestAnswered', '2010-01-20', {
      dispute: id,
      members: ['USA', 'CHN'],
      accepted: true,
    }),
    ...panel.slice(1, 3),
    notified('usa-panel', '2010-04-20', 'panel', 'USA'),
    notified('can-panel', '2010-04-21', 'panel', 'CAN'),
    ...panel.slice(3),
    act('out', 'RequestWithdrawn', '2010-06-01', {
      dispute: id,
      request: 'joining',
      members: ['CAN'],
    }),
  );

  it('are those that joined and reserved rights, each once', () => {
    expect(audit(log)).toEqual([]);
    expect(thirdParties(id)(stateOf(log, '2010-01-20'))).toEqual([
      { member: 'CHN', in: 'consultations', accepted: true, since: '2010-01-06' },
      { member: 'USA', in: 'consultations', accepted: true, since: '2010-01-05' },
    ]);
    const inPanel = thirdParties(id)(stateOf(log, '2010-05-01')).filter(
      (each) => each.in === 'panel',
    );
    expect(inPanel.map(({ member, since }) => [member, since])).toEqual([
      ['CAN', '2010-04-21'],
      ['USA', '2010-04-20'],
    ]);
    const left = thirdParties(id)(stateOf(log, '2010-06-01'));
    expect(left.map(({ member }) => member)).toEqual(['CHN', 'USA']);
  });
});

describe('many disputes', () => {
  const other = act('other', 'ConsultationsRequested', '2010-01-01', {
    dispute: 'claims',
    forum: 'a treaty',
    complainants: ['USA'],
    respondent: 'KOR',
  });
  const state = stateOf(logOf(...panel, other), '2011-01-01');
  const found = (asked: Parameters<typeof disputes>[0]) =>
    disputes(asked)(state).map((each) => each.dispute);

  it('are found by status, party and forum', () => {
    expect(found({})).toEqual([id, 'claims']);
    expect(found({ party: 'USA' })).toEqual(['claims']);
    expect(found({ party: 'KOR', forum: 'WTO' })).toEqual([id]);
    expect(found({ status: 'Panel composed' })).toEqual([id]);
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
