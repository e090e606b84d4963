import { type EventInput, isNone, pairOf } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';
import { act, held, japan, korea, logOf } from '../../support/policy';

const usa = { country: 'USA', sector: 'GOV' } as const;
const wto = { sector: 'IGO', name: 'WTO' } as const;

const of = (event: EventInput) => {
  const [read] = logOf(event).events;
  if (read === undefined) throw new Error('there is no event');
  return pairOf(read);
};

const day = '2019-07-01';
const says = { says: 'Something.' };

describe('the pair of an event', () => {
  it('should be none for who belongs to a group', () => {
    const noted = act('a', 'MembershipNoted', day, { group: 'EUN', member: 'JPN' });
    expect(isNone(of(noted))).toBe(true);
  });

  it('should be one country and * for a baseline with all', () => {
    const noted = (from: string, to: string) =>
      act('a', 'LicenceRegimeNoted', day, { from, to, products: '*', licence: 'none' } as never);
    expect(held(of(noted('JPN', '*')))).toEqual(['JPN', '*']);
    expect(held(of(noted('*', 'JPN')))).toEqual(['JPN', '*']);
    expect(isNone(of(noted('*', '*')))).toBe(true);
  });

  it('should be a bloc and the country that it acts against', () => {
    const measure = {
      measure: 'm',
      instrument: 'import-tariff',
      flow: 'import',
      against: 'CHN',
      products: ['p'],
    } as const;
    const by = { country: 'EUN', sector: 'GOV' } as const;
    expect(held(of(act('a', 'MeasureAnnounced', day, measure, { by })))).toEqual(['CHN', 'EUN']);
  });

  it.each<[string, EventInput]>([
    [
      'a route',
      act('a', 'LicenceRegimeNoted', day, {
        from: 'KOR',
        to: 'JPN',
        products: ['p'],
        licence: 'none',
      }),
    ],
    [
      'whose measure, and against whom',
      act('a', 'MeasureAnnounced', day, {
        measure: 'm',
        instrument: 'export-ban',
        flow: 'export',
        against: 'KOR',
        products: ['p'],
      }),
    ],
    [
      'whose list, and which partner it strikes off',
      act('a', 'TrustedPartnerRemoved', day, { list: 'l', partner: 'KOR', tier: 'B' }),
    ],
    [
      'whose list, and which partner it takes on',
      act('a', 'TrustedPartnerListed', day, { list: 'l', partner: 'KOR', tier: 'A' }),
    ],
    [
      'whose list, and which partner it puts back',
      act('a', 'TrustedPartnerRestored', day, { list: 'l', partner: 'KOR', tier: 'A' }),
    ],
    [
      'who announces a plan, and who is to pay',
      act('a', 'CompensationPlanAnnounced', day, {
        plan: 'p',
        payer: { country: 'KOR', sector: 'CVL' },
        beneficiaries: 'victims',
      }),
    ],
    [
      'who agrees to talk with whom',
      act('a', 'TalksAgreed', day, { talks: 't', with: [korea], subject: 's' }),
    ],
    [
      'complainant and respondent, whoever notifies it',
      act(
        'a',
        'ConsultationsRequested',
        day,
        { dispute: 'D', forum: 'WTO', complainants: ['KOR'], respondent: 'JPN' },
        { by: wto },
      ),
    ],
    [
      'two parties',
      act('a', 'AgreementConcluded', day, { agreement: 'A', title: 'A', parties: ['KOR', 'JPN'] }),
    ],
    ['who boycotts whom', act('a', 'BoycottStarted', day, { boycott: 'b', against: 'KOR' })],
    [
      'whose court, and whom it orders',
      act(
        'a',
        'RulingIssued',
        day,
        { ruling: 'r', court: 'c', against: [{ country: 'JPN', sector: 'BUS' }], orders: 'o' },
        { by: korea },
      ),
    ],
    ['who meets whom', act('a', 'TalksHeld', day, { talks: 't', with: [korea], subject: 's' })],
    [
      'two whom a third brings together',
      act('a', 'TalksHeld', day, { talks: 't', with: [korea, japan], subject: 's' }, { by: usa }),
    ],
    ['who speaks to whom', act('a', 'StatementMade', day, { act: 'urge', ...says, to: [korea] })],
    [
      'two to whom a third speaks',
      act('a', 'StatementMade', day, { act: 'urge', ...says, to: [korea, japan] }, { by: usa }),
    ],
    [
      'between whom something is, whoever reports it',
      act(
        'a',
        'CooperationReported',
        day,
        { field: 'f', ...says, between: [korea, japan] },
        { by: usa },
      ),
    ],
    [
      'with whom someone is at odds',
      act('a', 'ConflictReported', day, { field: 'f', ...says, between: [korea] }),
    ],
  ])('is that of %s', (_, event) => {
    expect(held(of(event))).toEqual(['JPN', 'KOR']);
  });

  it.each<[string, EventInput]>([
    ['carries on a dispute', act('a', 'PanelRequested', day, { dispute: 'D' })],
    ['is of one country', act('a', 'StatementMade', day, { act: 'report', ...says, to: [japan] })],
    ['is addressed to nobody', act('a', 'StatementMade', day, { act: 'report', ...says })],
    [
      'is addressed to a body of no country',
      act('a', 'StatementMade', day, { act: 'report', ...says, to: [wto] }),
    ],
    [
      'is of three countries',
      act('a', 'AgreementConcluded', day, {
        agreement: 'A',
        title: 'A',
        parties: ['JPN', 'KOR', 'USA'],
      }),
    ],
    ['notes a background', act('a', 'BackgroundNoted', day, says)],
  ])('is none where it %s', (_, event) => {
    expect(isNone(of(event))).toBe(true);
  });

  it('is none for acts on the record, which follow their target', () => {
    const target = act('a', 'BoycottStarted', day, { boycott: 'b', against: 'KOR' });
    const retracted = act('r', 'EventRetracted', day, { target: 'a', reason: 'Wrong.' });
    expect(logOf(target, retracted).events.map(pairOf).map(isNone)).toEqual([false, true]);
  });

  it('is, wherever an event of the case says, that of the case', () => {
    const pairs = japanKoreaLog.events
      .map(pairOf)
      .flatMap((pair) => (isNone(pair) ? [] : pair.value.join('-')));
    expect([...new Set(pairs)].sort()).toMatchInlineSnapshot(`
      [
        "JPN-KOR",
      ]
    `);
  });
});
