import { event } from 'bilateral/testing';
import { describe, expect, it } from 'vitest';
import { partyFlaw } from '../../../src/log/checks/parties';
import { emptyLog } from '../../../src/log/event-log/event-log';

const { header } = emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' });
const by = { country: 'USA', sector: 'GOV' } as const;
const china = { country: 'CHN', sector: 'GOV' } as const;
const institute = { sector: 'IGO', name: 'An institute' } as const;

describe('partyFlaw, for an event between two countries that are not parties', () => {
  it.each([
    event('AgreementConcluded', { by, data: { parties: ['CHN'] } }),
    event('AmbassadorRecalled', { by, data: { host: 'CHN' } }),
    event('AmbassadorReturned', { by, data: { host: 'CHN' } }),
    event('BoycottStarted', { by, data: { against: 'CHN' } }),
    event('BoycottStarted', { by: institute, data: { against: 'CHN' } }),
    event('ConflictReported', { by, data: { between: [china] } }),
    event('CooperationReported', { by, data: { between: [china] } }),
    event('DiplomaticRelationsChanged', { by, data: { with: 'CHN' } }),
    event('MeasureAnnounced', { by, data: { against: 'CHN' } }),
    event('TalksAgreed', { by, data: { with: [china] } }),
    event('TalksHeld', { by, data: { with: [china] } }),
    event('TrustedPartnerListed', { by, data: { partner: 'CHN' } }),
    event('TrustedPartnerRemoved', { by, data: { partner: 'CHN' } }),
    event('TrustedPartnerRestored', { by, data: { partner: 'CHN' } }),
  ])('should say which countries the event concerns for $type', (each) => {
    expect(partyFlaw(each, header)).toEqual({
      tag: 'OutsideParties',
      path: 'data',
      expected: 'an event that concerns JPN or KOR',
      found: 'one of CHN',
      advice: 'Put it into the log of that relation, unless this is intended.',
    });
  });

  it.each([
    [
      'both sides of a licence',
      event('LicenceRegimeNoted', { by, data: { from: 'CHN', to: 'USA' } }),
      'CHN, USA',
    ],
    [
      'both sides of a dispute',
      event('ConsultationsRequested', {
        by: institute,
        data: { complainants: ['CHN', 'BRA'], respondent: 'USA' },
      }),
      'CHN, BRA, USA',
    ],
    [
      'partners',
      event('MeasureAnnounced', { by, data: { against: 'CHN', partners: ['BRA'] } }),
      'CHN, BRA',
    ],
    [
      'each country once',
      event('TalksHeld', { by, data: { with: [china, { country: 'BRA', sector: 'GOV' }, china] } }),
      'CHN, BRA',
    ],
  ] as const)('should name %s for an event with several', (_, each, found) => {
    expect(partyFlaw(each, header)).toMatchObject({ found: `one of ${found}` });
  });

  it.each([
    [
      'a party on one side of a dispute',
      event('ConsultationsRequested', { by, data: { complainants: ['CHN'], respondent: 'KOR' } }),
    ],
    [
      'a party as the actor',
      event('TalksHeld', { by: { country: 'KOR', sector: 'GOV' }, data: { with: [china] } }),
    ],
    ['a group of countries', event('BoycottStarted', { by, data: { against: 'EUN' } })],
    ['no country', event('CooperationReported', { by })],
    [
      'a reference to another event',
      event('TalksHeld', { by, data: { with: [china] }, actsOn: ['other'] }),
    ],
    ['another type of event', event('InterestNotified', { by })],
  ] as const)('should be undefined for an event with %s', (_, each) => {
    expect(partyFlaw(each, header)).toBeUndefined();
  });

  it('should be undefined for every event in a log of all', () => {
    const all = emptyLog({ parties: ['*', '*'], offset: '+09:00' });
    const boycott = event('BoycottStarted', { by, data: { against: 'CHN' } });
    expect(partyFlaw(boycott, all.header)).toBeUndefined();
  });

  it('should judge a dispute by its sides for an actor that is a party', () => {
    const dispute = event('ConsultationsRequested', {
      by: { country: 'KOR', sector: 'GOV' },
      data: { complainants: ['CHN'], respondent: 'USA' },
    });
    expect(partyFlaw(dispute, header)).toMatchObject({ tag: 'OutsideParties' });
  });
});

describe('partyFlaw, for an event with one country on both sides', () => {
  const partners = ['CHN', 'USA'];
  it.each([
    { path: 'data.against', each: event('MeasureAnnounced', { by, data: { against: 'USA' } }) },
    {
      path: 'data.against',
      each: event('MeasureAnnounced', { by, data: { against: ['CHN', 'USA'] } }),
    },
    {
      path: 'data.partners',
      each: event('MeasureAnnounced', { by, data: { against: 'CHN', partners } }),
    },
    { path: 'data.partners', each: event('MeasureAmended', { by, data: { partners } }) },
    { path: 'data.partners', each: event('MeasureSuspended', { by, data: { partners } }) },
    { path: 'data.partners', each: event('MeasureResumed', { by, data: { partners } }) },
    { path: 'data.partners', each: event('MeasureLifted', { by, data: { partners } }) },
    { path: 'data.partners', each: event('ExclusionGranted', { by, data: { partners } }) },
    { path: 'data.partners', each: event('LicenceGranted', { by, data: { partners } }) },
    {
      path: 'data.partner',
      each: event('TrustedPartnerListed', { by, data: { partner: 'USA' } }),
    },
    {
      path: 'data.partner',
      each: event('TrustedPartnerRemoved', { by, data: { partner: 'USA' } }),
    },
    {
      path: 'data.partner',
      each: event('TrustedPartnerRestored', { by, data: { partner: 'USA' } }),
    },
    { path: 'data.against', each: event('BoycottStarted', { by, data: { against: 'USA' } }) },
    {
      path: 'data.with',
      each: event('DiplomaticRelationsChanged', { by, data: { with: 'USA' } }),
    },
    { path: 'data.host', each: event('AmbassadorRecalled', { by, data: { host: 'USA' } }) },
    { path: 'data.host', each: event('AmbassadorReturned', { by, data: { host: 'USA' } }) },
    {
      path: 'data.to',
      each: event('LicenceRegimeNoted', { by: institute, data: { from: 'USA', to: 'USA' } }),
    },
    {
      path: 'data.respondent',
      each: event('ConsultationsRequested', {
        by,
        data: { complainants: partners, respondent: 'USA' },
      }),
    },
  ])('should name $path for $each.type', ({ path, each }) => {
    expect(partyFlaw(each, header)).toEqual({
      tag: 'AgainstItself',
      path,
      expected: 'another country',
      found: '"USA" on both sides',
      advice: 'Correct one of the two, unless this is intended.',
    });
  });

  it.each([
    event('MeasureSuspended', { by }),
    event('BoycottStarted', { by: institute, data: { against: 'KOR' } }),
    event('AmbassadorRecalled', { by, data: { host: 'KOR' } }),
  ])('should be undefined for $type with another country or none', (each) => {
    expect(partyFlaw(each, header)).toBeUndefined();
  });
});
