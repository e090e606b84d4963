import { append, audit, type EventInput, isLeft, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, japan, korea, logOf } from '../../support/policy';

const day = '2020-03-01';
const canada = { country: 'CAN', sector: 'GOV' } as const;

const request = (data: object, by: EventInput['by'] = korea) =>
  act(
    'first',
    'ConsultationsRequested',
    day,
    { dispute: 'DS1', forum: 'WTO', complainants: ['KOR'], respondent: 'JPN', ...data },
    { by },
  );

/** An event that happened, so that others can name it. */
const earlier = act('earlier', 'BackgroundNoted', '2020-01-01', { says: 'Something happened.' });
const completes = { completes: 'earlier' };
const announced = {
  measure: 'm',
  products: ['steel'],
  instrument: 'import-tariff',
  flow: 'import',
  against: 'KOR',
} as const;

/** Events that are the first of their row and contradict themselves, and what the rules say of each. */
const contradictory: readonly (readonly [EventInput, RegExp])[] = [
  [request({}, japan), /complainant requests consultations .* JPN is the respondent/],
  [request({}, canada), /CAN is no party; correct "by"/],
  [request({ complainants: ['KOR', 'JPN'] }), /JPN is the respondent and one of the complainants/],
  [request({ recourse: 'retaliation' }), /has no such step; correct "recourse"/],
  [
    act('first', 'ReportAdopted', day, { dispute: 'DS1', reports: ['panel'] }, { by: canada }),
    /Dispute Settlement Body adopts reports .* not CAN/,
  ],
  [
    act('first', 'ReportCirculated', day, { dispute: 'DS1', report: 'panel', recourse: 'period' }),
    /an arbitrator gives an award; say "report": "award"/,
  ],
  [
    act(
      'first',
      'InterestNotified',
      day,
      { dispute: 'DS1', members: ['USA'], in: 'panel' },
      { by: canada },
    ),
    /speaks for itself .* CAN is not among "members"/,
  ],
  [
    act('first', 'PeriodSet', day, {
      dispute: 'DS1',
      for: 'implementation',
      until: '2019-03-01',
      how: 'agreed',
    }),
    /the period ends on 2019-03-01, before this event/,
  ],
  [
    act('first', 'ProceedingPaused', day, { dispute: 'DS1', until: '2020-02-29' }),
    /the pause ends on 2020-02-29/,
  ],
  [
    act('first', 'AgreementConcluded', day, {
      agreement: 'a',
      title: 'A',
      parties: ['JPN', 'JPN'],
    }),
    /JPN is named twice in "parties"/,
  ],
  [
    act(
      'first',
      'AgreementConcluded',
      day,
      { agreement: 'a', title: 'A', parties: ['JPN', 'KOR'] },
      { by: canada },
    ),
    /CAN is none of the parties .*JPN, KOR/,
  ],
  [
    act('first', 'AgreementConcluded', day, {
      agreement: 'a',
      title: 'A',
      parties: ['JPN', 'KOR'],
      ...completes,
    }),
    /completes "earlier", and no earlier act has decided anything here/,
  ],
  [
    act('first', 'TerminationNotified', day, { agreement: 'a', notice: 'n', ...completes }),
    /completes "earlier"/,
  ],
  [
    act('first', 'MembershipNoted', day, { group: 'EUN', member: 'EUN' }),
    /"EUN" cannot be a member of itself/,
  ],
  [
    act('first', 'MembershipNoted', day, { group: 'EUN', member: 'KOR', ...completes }),
    /completes "earlier"/,
  ],
  [
    act('first', 'TrustedPartnerListed', day, {
      list: 'l',
      partner: 'KOR',
      tier: 'A',
      ...completes,
    }),
    /completes "earlier"/,
  ],
  [
    act('first', 'ProductNoted', day, {
      product: 'photoresist',
      codes: [{ scheme: 'HS', code: '370790' }],
      ...completes,
    }),
    /completes "earlier"/,
  ],
  [
    act('first', 'LicenceRegimeNoted', day, {
      from: 'JPN',
      to: 'KOR',
      products: ['steel'],
      licence: 'none',
      ...completes,
    }),
    /completes "earlier"/,
  ],
  [act('first', 'MeasureAnnounced', day, { ...announced, ...completes }), /completes "earlier"/],
  [
    act('first', 'StackingOrdered', day, { stack: 's', order: [['m']], ...completes }),
    /completes "earlier"/,
  ],
  [
    act('first', 'DiplomaticRelationsChanged', day, { with: 'JPN', level: 'severed' }),
    /JPN has no diplomatic relations with itself/,
  ],
  [
    act('first', 'DiplomaticRelationsChanged', day, {
      with: 'KOR',
      level: 'severed',
      ...completes,
    }),
    /completes "earlier"/,
  ],
  [act('first', 'AmbassadorRecalled', day, { host: 'JPN' }), /with itself; correct .*"host"/],
  [
    act('first', 'LicenceGranted', day, {
      measure: 'm',
      products: '*',
      licence: 'l',
      replaces: 'l',
    }),
    /a licence cannot replace itself/,
  ],
  [
    act('first', 'ReviewAnnounced', day, {
      review: 'r',
      subject: 'the list',
      commentsUntil: '2020-02-01',
    }),
    /comments are accepted until 2020-02-01, before the review is announced/,
  ],
  [
    act('first', 'CauseAsserted', day, {
      claim: 'c',
      cause: ['earlier'],
      effect: ['earlier'],
      says: 'It caused itself.',
    }),
    /no event causes itself/,
  ],
];

