import { append, audit, type EventInput, isLeft, isRight } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, korea, logOf } from '../../support/policy';

const stranger = { country: 'USA', sector: 'GOV' } as const;
const onNotice = { agreement: 'pact', notice: 'n' } as const;
const concluded = (...parties: readonly string[]) =>
  act('concluded', 'AgreementConcluded', '2016-01-01', {
    agreement: 'pact',
    title: 'A pact',
    parties,
  });
const notified = (by: EventInput['by']) =>
  act(
    'notified',
    'TerminationNotified',
    '2019-01-01',
    { ...onNotice, effectiveFrom: '2019-07-01' },
    { by },
  );
const suspended = (by: EventInput['by']) =>
  act('suspended', 'NoticeSuspended', '2019-02-01', onNotice, { by });
const given = [concluded('JPN', 'KOR'), notified(korea)];

/** Acts that a party takes, each after the acts that it needs. */
const acts: readonly (readonly [
  type: string,
  before: readonly EventInput[],
  act: (by: EventInput['by']) => EventInput,
])[] = [
  ['TerminationNotified', [concluded('JPN', 'KOR')], notified],
  ['NoticeSuspended', given, suspended],
  [
    'NoticesWithdrawn',
    given,
    (by) =>
      act(
        'withdrawn',
        'NoticesWithdrawn',
        '2019-03-01',
        { ...onNotice, withdraws: ['notified'] },
        { by },
      ),
  ],
  [
    'DecisionWithdrawn of a notice',
    given,
    (by) =>
      act(
        'withdrawn',
        'DecisionWithdrawn',
        '2019-03-01',
        { ...onNotice, withdraws: 'notified' },
        { by },
      ),
  ],
  [
    'AgreementLeft',
    [concluded('JPN', 'KOR', 'CHN')],
    (by) => act('left', 'AgreementLeft', '2019-01-01', { agreement: 'pact', party: 'KOR' }, { by }),
  ],
  [
    'AgreementRatified',
    [concluded('JPN', 'KOR')],
    (by) =>
      act(
        'ratified',
        'AgreementRatified',
        '2017-01-01',
        { agreement: 'pact', party: 'KOR' },
        { by },
      ),
  ],
];

describe.each(acts)('%s', (type, before, by) => {
  it('should be refused for a country that is no party of the agreement', () => {
    const refused = append([by(stranger)])(logOf(...before));
    expect(isLeft(refused) && refused.left.message).toMatch(
      /at agreements "pact": USA is no party of the agreement \([A-Z, ]+\); correct "by" or the id\./,
    );
    const { id } = by(stranger);
    const named = audit(logOf(...before, by(stranger))).map(({ event }) => event);
    expect([...new Set(named)]).toEqual([id]);
  });

  it('should be taken for a party, and for an actor that is no country', () => {
    const un = { sector: 'IGO', name: 'UN' } as const;
    // Only countries take decisions back.
    for (const actor of type.startsWith('DecisionWithdrawn') ? [korea] : [korea, un])
      expect(isRight(append([by(actor)])(logOf(...before)))).toBe(true);
  });
});

describe('a notice to end an agreement', () => {
  it('should be taken from a union that is a party, and not from a member or another for it', () => {
    const ofUnion = logOf(concluded('EUN', 'KOR'));
    const by = (country: string) => append([notified({ country, sector: 'GOV' })])(ofUnion);
    expect(isRight(by('EUN'))).toBe(true);
    expect(isLeft(by('CHN'))).toBe(true);
    expect(isLeft(by('FRA'))).toBe(true);
  });

  it('should be taken where the log does not hold the agreement', () => {
    for (const steps of [[notified(stranger)], [notified(stranger), suspended(stranger)]]) {
      expect(isRight(append(steps)(logOf()))).toBe(true);
      expect(audit(logOf(...steps))).toEqual([]);
    }
  });
});
