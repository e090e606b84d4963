import { audit, type EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, korea, logOf, stateOf } from '../../support/policy';

const foundation = { country: 'KOR', sector: 'CVL', name: 'A foundation' } as const;
const announced = act(
  'announced',
  'CompensationPlanAnnounced',
  '2023-03-06',
  { plan: 'p', payer: foundation, beneficiaries: 'the plaintiffs' },
  { by: korea },
);
const paid = (id: string, more: object = {}) =>
  act(id, 'CompensationPaid', '2023-04-07', { plan: 'p', ...more }, { by: foundation });
const rejected = (id: string, name: string) =>
  act(
    id,
    'CompensationPlanRejected',
    '2023-03-06',
    { plan: 'p' },
    { by: { country: 'KOR', sector: 'CVL', name } },
  );
const plan = (...events: readonly EventInput[]) =>
  held(stateOf(logOf(announced, ...events), '2023-12-31').compensationPlans.get('p'));

describe('a compensation plan', () => {
  it('begins with nothing paid', () => {
    expect(plan()).toEqual({
      plan: 'p',
      by: korea,
      payer: foundation,
      beneficiaries: 'the plaintiffs',
      rulings: [],
      funding: null,
      announced: '2023-03-06',
      act: 'announced',
      payments: 0,
      recipients: 0,
      rejectedBy: [],
      withdrawn: null,
    });
  });

  it('may say which rulings it satisfies, and with what money', () => {
    const more = { rulings: ['r'], funding: 'gifts' };
    const data = { plan: 'p', payer: foundation, beneficiaries: 'the plaintiffs', ...more };
    const log = logOf(act('announced', 'CompensationPlanAnnounced', '2023-03-06', data));
    expect(held(stateOf(log, '2023-03-06').compensationPlans.get('p'))).toMatchObject(more);
  });

  it('counts what is paid, and to how many where that is said', () => {
    expect(
      plan(paid('a', { recipients: 10 }), paid('b'), paid('c', { recipients: 1 })),
    ).toMatchObject({
      payments: 3,
      recipients: 11,
    });
  });

  it('goes on though some reject it, each named once', () => {
    const events = [rejected('a', 'victims'), rejected('b', 'lawyers'), rejected('c', 'victims')];
    expect(plan(...events, paid('d'))).toMatchObject({
      rejectedBy: ['victims (KOR)', 'lawyers (KOR)'],
      payments: 1,
    });
  });

  it('must be announced before it is paid or rejected', () => {
    expect(audit(logOf(paid('a'))).map(({ message }) => message)).toEqual([
      'Event "a" (CompensationPaid) at compensationPlans "p": no earlier event begins this row; record that event first, or correct the id.',
    ]);
    expect(
      audit(logOf(announced, { ...announced, id: 'again' })).map(({ event }) => event),
    ).toEqual(['again']);
  });

  it('should be withdrawn by the country that announced it, and by no other', () => {
    const back = act('back', 'DecisionWithdrawn', '2023-05-01', {
      plan: 'p',
      withdraws: 'announced',
    });
    expect(plan(back).withdrawn).toBeNull();
    expect(audit(logOf(announced, back)).map(({ message }) => message)).toEqual([
      expect.stringContaining('"announced" is an act of KOR, and JPN can neither'),
    ]);
    const own = { ...back, by: korea } as EventInput;
    expect(plan(own).withdrawn).toBe('back');
    expect(audit(logOf(announced, own))).toEqual([]);
  });
});
