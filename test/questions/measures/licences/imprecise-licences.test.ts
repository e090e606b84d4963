import { clearanceAt, pipe, relations, timeline, toNullable, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, declaredComplete, hs, logOf, stateOf } from '../../../support/policy';
import { listed } from './listed';

const granted = (occurred: string, more: object = {}, id = 'granted') =>
  act(id, 'LicenceGranted', occurred, {
    measure: 'list',
    products: [hs('8542')],
    licence: 'l',
    grantee: 'Buyer',
    ...more,
  });
const revoked = (occurred: string) =>
  act('revoked', 'LicenceRevoked', occurred, {
    measure: 'list',
    products: [hs('8542')],
    licence: 'l',
  });
const route = { from: 'JPN', to: 'KOR', product: hs('8542'), entity: 'Buyer' } as const;
const authorised = (day: string, ...events: readonly ReturnType<typeof act>[]) => {
  const log = declaredComplete(logOf(listed(), ...events));
  const { verdict, regime } = pipe(
    log,
    timeline(relations),
    clearanceAt(route, day as '2021-01-01'),
  );
  expect(verdict).toBe('restricted');
  return regime?.authorised;
};

describe('a licence of which the log has no exact day', () => {
  it('should not be known to authorise a shipment before the last day on which it can have been granted', () => {
    for (const [date, days] of [
      ['2020-09', ['2020-09-01', '2020-09-29', '2020-09-30']],
      ['2020', ['2020-01-01', '2020-12-30', '2020-12-31']],
      ['[2020-09-10..2020-09-20]', ['2020-09-10', '2020-09-19', '2020-09-20']],
    ] as const)
      expect(days.map((day) => authorised(day, granted(date)))).toEqual([null, null, true]);
    expect(authorised('2020-08-31', granted('2020-09'))).toBe(false);
  });

  it('should authorise a shipment from its day of effect, if that is exact', () => {
    const exact = granted('2020-09', { effectiveFrom: '2020-09-10' });
    expect(authorised('2020-09-30', exact)).toBe(true);
    expect(authorised('2020-09-10', granted('2020-09-10'))).toBe(true);
    expect(authorised('2020-09-10', granted('../2020-09'))).toBe(true);
  });

  it('should not authorise a shipment from the first day on which it can have been revoked', () => {
    const days = ['2020-10-31', '2020-11-01', '2020-12-01'];
    const asked = days.map((day) => authorised(day, granted('2020-01-01'), revoked('2020-11')));
    expect(asked).toEqual([true, false, false]);
  });

  it('should not be known to come before or after a ban on the firm by name in that month', () => {
    const general = (occurred: string) => granted(occurred, { general: true, grantee: undefined });
    const prohibited = (occurred: string) =>
      act('prohibited', 'MeasureAnnounced', occurred, {
        ...(listed().data as object),
        entities: ['Buyer'],
        licence: 'prohibited',
      } as never);
    for (const [licence, ban, told] of [
      ['2020-09', '2020-09-20', null],
      ['2020-09-20', '2020-09', null],
      ['2020-10~', '2020-09-20', null],
      ['2020-09', '2020-09', null],
      ['2020-09-XX', '2020-09-20', null],
      ['2020-09-20', '2020-09-XX', null],
      ['2020-09-20~', '2020-09-20', null],
      ['2020-11~', '2020-09-20', true],
      ['[2020-09-01T00:00:00Z..2020-09-30T00:00:00Z]', '2020-09-20', null],
      ['2020-09', '2020-10-01', false],
      ['2020-10', '2020-09-20', true],
      ['2020-09-20', '2020-09-20', true],
    ] as const) {
      const events = [general(licence), prohibited(ban)];
      expect(authorised('2021-01-01', ...events)).toBe(told);
      const state = stateOf(logOf(listed(), ...events), '2021-01-01');
      expect(toNullable(tradeRegime(route)(state))).toMatchObject({
        licence: 'prohibited',
        authorised: told,
        authorisedBy: told === false ? [] : [{ licence: 'l' }],
      });
    }
  });

  it('should authorise a shipment where another licence surely does', () => {
    const other = granted('2020-01-01', { licence: 'm' }, 'other');
    expect(authorised('2020-09-10', granted('2020-09'), other)).toBe(true);
  });
});
