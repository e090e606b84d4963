import { append, type EventInput, isLeft, type PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const pact = { agreement: 'pact' } as const;
const by = (country: string) => ({ by: { country, sector: 'GOV' } }) as const;
const concluded = act('concluded', 'AgreementConcluded', '2016-01-01', {
  ...pact,
  title: 'A pact',
  parties: ['CHN', 'JPN', 'KOR'],
});
const left = act('left', 'AgreementLeft', '2017-01-01', { ...pact, party: 'KOR' }, by('KOR'));
const back = (id: string, occurred: string, dates: object) =>
  act(
    id,
    'AgreementConcluded',
    occurred,
    { ...pact, title: 'Return', parties: ['KOR'], ...dates },
    by('KOR'),
  );
const korea = (point: PointLiteral, ...events: readonly EventInput[]) =>
  held(stateOf(logOf(...events), point).agreementParties.get('pact/KOR'));
const refusal = (before: readonly EventInput[], event: EventInput) => {
  const refused = append([event])(logOf(...before));
  return isLeft(refused) ? refused.left.message : undefined;
};

describe('the row of a party that has left', () => {
  const dated = back('back', '2018-01-01', { effectiveFrom: '2019-01-01' });

  it('should be that of a party again from the day on which its return has effect', () => {
    const steps = [concluded, left, dated];
    expect(korea('2018-12-31', ...steps)).toMatchObject({ status: 'left', since: '2017-01-01' });
    expect(korea('2019-01-01', ...steps)).toMatchObject({
      status: 'party',
      since: '2019-01-01',
      act: 'back',
      scheduled: [],
    });
  });

  it('should wait for the act that names the day, or that takes the return back', () => {
    const undated = back('back', '2018-01-01', { effectiveFrom: null });
    const day = back('day', '2018-06-01', { completes: 'back', effectiveFrom: '2019-01-01' });
    expect(korea('2030-01-01', concluded, left, undated).status).toBe('left');
    expect(korea('2018-12-31', concluded, left, undated, day).status).toBe('left');
    expect(korea('2019-01-01', concluded, left, undated, day)).toMatchObject({
      status: 'party',
      act: 'day',
      pending: [],
    });
    const taken = act(
      'taken',
      'DecisionWithdrawn',
      '2018-06-01',
      { ...pact, withdraws: 'back' },
      by('KOR'),
    );
    expect(korea('2019-01-01', concluded, left, dated, taken).status).toBe('left');
    expect(refusal([concluded, left, dated], taken)).toBeUndefined();
  });

  it('should take its ratification, but no second departure, before its return has effect', () => {
    const ratified = act(
      'r',
      'AgreementRatified',
      '2018-06-01',
      { ...pact, party: 'KOR' },
      by('KOR'),
    );
    expect(refusal([concluded, left, dated], ratified)).toBeUndefined();
    expect(refusal([concluded, left], ratified)).toMatch(/KOR has left the agreement/);
    expect(
      refusal([concluded, left, dated], { ...left, id: 'again', occurred: '2018-06-01' }),
    ).toMatch(/take its accession back/);
  });
});
