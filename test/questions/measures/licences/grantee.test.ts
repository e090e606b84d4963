import { append, audit, isLeft, toNullable, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../../support/policy';
import { listed } from './listed';

const chips = (code: string) => ({ scheme: 'HS', code });
const granted = (more: object = {}) =>
  act('granted', 'LicenceGranted', '2020-09-22', {
    measure: 'list',
    products: [chips('8542')],
    licence: 'l',
    ...more,
  });
const ofBuyer = { grantee: 'Seller', entities: ['Buyer'] };
const revoked = (...products: ReturnType<typeof chips>[]) =>
  act('revoked', 'LicenceRevoked', '2021-01-01', { measure: 'list', products, licence: 'l' });

type Event = ReturnType<typeof act>;

const isAuthorisedFor = (
  code: string,
  entity: string | undefined,
  ...events: readonly Event[]
): boolean | null | undefined => {
  const firm = entity === undefined ? {} : { entity };
  const asked = tradeRegime({ from: 'JPN', to: 'KOR', product: chips(code), ...firm });
  return toNullable(asked(stateOf(logOf(...events), '2022-01-01')))?.authorised;
};
const isAuthorised = (entity: string | undefined, ...events: readonly Event[]) =>
  isAuthorisedFor('854231', entity, ...events);

describe('a general licence for everybody', () => {
  const general = granted({ general: true });
  const prohibited = (occurred: string, more: object = {}) =>
    act('prohibited', 'MeasureAnnounced', occurred, {
      ...(listed().data as object),
      entities: ['Buyer'],
      licence: 'prohibited',
      ...more,
    } as never);

  it('should not authorise trade with a firm that was prohibited by name later', () => {
    const later = prohibited('2020-11-01');
    expect(isAuthorised('Buyer', listed(), general, later)).toBe(false);
    expect(isAuthorised('Other', listed(), general, later)).toBe(true);
    const amended = act('amended', 'MeasureAmended', '2020-11-01', {
      measure: 'list',
      products: '*',
      entities: ['Buyer'],
      licence: 'prohibited',
    } as never);
    const first = prohibited('2020-01-01', { licence: 'individual' });
    expect(isAuthorised('Buyer', listed(), first, general)).toBe(true);
    expect(isAuthorised('Buyer', listed(), first, general, amended)).toBe(false);
  });

  it('should leave open whether it authorises trade with a firm that was listed by name later', () => {
    const later = (occurred: string) => prohibited(occurred, { licence: 'individual' });
    expect(isAuthorised('Buyer', listed(), general, later('2020-11-01'))).toBe(null);
    expect(isAuthorised('Other', listed(), general, later('2020-11-01'))).toBe(true);
    expect(isAuthorised('Buyer', listed(), general, later('2020-09-22'))).toBe(true);
    const ofBuyersToo = act('of-buyers', 'LicenceGranted', '2020-09-22', {
      ...(granted({ general: true, entities: ['Buyer'] }).data as object),
      licence: 'm',
    } as never);
    expect(isAuthorised('Buyer', listed(), general, ofBuyersToo, later('2020-11-01'))).toBe(true);
  });

  it('should not authorise it where the later act leaves out the licence of a ban', () => {
    const ban = { instrument: 'export-ban', licence: undefined } as const;
    const { licence: _, ...data } = { ...(prohibited('2020-11-01').data as object), ...ban };
    const named = act('named', 'MeasureAnnounced', '2020-11-01', data as never);
    const { entities: __, ...forAll } = { ...(data as { entities?: unknown }) };
    const all = act('all', 'MeasureAnnounced', '2019-05-16', forAll as never);
    expect(isAuthorised('Buyer', all, general, named)).toBe(false);
    expect(isAuthorised('Other', all, general, named)).toBe(true);
  });

  it('should authorise it where the licence names the firm, or was granted afterwards or that day', () => {
    const named = granted({ general: true, entities: ['Buyer'] });
    expect(isAuthorised('Buyer', listed(), named, prohibited('2020-11-01'))).toBe(true);
    for (const day of ['2020-09-22', '2020-09-01'])
      expect(isAuthorised('Buyer', listed(), general, prohibited(day))).toBe(true);
    const renewed = act('renewed', 'LicenceGranted', '2021-01-01', {
      ...(general.data as object),
    } as never);
    expect(isAuthorised('Buyer', listed(), general, prohibited('2020-11-01'), renewed)).toBe(true);
  });
});

describe('a licence that is not general', () => {
  it.each([
    ['the buyer alone', 'Buyer'],
    ['the grantee, whose buyer nobody names', 'Seller'],
    ['another firm', 'Other'],
    ['no firm', undefined],
  ])(
    'should authorise nothing for a grantee and a buyer where the question names %s',
    (_, firm) => {
      expect(isAuthorised(firm, listed(), granted(ofBuyer))).toBe(false);
    },
  );

  it('should authorise nothing for a seller to a listed buyer who is not the grantee', () => {
    expect(isAuthorised('Buyer', listed({ entities: ['Buyer'] }), granted(ofBuyer))).toBe(false);
  });

  it('should authorise nothing for a licence of which no act names the grantee', () => {
    expect(isAuthorised('Buyer', listed(), granted({ entities: ['Buyer'] }))).toBe(false);
  });

  it('should authorise its grantee for a licence that names nobody else', () => {
    expect(isAuthorised('SELLER', listed(), granted({ grantee: 'Seller' }))).toBe(true);
  });

  it('should authorise everybody for a general licence for dealings with the firm', () => {
    const general = granted({ general: true, entities: ['Buyer'] });
    expect(isAuthorised('Buyer', listed(), general)).toBe(true);
    expect(isAuthorised('Seller', listed(), general)).toBe(false);
  });
});

describe('a revocation for other goods than those granted', () => {
  it.each([
    ['a part of the goods', granted(), revoked(chips('854231')), 'HS:854231'],
    [
      'all goods',
      granted(),
      { ...revoked(), data: { measure: 'list', products: '*', licence: 'l' } },
      '*',
    ],
    ['a part of all goods', granted({ products: '*' }), revoked(chips('8542')), 'HS:8542'],
  ])('should be refused and named by audit for %s', (_, grant, revocation, goods) => {
    const log = logOf(listed(), grant);
    const added = append([revocation as ReturnType<typeof act>])(log);
    const advice = `no earlier event grants the licence "l" for exactly "${goods}"; revoke it for each of the goods that its grant names, and grant it again for those for which it remains`;
    expect(isLeft(added) && added.left.message).toContain(advice);
    const named = audit(logOf(listed(), grant, revocation as ReturnType<typeof act>));
    expect(named).toMatchObject([{ event: 'revoked', message: expect.stringContaining(advice) }]);
  });

  it('should authorise the rest alone for a licence revoked whole and granted again for the rest', () => {
    const again = act('again', 'LicenceGranted', '2021-01-01', {
      measure: 'list',
      products: [chips('854232')],
      licence: 'l',
      grantee: 'Seller',
    });
    const log = [listed(), granted({ grantee: 'Seller' }), revoked(chips('8542')), again];
    expect(isAuthorisedFor('854231', 'Seller', ...log)).toBe(false);
    expect(isAuthorisedFor('854232', 'Seller', ...log)).toBe(true);
  });
});