describe('the first event of a row', () => {
  it.each(contradictory)('is refused where it contradicts itself (%#)', (event, why) => {
    const appended = pipe(logOf(earlier), append([event]));
    expect(isLeft(appended) && appended.left.message).toMatch(why);
    const told = audit(logOf(earlier, event)).filter(({ _tag }) => _tag === 'AgainstTheRules');
    expect(told.map(({ message }) => message)).toContainEqual(expect.stringMatching(why));
  });

  it.each<readonly [string, EventInput]>([
    ['a request by one of several complainants', request({ complainants: ['KOR', 'CAN'] })],
    ['a request that the WTO tells of', request({}, { sector: 'IGO', name: 'WTO' })],
    ['a request under a treaty by a third country', request({ forum: 'a treaty' }, canada)],
    [
      'a step whose request the log does not hold',
      act('first', 'PanelEstablished', day, { dispute: 'DS1' }),
    ],
    [
      'a period until the day of the act',
      act('first', 'PeriodSet', day, {
        dispute: 'DS1',
        for: 'implementation',
        until: day,
        how: 'agreed',
      }),
    ],
    [
      'an agreement of a union, concluded by a member of it',
      act(
        'first',
        'AgreementConcluded',
        day,
        { agreement: 'a', title: 'A', parties: ['JPN', 'EUN'] },
        { by: { country: 'DEU', sector: 'GOV' } },
      ),
    ],
    [
      'comments until the day of the announcement',
      act('first', 'ReviewAnnounced', day, { review: 'r', subject: 's', commentsUntil: day }),
    ],
  ])('is taken where it does not: %s', (_, event) => {
    expect(isLeft(pipe(logOf(earlier), append([event])))).toBe(false);
  });

  it('is refused for what it says and told to lack an earlier event, where both are so', () => {
    const event = act('first', 'PanelEstablished', day, { dispute: 'DS1' }, { by: canada });
    expect(audit(logOf(event)).map(({ message }) => message)).toEqual([
      expect.stringMatching(/not CAN; correct "by"/),
      expect.stringMatching(/no earlier event requests consultations/),
    ]);
    const appended = pipe(logOf(), append([event]));
    expect(isLeft(appended) && appended.left.message).not.toMatch(/no earlier event/);
  });

  it('completes nothing on a row that began with an act of another kind', () => {
    const grant = act('grant', 'LicenceGranted', '2020-02-01', {
      measure: 'm',
      products: '*',
      licence: 'l',
    });
    const event = act('first', 'MeasureAnnounced', day, { ...announced, ...completes });
    const appended = pipe(logOf(earlier, grant), append([event]));
    expect(isLeft(appended) && appended.left.message).toMatch(/completes "earlier"/);
  });
});
