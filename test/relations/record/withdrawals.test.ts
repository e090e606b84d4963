import { audit, type EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, korea, logOf } from '../../support/policy';

const messages = (...events: readonly EventInput[]): readonly string[] =>
  audit(logOf(...events)).map(({ message }) => message);

const listed = act('decided', 'TrustedPartnerListed', '2019-01-01', {
  list: 'table',
  partner: 'KOR',
  tier: 'A',
});
const plan = act('decided', 'CompensationPlanAnnounced', '2019-01-01', {
  plan: 'p',
  payer: korea,
  beneficiaries: 'the plaintiffs',
});
const stack = act('decided', 'StackingOrdered', '2019-01-01', {
  stack: 'order',
  order: [['one'], ['other']],
});
const regime = act('decided', 'LicenceRegimeNoted', '2019-01-01', {
  from: 'JPN',
  to: 'KOR',
  products: ['acid'],
  licence: 'individual',
});

const subjects = [
  ['a list', listed, { list: 'table', partner: 'KOR' }],
  ['a stack', stack, { stack: 'order' }],
  ['a regime', regime, { from: 'JPN', to: 'KOR', products: ['acid'] }],
] as const;

const withdrawal = (subject: object, withdraws: string, id = 'withdrawn') =>
  act(id, 'DecisionWithdrawn', '2019-02-01', { ...subject, withdraws } as never);

describe('a withdrawal', () => {
  it.each(subjects)('on %s that names another act is found by audit', (_, decided, subject) => {
    const other = { ...decided, id: 'other', occurred: '2018-01-01', recordedAt: '2018-01-01' };
    expect(messages(other as EventInput, decided, withdrawal(subject, 'other'))).toContainEqual(
      expect.stringContaining(
        'it withdraws "other", which has decided nothing here that waits or has effect',
      ),
    );
  });

  it.each(subjects)(
    'on %s of what has effect until further notice is too',
    (_, decided, subject) => {
      expect(messages(decided, withdrawal(subject, 'decided'))).toContainEqual(
        expect.stringContaining('which has effect until further notice'),
      );
      const coming = {
        ...decided,
        data: { ...decided.data, effectiveFrom: '2019-06-01' },
      } as EventInput;
      expect(messages(coming, withdrawal(subject, 'decided'))).toEqual([]);
    },
  );

  it('on an agreement of what already has effect is found by audit', () => {
    const concluded = act('concluded', 'AgreementConcluded', '2018-01-01', {
      agreement: 'a',
      title: 'An agreement',
      parties: ['JPN', 'KOR'],
    });
    const suspended = act('decided', 'AgreementSuspended', '2019-01-01', { agreement: 'a' });
    const left = act('decided', 'AgreementLeft', '2019-01-01', { agreement: 'a', party: 'JPN' });
    const on = { agreement: 'a' };
    for (const [decided, withdraws, told] of [
      [suspended, 'decided', 'add AgreementResumed instead'],
      [suspended, 'concluded', 'TerminationNotified'],
      [left, 'decided', 'by which JPN has left already'],
    ] as const)
      expect(messages(concluded, decided, withdrawal(on, withdraws))).toContainEqual(
        expect.stringContaining(told),
      );
    const coming = { ...left, data: { ...left.data, effectiveFrom: '2019-06-01' } } as EventInput;
    expect(messages(concluded, coming, withdrawal(on, 'decided'))).toEqual([]);
    expect(messages(concluded, listed, withdrawal(on, 'decided'))).toContainEqual(
      expect.stringContaining('which has decided nothing of this agreement'),
    );
  });

  it('on a compensation plan names the act that announced it, once', () => {
    const right = withdrawal({ plan: 'p' }, 'decided');
    expect(messages(plan, right)).toEqual([]);
    expect(messages(plan, right, withdrawal({ plan: 'p' }, 'decided', 'again'))).toContainEqual(
      expect.stringContaining('"withdrawn" has withdrawn the plan before'),
    );
    expect(
      messages(listed, { ...plan, id: 'plan' }, withdrawal({ plan: 'p' }, 'decided')),
    ).toContainEqual(expect.stringContaining('which did not announce the plan; name "plan"'));
  });
});
