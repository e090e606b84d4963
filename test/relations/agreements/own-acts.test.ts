import { append, audit, type EventInput, isLeft, isRight } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../support/policy';

const by = (country: string) => ({ by: { country, sector: 'GOV' } }) as const;
const un = { by: { sector: 'IGO', name: 'UN' } } as const;
const pact = { agreement: 'pact' } as const;
const onNotice = { ...pact, notice: 'n' } as const;
const parties = ['JPN', 'KOR', 'CHN'];
const concluded = act('concluded', 'AgreementConcluded', '2016-01-01', {
  ...pact,
  title: 'A pact',
  parties,
});
const notified = act(
  'notified',
  'TerminationNotified',
  '2019-01-01',
  { ...onNotice, effectiveFrom: '2019-07-01' },
  by('KOR'),
);
const suspends = act(
  'suspends',
  'AgreementSuspended',
  '2019-01-01',
  { ...pact, effectiveFrom: '2019-07-01' },
  by('KOR'),
);
const leaving = act(
  'leaving',
  'AgreementLeft',
  '2019-01-01',
  { ...pact, party: 'KOR', effectiveFrom: '2019-07-01' },
  by('KOR'),
);
const ratified = act(
  'ratified',
  'AgreementRatified',
  '2017-01-01',
  { ...pact, party: 'KOR' },
  by('KOR'),
);
const back = (withdraws: string, around: object) =>
  act('back', 'DecisionWithdrawn', '2019-02-01', { ...pact, withdraws }, around);

/** Acts that only Korea can take, after the acts that they need, and what another is told. */
const acts: readonly (readonly [
  string,
  readonly EventInput[],
  (around: object) => EventInput,
  RegExp,
])[] = [
  [
    'to leave',
    [concluded],
    (around) => act('e', 'AgreementLeft', '2019-02-01', { ...pact, party: 'KOR' }, around),
    /JPN cannot leave the agreement for KOR/,
  ],
  [
    'to ratify',
    [concluded],
    (around) => act('e', 'AgreementRatified', '2019-02-01', { ...pact, party: 'KOR' }, around),
    /JPN cannot ratify for KOR/,
  ],
  [
    'to suspend its notice',
    [concluded, notified],
    (around) => act('e', 'NoticeSuspended', '2019-02-01', onNotice, around),
    /"notified" is an act of KOR, and JPN can neither/,
  ],
  [
    'to withdraw its notice',
    [concluded, notified],
    (around) =>
      act('e', 'NoticesWithdrawn', '2019-02-01', { ...onNotice, withdraws: ['notified'] }, around),
    /"notified" is an act of KOR/,
  ],
  [
    'to take its notice back',
    [concluded, notified],
    (around) =>
      act('e', 'DecisionWithdrawn', '2019-02-01', { ...onNotice, withdraws: 'notified' }, around),
    /"notified" is an act of KOR/,
  ],
  [
    'to give its notice another date',
    [concluded, notified],
    (around) =>
      act(
        'e',
        'TerminationNotified',
        '2019-02-01',
        { ...onNotice, completes: 'notified', effectiveFrom: '2019-03-01' },
        around,
      ),
    /"notified" is an act of KOR/,
  ],
  [
    'to take its suspension back',
    [concluded, suspends],
    (around) => back('suspends', around),
    /"suspends" is an act of KOR/,
  ],
  [
    'to give its suspension another date',
    [concluded, suspends],
    (around) =>
      act('e', 'AgreementSuspended', '2019-02-01', { ...pact, completes: 'suspends' }, around),
    /"suspends" is an act of KOR/,
  ],
  [
    'to take its decision to leave back',
    [concluded, leaving],
    (around) => back('leaving', around),
    /"leaving" is an act of KOR/,
  ],
  [
    'to take its ratification back',
    [concluded, ratified],
    (around) => back('ratified', around),
    /"ratified" is an act of KOR/,
  ],
];

describe.each(acts)('a party alone is %s', (_, before, event, told) => {
  it('should refuse the act of another party', () => {
    const refused = append([event(by('JPN'))])(logOf(...before));
    expect(isLeft(refused) && refused.left.message).toMatch(told);
    expect(audit(logOf(...before, event(by('JPN'))))).toHaveLength(1);
  });

  it('should take the act of the party', () => {
    expect(isRight(append([event(by('KOR'))])(logOf(...before)))).toBe(true);
  });
});

describe('an agreement', () => {
  const refusal = (before: readonly EventInput[], event: EventInput) => {
    const refused = append([event])(logOf(...before));
    return isLeft(refused) ? refused.left.message : undefined;
  };

  it('should take from an international body that a party leaves', () => {
    const told = act('e', 'AgreementLeft', '2019-02-01', { ...pact, party: 'KOR' }, un);
    expect(refusal([concluded], told)).toBeUndefined();
  });

  it('should refuse the act of a party that has left', () => {
    const left = act('left', 'AgreementLeft', '2018-01-01', { ...pact, party: 'CHN' }, by('CHN'));
    const suspended = act('e', 'AgreementSuspended', '2019-01-01', pact, by('CHN'));
    expect(refusal([concluded, left], suspended)).toMatch(
      /CHN is no party of the agreement \(JPN, KOR\)/,
    );
  });

  it('should refuse a country that changes its dates or parties from outside', () => {
    const again = (data: object) =>
      act(
        'e',
        'AgreementConcluded',
        '2019-01-01',
        { ...pact, title: 'A', parties, ...data },
        by('USA'),
      );
    const lasting = { completes: 'concluded', effectiveUntil: '2019-06-01' };
    expect(refusal([concluded], again(lasting))).toMatch(/USA is no party/);
    expect(refusal([concluded], again({ ...lasting, parties: ['USA', 'JPN'] }))).toMatch(
      /USA is no party/,
    );
    expect(refusal([concluded], again({ parties: ['CAN'] }))).toMatch(/USA is none of the parties/);
    expect(refusal([concluded], again({ parties: ['USA'] }))).toBeUndefined();
  });

  it('should refuse an act that completes one of another type', () => {
    const expires = {
      ...concluded,
      data: { ...concluded.data, effectiveUntil: '2030-01-01' },
    } as EventInput;
    const on = { ...pact, completes: 'concluded', effectiveUntil: '2029-01-01' };
    expect(refusal([expires], act('e', 'AgreementSuspended', '2019-01-01', on))).toMatch(
      /"concluded", which is an act of another type/,
    );
  });

  it('should let any party take back what the parties decided together', () => {
    const signed = { ...concluded, data: { ...concluded.data, effectiveFrom: null } } as EventInput;
    for (const country of ['KOR', 'CHN'])
      expect(refusal([signed], back('concluded', by(country)))).toBeUndefined();
    expect(refusal([signed], back('concluded', by('USA')))).toMatch(/USA is no party/);
  });

  it('should refuse to take back twice, or what another event decided', () => {
    const note = act('note', 'BackgroundNoted', '2019-01-01', { says: 'Ties are strained.' });
    expect(refusal([concluded, note], back('note', by('KOR')))).toMatch(
      /has decided nothing of this agreement/,
    );
    for (const [decided, told] of [
      [leaving, /taken back before or has been replaced/],
      [ratified, /taken back before or has been replaced/],
      [suspends, /has decided nothing here that waits/],
    ] as const) {
      const first = { ...back(decided.id, by('KOR')), id: 'first' } as EventInput;
      expect(refusal([concluded, decided, first], back(decided.id, by('KOR')))).toMatch(told);
    }
  });
});
