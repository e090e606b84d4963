import { type EventInput, splitByPair } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, japan, korea, logOf } from '../../support/policy';

const usa = { country: 'USA', sector: 'GOV' } as const;
const day = '2019-07-01';
const own = { by: usa };

const measure = act('first', 'MeasureAnnounced', day, {
  measure: 'x',
  instrument: 'export-ban',
  flow: 'export',
  against: 'KOR',
  products: ['p'],
});
const ruling = act(
  'first',
  'RulingIssued',
  day,
  { ruling: 'x', court: 'c', against: [japan], orders: 'o' },
  { by: korea },
);

/** The Netherlands and China have one of each kind under the same id as another kind elsewhere. */
const elsewhere = act(
  'elsewhere',
  'TalksAgreed',
  day,
  { talks: 'y', with: [{ country: 'CHN', sector: 'GOV' }], subject: 's' },
  { by: { country: 'NLD', sector: 'GOV' } },
);

const pairsOf = (...events: readonly EventInput[]) => {
  const { logs, unplaced } = splitByPair({ offset: '+09:00' })(logOf(...events).events);
  const placed = [...logs].flatMap(([pair, log]) => log.events.map(({ id }) => [id, pair]));
  return Object.fromEntries([...placed, ...unplaced.map(({ event }) => [event.id, 'none'])]);
};

describe('an event that names no pair belongs to that of its subject', () => {
  it.each<[string, EventInput, EventInput]>([
    [
      'an agreement',
      act('first', 'AgreementConcluded', day, {
        agreement: 'x',
        title: 'A pact',
        parties: ['JPN', 'KOR'],
      }),
      act('next', 'TerminationNotified', day, { agreement: 'x', notice: 'n' }, own),
    ],
    [
      'a boycott',
      act('first', 'BoycottStarted', day, { boycott: 'x', against: 'JPN' }, { by: korea }),
      act('next', 'BoycottEnded', day, { boycott: 'x' }, own),
    ],
    [
      'a claim',
      act('first', 'StatementMade', day, { act: 'deny', says: 's', to: [korea], claim: 'x' }),
      act('next', 'CauseDenied', day, { claim: 'x', says: 's', cause: [], effect: [] }, own),
    ],
    [
      'a dispute',
      act('first', 'ConsultationsRequested', day, {
        dispute: 'x',
        forum: 'WTO',
        complainants: ['KOR'],
        respondent: 'JPN',
      }),
      act('next', 'PanelComposed', day, { dispute: 'x' }, own),
    ],
    [
      'a list under review',
      act('first', 'TrustedPartnerListed', day, { list: 'x', partner: 'KOR', tier: 'A' }),
      act('next', 'ReviewAnnounced', day, { review: 'r', subject: 's', lists: ['x'] }, own),
    ],
    [
      'a measure',
      measure,
      act('next', 'MeasureSuspended', day, { measure: 'x', products: ['p'] }, own),
    ],
    [
      'a measure under review',
      measure,
      act('next', 'ReviewAnnounced', day, { review: 'r', subject: 's', measures: ['x'] }, own),
    ],
    [
      'a plan',
      act('first', 'CompensationPlanAnnounced', day, {
        plan: 'x',
        payer: { country: 'KOR', sector: 'CVL' },
        beneficiaries: 'victims',
      }),
      act('next', 'CompensationPaid', day, { plan: 'x' }, own),
    ],
    ['a ruling', ruling, act('next', 'RulingEnforced', day, { ruling: 'x', step: 's' }, own)],
    [
      'a ruling that a plan is to satisfy',
      ruling,
      act(
        'next',
        'CompensationPlanAnnounced',
        day,
        { plan: 'p', payer: usa, beneficiaries: 'victims', rulings: ['x'] },
        own,
      ),
    ],
    [
      'talks',
      act('first', 'TalksAgreed', day, { talks: 'x', with: [korea], subject: 's' }),
      act('next', 'TalksHeld', day, { talks: 'x', with: [], subject: 's' }, own),
    ],
  ])('%s', (_, first, next) => {
    expect(pairsOf(elsewhere, first, next)).toEqual({
      elsewhere: 'CHN-NLD',
      first: 'JPN-KOR',
      next: 'JPN-KOR',
    });
    expect(pairsOf(elsewhere, next)).toEqual({ elsewhere: 'CHN-NLD', next: 'none' });
  });

  it('a review, step by step', () => {
    const review = act('review', 'ReviewAnnounced', day, {
      review: 'r',
      subject: 's',
      measures: ['x'],
    });
    const concluded = act('concluded', 'ReviewConcluded', day, { review: 'r', outcome: 'o' });
    expect(pairsOf(concluded, review, measure)).toEqual({
      concluded: 'JPN-KOR',
      review: 'JPN-KOR',
      first: 'JPN-KOR',
    });
  });

  it('and not what has the same id and is of another kind', () => {
    const held = act('held', 'TalksHeld', day, { talks: 'x', with: [], subject: 's' }, own);
    expect(pairsOf(measure, held)).toEqual({ first: 'JPN-KOR', held: 'none' });
  });
});
