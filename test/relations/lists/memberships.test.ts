import {
  asKnownAt,
  asOf,
  audit,
  type EventInput,
  groupsOf,
  pipe,
  relations,
  timeline,
  upcoming,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

type Day = `${number}-${number}-${number}`;

const noted = (id: string, occurred: string, dates: object = {}, recordedAt = occurred) =>
  act(
    id,
    'MembershipNoted',
    occurred,
    { group: 'EUN', member: 'GBR', ...dates },
    {
      recordedAt,
      by: { sector: 'IGO', name: 'European Union' },
    },
  );
const joined = noted('joined', '1972-01-22', { effectiveFrom: '1973-01-01' });
const leaving = noted('leaving', '2020-01-24', { effectiveUntil: '2021-01-01' });
const row = (day: Day, ...events: readonly EventInput[]) =>
  held(stateOf(logOf(...events), day).memberships.get('GBR/EUN'));

describe('a membership', () => {
  it('should begin on the day on which the act has effect', () => {
    expect(row('1972-12-31', joined)).toMatchObject({ status: 'decided', act: 'joined' });
    expect(row('1973-01-01', joined)).toEqual({
      group: 'EUN',
      member: 'GBR',
      status: 'member',
      scheduled: [],
      pending: [],
      act: 'joined',
      since: '1973-01-01',
    });
  });

  it('should end on the day that a later act names, and be the same membership until then', () => {
    expect(row('2020-12-31', joined, leaving)).toMatchObject({
      status: 'member',
      act: 'joined',
      since: '1973-01-01',
    });
    expect(row('2021-01-01', joined, leaving)).toMatchObject({
      status: 'left',
      act: 'leaving',
      since: '2021-01-01',
    });
    const due = pipe(logOf(joined, leaving), timeline(relations), upcoming('2020-06-01'));
    expect(due.map(({ on, row: id }) => [on, id])).toEqual([['2021-01-01', 'GBR/EUN']]);
  });

  it('should end by itself where one act names both its beginning and its end', () => {
    const both = noted('both', '1973-01-01', { effectiveUntil: '2021-01-01' });
    expect(row('2020-12-31', both).status).toBe('member');
    expect(row('2021-01-01', both).status).toBe('left');
  });

  it('should go on where a later act puts its end off or takes it away', () => {
    const later = noted('later', '2020-07-01', { effectiveUntil: '2022-01-01' });
    expect(row('2021-06-01', joined, leaving, later).status).toBe('member');
    expect(row('2022-01-01', joined, leaving, later).status).toBe('left');
    const stays = noted('stays', '2020-07-01');
    expect(row('2023-01-01', joined, leaving, stays).status).toBe('member');
  });

  it('should begin again, and keep an end that comes before the new beginning', () => {
    const again = noted('again', '2020-07-01', { effectiveFrom: '2030-01-01' });
    expect(row('2025-01-01', joined, leaving, again).status).toBe('left');
    expect(row('2030-01-01', joined, leaving, again)).toMatchObject({
      status: 'member',
      since: '2030-01-01',
    });
  });

  it('should wait for an act that completes it where it has no date', () => {
    const decided = noted('decided', '2005-01-01', { effectiveFrom: null });
    const dated = noted('dated', '2006-01-01', {
      effectiveFrom: '2007-01-01',
      completes: 'decided',
    });
    expect(row('2006-06-01', decided)).toMatchObject({
      status: 'decided',
      pending: [{ act: 'decided' }],
    });
    expect(row('2007-01-01', decided, dated)).toMatchObject({ status: 'member', pending: [] });
    const nothing = noted('nothing', '2006-01-01', { completes: 'joined' });
    expect(audit(logOf(joined, nothing)).map(({ event }) => event)).toEqual(['nothing']);
  });

  it('should be answered as it was known at the time', () => {
    const late = noted('late', '2020-01-24', { effectiveUntil: '2021-01-01' }, '2021-03-01');
    const known = pipe(logOf(joined, late), timeline(relations));
    expect(pipe(known, asOf('2021-02-01'), groupsOf('GBR'))).toEqual([]);
    expect(pipe(known, asKnownAt('2021-02-01'), asOf('2021-02-01'), groupsOf('GBR'))).toEqual([
      'EUN',
    ]);
  });
});

describe('a membership that is taken back', () => {
  const withdrawn = (withdraws: string, occurred = '1994-11-28') =>
    act(
      'back',
      'DecisionWithdrawn',
      occurred,
      { group: 'EUN', member: 'GBR', withdraws },
      { by: { sector: 'IGO', name: 'European Union' } },
    );
  const messages = (...events: readonly EventInput[]) =>
    audit(logOf(...events)).map(({ message }) => message);

  // Norway was to join on 1 January 1995, and voted against it on 28 November 1994.
  it('should not begin where that was decided for a later day', () => {
    const decided = noted('decided', '1994-06-24', { effectiveFrom: '1995-01-01' });
    expect(row('1995-01-01', decided).status).toBe('member');
    const state = row('1995-01-01', decided, withdrawn('decided'));
    expect(state).toMatchObject({ status: 'left', scheduled: [], act: 'back' });
    expect(messages(decided, withdrawn('decided'))).toEqual([]);
    const again = noted('again', '2000-01-01');
    expect(row('2000-01-01', decided, withdrawn('decided'), again).status).toBe('member');
  });

  it('should go on where its end is taken back', () => {
    expect(row('2022-01-01', joined, leaving, withdrawn('leaving', '2020-06-01'))).toMatchObject({
      status: 'member',
      act: 'joined',
    });
  });

  it('should be over at once where it was for a time', () => {
    const both = noted('both', '1973-01-01', { effectiveUntil: '2021-01-01' });
    expect(row('1994-11-27', both, withdrawn('both')).status).toBe('member');
    expect(row('1994-11-28', both, withdrawn('both')).status).toBe('left');
  });

  it('should stay where it has effect until further notice, as audit says', () => {
    expect(row('2022-01-01', joined, withdrawn('joined')).status).toBe('member');
    expect(messages(joined, withdrawn('joined'))).toEqual([
      expect.stringContaining('note the end of the membership instead'),
    ]);
    const other = act('other', 'MembershipNoted', '1973-01-01', { group: 'EUN', member: 'IRL' });
    expect(messages(joined, other, withdrawn('other'))).toContainEqual(
      expect.stringContaining('has decided nothing here'),
    );
  });
});

describe('the groups of a country', () => {
  it('should be those to which it belongs, in the order of their names', () => {
    const other = act('other', 'MembershipNoted', '1973-01-01', {
      group: 'EU-members',
      member: 'GBR',
    });
    const their = act('their', 'MembershipNoted', '1973-01-01', { group: 'EUN', member: 'IRL' });
    const state = stateOf(logOf(joined, other, their), '1980-01-01');
    expect(groupsOf('GBR')(state)).toEqual(['EU-members', 'EUN']);
    expect(groupsOf('IRL')(state)).toEqual(['EUN']);
    expect(groupsOf('FRA')(state)).toEqual([]);
    expect(() => groupsOf('UK')).toThrow('Did you mean "GBR"?');
  });
});
