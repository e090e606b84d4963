import { audit, type EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../support/policy';

const goods = { measure: 'm', products: [{ scheme: 'HS', code: '2811' }] } as const;
const ban = (id: string, occurred: string) =>
  act(id, 'MeasureAnnounced', occurred, {
    ...goods,
    instrument: 'export-ban',
    flow: 'export',
    against: 'KOR',
  });
const grant = (id: string, occurred: string, data: object = {}) =>
  act(id, 'LicenceGranted', occurred, {
    ...goods,
    licence: 'l',
    grantee: 'Acme',
    ...data,
  } as never);
const lift = (data: object = {}) =>
  act('lifted', 'MeasureLifted', '2021-01-01', { ...goods, ...data } as never);

const named = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ _tag, event }) => `${_tag} ${event}`);

describe('a licence under a measure that is lifted and announced again', () => {
  const [first, granted, again] = [
    ban('first', '2020-01-01'),
    grant('granted', '2020-06-01'),
    ban('again', '2022-01-01'),
  ];

  it('should be named by audit', () => {
    expect(named(first, granted, lift(), again)).toEqual(['UnknownLicence again']);
    expect(audit(logOf(first, granted, lift(), again))[0]?.message).toBe(
      'Event "again" announces the measure "m" again, which "lifted" lifted. The licence "l" was granted by "granted" before that, and counts under the new announcement too. If it no longer counts, revoke it. If it does, grant it again.',
    );
    const wide = lift({ products: [{ scheme: 'HS', code: '28' }] });
    const chapter = { ...ban('chapter', '2020-01-01'), data: { ...first.data, ...wide.data } };
    expect(named(chapter as never, first, granted, wide, again)).toEqual(['UnknownLicence again']);
  });

  it('should not be named where its end, its revocation or a renewal says what holds', () => {
    const until = grant('granted', '2020-06-01', { effectiveUntil: '2021-06-01' });
    expect(named(first, until, lift(), again)).toEqual([]);
    const revoked = act('revoked', 'LicenceRevoked', '2021-01-01', { ...goods, licence: 'l' });
    expect(named(first, granted, lift(), revoked, again)).toEqual([]);
    const renewed = grant('renewed', '2022-01-01');
    expect(named(first, granted, lift(), again, renewed)).toEqual([]);
    const other = grant('other', '2022-01-01', { licence: 'k', replaces: 'l' });
    expect(named(first, granted, lift(), again, other)).toEqual([]);
  });

  it('should not be named where the measure is not lifted for its goods, or only in part', () => {
    expect(named(first, granted, again)).toEqual([]);
    const gas = ban('gas', '2020-01-01');
    const goodsElse = { products: [{ scheme: 'HS', code: '2711' }] };
    const elsewhere = { ...gas, data: { ...gas.data, ...goodsElse } } as typeof gas;
    expect(named(first, elsewhere, granted, lift(goodsElse), again)).toEqual([]);
    const own = ban('own', '2020-02-01');
    const forKorea = { ...own, data: { ...own.data, partners: ['KOR'] } } as typeof own;
    expect(named(first, forKorea, granted, lift({ partners: ['KOR'] }), again)).toEqual([]);
  });
});
