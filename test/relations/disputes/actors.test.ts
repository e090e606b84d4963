import { append, audit, type EventInput, type EventType, isLeft, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { disputeEvents } from '../../../src/events/disputes/dispute-event';
import {
  aboutCompliance,
  adopted,
  authorisationRequested,
  composed,
  consulted,
  established,
  inCompliance,
  inRetaliation,
  reported,
  requested,
  step,
} from '../../support/disputes/complaint';
import { japan, korea, logOf, wto } from '../../support/policy';

const canada = { country: 'CAN', sector: 'GOV' } as const;

const everybody = { KOR: korea, JPN: japan, CAN: canada, WTO: wto };
type Who = keyof typeof everybody;

/** What the rules say of a step by each actor; nothing where it may take the step. */
const objectionsTo = (
  before: readonly EventInput[],
  type: EventType,
  data: object,
): Readonly<Record<Who, string>> => {
  const said = (who: Who): string => {
    const last = step('step', type, '2013-01-01', data, everybody[who]);
    const appended = pipe(logOf(...before), append([last]));
    const named = audit(logOf(...before, last)).filter(({ event }) => event === 'step');
    expect(named.length > 0).toBe(isLeft(appended));
    return named.map(({ message }) => message).join('\n');
  };
  return { KOR: said('KOR'), JPN: said('JPN'), CAN: said('CAN'), WTO: said('WTO') };
};

const joining = step('joining', 'InterestNotified', '2010-01-05', {
  members: ['CAN'],
  in: 'consultations',
});
const paused = step('pause', 'ProceedingPaused', '2012-12-01', {}, korea);
const askedAnew = [
  ...adopted,
  step('anew', 'ConsultationsRequested', '2012-03-01', aboutCompliance, japan),
];
const panelAnew = [
  ...askedAnew,
  step('anew-panel', 'PanelRequested', '2012-05-01', inCompliance, japan),
];
const again = { forum: 'WTO', complainants: ['KOR'], respondent: 'JPN' };
const period = { for: 'implementation', until: '2014-01-01' };

/** Who may take each step, beside the WTO that tells of it; and what the message cites. */
const cases: readonly (readonly [
  type: EventType,
  data: object,
  before: readonly EventInput[],
  may: readonly Who[],
  cites: RegExp,
])[] = [
  ['ConsultationsRequested', again, consulted, ['KOR'], /complainant .*4\.4/],
  ['ConsultationsRequested', aboutCompliance, adopted, ['KOR', 'JPN'], /4\.4/],
  ['ConsultationsAccepted', {}, consulted, ['JPN'], /respondent .*4\.3/],
  ['ConsultationsAccepted', inCompliance, askedAnew, ['KOR'], /4\.3/],
  ['ConsultationsHeld', {}, consulted, ['KOR', 'JPN'], /parties .*4\.3/],
  ['InterestNotified', { members: ['CAN'], in: 'consultations' }, consulted, ['CAN'], /4\.11/],
  ['InterestNotified', { members: ['CAN'], in: 'panel' }, established, ['CAN'], /10\.2/],
  [
    'InterestAnswered',
    { members: ['CAN'], accepted: true },
    [...consulted, joining],
    ['JPN'],
    /respondent .*4\.11/,
  ],
  ['PanelRequested', {}, consulted, ['KOR'], /complainant .*6\.2/],
  ['PanelRequested', inCompliance, adopted, ['KOR', 'JPN'], /6\.2/],
  ['PanelRequestBlocked', {}, requested, ['JPN'], /respondent .*6\.1/],
  ['PanelRequestBlocked', inCompliance, panelAnew, ['KOR'], /6\.1/],
  ['PanelEstablished', {}, requested, [], /Dispute Settlement Body .*6\.1/],
  ['AppointmentRequested', {}, established, ['KOR', 'JPN'], /8\.7/],
  ['PanelComposed', {}, established, ['KOR', 'JPN'], /8\.6/],
  ['ReportCirculated', { report: 'panel' }, composed, [], /12\.7/],
  ['AppealNotified', {}, reported, ['KOR', 'JPN'], /17\.4.*InterestNotified/],
  ['ReportAdopted', { reports: ['panel'] }, reported, [], /16\.4/],
  ['PeriodSet', { ...period, how: 'agreed' }, adopted, ['KOR', 'JPN'], /21\.3/],
  ['PeriodSet', { ...period, how: 'approved' }, adopted, [], /21\.3/],
  [
    'ImplementationReported',
    { extent: 'complete' },
    adopted,
    ['JPN'],
    /respondent .*StatementMade/,
  ],
  ['ArbitrationRequested', { recourse: 'period' }, adopted, ['KOR', 'JPN'], /21\.3\(c\)/],
  ['ArbitrationRequested', inRetaliation, authorisationRequested, ['JPN'], /respondent .*22\.6/],
  [
    'ArbitrationRefused',
    {},
    [...consulted, step('asked', 'ArbitrationRequested', '2010-02-01')],
    ['KOR', 'JPN'],
    /25/,
  ],
  ['RetaliationRequested', {}, adopted, ['KOR'], /complainant .*22\.2/],
  ['RetaliationAuthorised', {}, authorisationRequested, [], /22\.6/],
  ['ProceedingPaused', {}, composed, ['KOR'], /complainant .*12\.12/],
  [
    'ProceedingPaused',
    inRetaliation,
    [
      ...authorisationRequested,
      step('objection', 'ArbitrationRequested', '2012-02-10', inRetaliation, japan),
    ],
    ['KOR', 'JPN'],
    /parties/,
  ],
  ['ProceedingPaused', inCompliance, panelAnew, ['JPN'], /12\.12/],
  ['ProceedingResumed', {}, [...composed, paused], ['KOR'], /complainant .*12\.12/],
  ['ProceduresAgreed', { about: 'appeal' }, reported, ['KOR', 'JPN'], /parties/],
  ['SolutionNotified', {}, composed, ['KOR', 'JPN'], /3\.6/],
  ['RequestWithdrawn', { request: 'panel' }, requested, ['KOR'], /6\.2/],
  ['RequestWithdrawn', { request: 'panel', ...inCompliance }, panelAnew, ['JPN'], /6\.2/],
  [
    'RequestWithdrawn',
    { request: 'appeal' },
    [...reported, step('appeal', 'AppealNotified', '2011-02-01', {}, japan)],
    ['JPN'],
    /not appealed|17\.4/,
  ],
  ['RequestWithdrawn', { request: 'retaliation' }, authorisationRequested, ['KOR'], /22\.2/],
  [
    'RequestWithdrawn',
    { request: 'joining', members: ['CAN'] },
    [...consulted, joining],
    ['CAN'],
    /speaks for itself/,
  ],
  ['ComplaintWithdrawn', {}, consulted, ['KOR'], /complainant withdraws/],
];

describe.each(cases)('%s %o', (type, data, before, may, cites) => {
  it(`may be a step of ${['the WTO', ...may].join(', ')} alone`, () => {
    for (const [who, said] of Object.entries(objectionsTo(before, type, data)))
      if (who === 'WTO' || may.some((each) => each === who)) expect([who, said]).toEqual([who, '']);
      else {
        expect(said).toMatch(cites);
        expect(said).toMatch(/correct "by"/);
      }
  });
});

it('every step of a dispute has a rule on who takes it', () => {
  const types = new Set(cases.map(([type]) => type));
  expect([...types].sort()).toEqual(Object.keys(disputeEvents).sort());
});

describe('third parties', () => {
  const objection = (before: readonly EventInput[], type: EventType, data: object) =>
    objectionsTo(before, type, data).WTO;

  it.each(['KOR', 'JPN'])('are other members than the parties (%s)', (member) => {
    const data = { members: ['CAN', member], in: 'panel' };
    expect(objection(established, 'InterestNotified', data)).toMatch(
      new RegExp(`${member} is the (complainant|respondent), and only other members`),
    );
  });

  it('are answered only if they have asked to join', () => {
    const answer = { members: ['CAN', 'USA'], accepted: false };
    expect(objection([...consulted, joining], 'InterestAnswered', answer)).toMatch(
      /USA has not asked to join .*add InterestNotified/,
    );
    const reserved = step('reserved', 'InterestNotified', '2010-05-01', {
      members: ['CAN'],
      in: 'panel',
    });
    const late = { members: ['CAN'], accepted: true };
    expect(objection([...established, reserved], 'InterestAnswered', late)).toMatch(/CAN has not/);
  });

  it('are named where they no longer take part', () => {
    expect(objection([...consulted, joining], 'RequestWithdrawn', { request: 'joining' })).toMatch(
      /which third parties no longer take part; name them in "members"/,
    );
  });

  it('withdraw once, until they take part again', () => {
    const out = { request: 'joining', members: ['CAN'] };
    const withdrawn = step('out', 'RequestWithdrawn', '2010-02-01', out);
    expect(objection([...consulted, joining, withdrawn], 'RequestWithdrawn', out)).toMatch(
      /thirdParties "DS1\/CAN\/original\/1": CAN has withdrawn already, by "out"; leave this event out\.$/,
    );
  });
});

describe('the parties', () => {
  it('are told by the first request, which a complainant makes', () => {
    const wrong = step('wrong', 'ConsultationsRequested', '2010-01-01', again, japan);
    expect(audit(logOf(wrong)).map(({ message }) => message)).toEqual([
      expect.stringContaining('and JPN is the respondent; correct "by"'),
    ]);
  });

  it('stay on their sides, whoever asks to consult about compliance', () => {
    const turned = { ...aboutCompliance, complainants: ['JPN'], respondent: 'KOR' };
    expect(objectionsTo(adopted, 'ConsultationsRequested', turned).WTO).toMatch(
      /the dispute is against JPN, and stays so/,
    );
  });

  it('are not asked for where the log does not hold the request', () => {
    expect(objectionsTo(requested.slice(1), 'PanelRequestBlocked', {}).KOR).toBe('');
    expect(objectionsTo(requested.slice(1), 'ComplaintWithdrawn', {}).CAN).toBe('');
    expect(objectionsTo(requested.slice(1), 'PanelEstablished', {}).KOR).toMatch(/not KOR/);
  });

  it('are those of the treaty outside the WTO', () => {
    const [first] = consulted;
    const treaty = { ...first, data: { ...first?.data, forum: 'a treaty' } } as EventInput;
    expect(objectionsTo([treaty], 'PanelRequested', {}).JPN).toBe('');
    expect(objectionsTo([treaty], 'ArbitrationRequested', {}).CAN).toBe('');
  });
});
