import { audit, type EventInput, pipe, relations, timeline, upcoming } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, korea, logOf, stateOf } from '../../support/policy';

type Day = `${number}-${number}-${number}`;

const put = (
  id: string,
  type: 'TrustedPartnerListed' | 'TrustedPartnerRemoved' | 'TrustedPartnerRestored',
  occurred: string,
  tier: string,
  dates: object = {},
) => act(id, type, occurred, { list: 'table', partner: 'KOR', tier, ...dates });
const listed = put('listed', 'TrustedPartnerListed', '2004', 'A');
const removed = put('removed', 'TrustedPartnerRemoved', '2019-08-02', 'B', {
  promulgatedOn: '2019-08-07',
  effectiveFrom: '2019-08-28',
});
const partner = (day: Day, ...events: readonly EventInput[]) =>
  held(stateOf(logOf(...events), day).trustedPartners.get('JPN>KOR/table'));

describe('a trusted partner', () => {
  it("should be in a tier from the act's date of effect, not from its promulgation", () => {
    expect(partner('2019-08-27', listed, removed)).toMatchObject({
      by: 'JPN',
      partner: 'KOR',
      list: 'table',
      tier: 'A',
      status: 'listed',
      decisions: [
        { act: 'listed', begun: true },
        { act: 'removed', begun: false, from: '2019-08-28' },
      ],
      act: 'listed',
      since: '2004',
    });
    expect(partner('2019-08-28', listed, removed)).toMatchObject({
      tier: 'B',
      status: 'removed',
      act: 'removed',
      since: '2019-08-28',
    });
    const due = pipe(logOf(listed, removed), timeline(relations), upcoming('2019-08-10'));
    expect(due.map(({ on, row }) => [on, row])).toEqual([['2019-08-28', 'JPN>KOR/table']]);
  });

  it('should be put back by a restoration', () => {
    const restored = put('restored', 'TrustedPartnerRestored', '2023-06-27', 'A', {
      effectiveFrom: '2023-07-21',
    });
    expect(partner('2023-07-20', listed, removed, restored).status).toBe('removed');
    expect(partner('2023-07-21', listed, removed, restored)).toMatchObject({
      tier: 'A',
      status: 'listed',
    });
  });

  it('should have no tier if only a future act is known', () => {
    expect(partner('2019-08-27', removed)).toMatchObject({
      tier: null,
      status: 'unlisted',
      act: 'removed',
      since: '2019-08-02',
    });
  });

  it('should be off the list for a time', () => {
    const passing = put('passing', 'TrustedPartnerRemoved', '2019-08-02', 'B', {
      effectiveUntil: '2019-09-01',
    });
    expect(partner('2019-08-31', listed, passing).tier).toBe('B');
    expect(partner('2019-09-01', listed, passing)).toMatchObject({
      tier: 'A',
      status: 'listed',
      act: 'passing',
      since: '2019-09-01',
    });
  });

  it('should return to its lasting tier, not to the one at the time of the decision', () => {
    const passing = put('passing', 'TrustedPartnerRemoved', '2019-08-02', 'B', {
      effectiveFrom: '2019-08-28',
      effectiveUntil: '2019-12-01',
    });
    const between = put('between', 'TrustedPartnerListed', '2019-08-10', 'C');
    expect(partner('2019-11-30', listed, passing, between).tier).toBe('B');
    expect(partner('2019-12-01', listed, passing, between).tier).toBe('C');
  });

  it('should not change when an act expires that a later one has replaced', () => {
    const short = put('short', 'TrustedPartnerRemoved', '2019-08-02', 'B', {
      effectiveUntil: '2019-09-01',
    });
    const long = put('long', 'TrustedPartnerListed', '2019-08-10', 'C', {
      effectiveUntil: '2019-12-01',
    });
    expect(partner('2019-09-01', listed, short, long)).toMatchObject({
      tier: 'C',
      act: 'long',
      since: '2019-08-10',
    });
    expect(partner('2019-12-01', listed, short, long)).toMatchObject({ tier: 'A', act: 'long' });
  });

  it('should not change when an act expires if a later one listed it for good', () => {
    const short = put('short', 'TrustedPartnerRemoved', '2019-08-02', 'B', {
      effectiveUntil: '2019-09-01',
    });
    const good = put('good', 'TrustedPartnerListed', '2019-08-10', 'C');
    expect(partner('2019-09-01', listed, short, good)).toMatchObject({
      tier: 'C',
      act: 'good',
      since: '2019-08-10',
    });
  });

  it('should follow the later of two acts with the same date of effect', () => {
    const other = put('other', 'TrustedPartnerListed', '2019-08-05', 'C', {
      effectiveFrom: '2019-08-28',
    });
    expect(partner('2019-08-28', listed, removed, other)).toMatchObject({
      tier: 'C',
      act: 'other',
    });
  });

  it('should follow an undated act once another act completes it', () => {
    const undated = put('undated', 'TrustedPartnerRemoved', '2019-08-02', 'B', {
      effectiveFrom: null,
    });
    const done = put('done', 'TrustedPartnerRemoved', '2019-09-02', 'B', { completes: 'undated' });
    expect(partner('2019-09-01', listed, undated)).toMatchObject({
      tier: 'A',
      decisions: [{}, { from: null }],
    });
    expect(partner('2019-09-02', listed, undated, done)).toMatchObject({
      tier: 'B',
      decisions: [{ act: 'done' }],
    });
    const stray = put('stray', 'TrustedPartnerRemoved', '2019-09-02', 'B', { completes: 'listed' });
    expect(audit(logOf(listed, stray)).map(({ event }) => event)).toEqual(['stray']);
  });

  it('should be back when an act that prolongs another for a time ends', () => {
    const short = put('short', 'TrustedPartnerRemoved', '2019-08-02', 'B', {
      effectiveUntil: '2019-09-01',
    });
    const longer = put('longer', 'TrustedPartnerRemoved', '2019-08-20', 'B', {
      effectiveUntil: '2019-12-01',
      completes: 'short',
    });
    expect(partner('2019-11-30', listed, short, longer).tier).toBe('B');
    expect(partner('2019-12-01', listed, short, longer).tier).toBe('A');
  });

  it('should follow a retroactive decision over an earlier one', () => {
    const later = put('later', 'TrustedPartnerListed', '2019-10-01', 'C', {
      effectiveFrom: '2019-08-01',
    });
    expect(partner('2019-09-15', listed, removed, later)).toMatchObject({ tier: 'C' });
  });

  it('should stay where it was if a pending decision is withdrawn', () => {
    const back = act('back', 'DecisionWithdrawn', '2019-08-20', {
      list: 'table',
      partner: 'KOR',
      withdraws: 'removed',
    });
    expect(partner('2019-08-28', listed, removed, back)).toMatchObject({
      tier: 'A',
      act: 'listed',
    });
  });

  it('should change on the day on which a temporary decision is withdrawn', () => {
    const short = put('short', 'TrustedPartnerRemoved', '2019-08-02', 'B', {
      effectiveUntil: '2019-12-01',
    });
    const back = act('back', 'DecisionWithdrawn', '2019-08-20', {
      list: 'table',
      partner: 'KOR',
      withdraws: 'short',
    });
    for (const day of ['2019-08-28', '2020-01-01'] as const)
      expect(partner(day, listed, short, back)).toMatchObject({
        tier: 'A',
        status: 'listed',
        act: 'back',
        since: '2019-08-20',
      });
    expect(partner('2019-08-28', short, back)).toMatchObject({
      tier: null,
      status: 'unlisted',
      act: 'back',
      since: '2019-08-20',
    });
  });

  it('should have one row for each list, and each country its own lists', () => {
    const other = act('other', 'TrustedPartnerListed', '2010-01-01', {
      list: 'another',
      partner: 'KOR',
      tier: '1',
    });
    const back = act(
      'back',
      'TrustedPartnerListed',
      '2010-01-01',
      { list: 'table', partner: 'JPN', tier: 'Ga' },
      { by: korea },
    );
    const { trustedPartners } = stateOf(logOf(listed, other, back), '2019-01-01');
    expect(trustedPartners.ids()).toEqual(['JPN>KOR/another', 'JPN>KOR/table', 'KOR>JPN/table']);
    expect(trustedPartners.keyed('JPN>KOR').map(([, { tier }]) => tier)).toEqual(['1', 'A']);
  });
});
