import {
  type Agreement,
  type AgreementStanding,
  agreement,
  asOf,
  type Boycott,
  boycotts,
  type Clearance,
  type CompensationPlan,
  type Compliance,
  type ContestedClaim,
  type Coverage,
  type Covered,
  clearance,
  clearanceAt,
  compensation,
  compliance,
  contested,
  coverage,
  type DiplomaticStanding,
  type DisputeStanding,
  diplomaticRelations,
  dispute,
  disputes,
  type EntityRecord,
  entity,
  type GroupId,
  groupsOf,
  type Licence,
  left,
  licence,
  licences,
  type MeasureInForce,
  measuresInForce,
  type Option,
  orThrow,
  type Point,
  type PointLiteral,
  type Position,
  pipe,
  positions,
  type Question,
  type Relations,
  type Restriction,
  type Retaliation,
  type Review,
  type RouteChoices,
  type Ruling,
  restrictions,
  retaliation,
  reviews,
  right,
  routeChoices,
  rulings,
  type Statement,
  statements,
  type Talks,
  type Tariff,
  type ThirdPartyStanding,
  type TradeRegime,
  type TrustedPartner,
  talks,
  tariffOn,
  thirdParties,
  tradeRegime,
  trustedPartner,
  type WithCoverage,
  withCoverage,
} from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { describe, expectTypeOf, it } from 'vitest';

const route = { from: 'JPN', to: 'KOR', product: 'x' } as const;

describe('a question says what it answers', () => {
  it('of one thing, which may not be there', () => {
    expectTypeOf(agreement('x')).toEqualTypeOf<Question<Relations, Option<AgreementStanding>>>();
    expectTypeOf(dispute('x')).toEqualTypeOf<
      Question<Relations, Option<Covered<DisputeStanding>>>
    >();
    expectTypeOf(coverage(dispute('x'))).toEqualTypeOf<Question<Relations, Coverage>>();
    expectTypeOf(withCoverage(measuresInForce())).toEqualTypeOf<
      Question<Relations, WithCoverage<readonly MeasureInForce[]>>
    >();
    expectTypeOf(withCoverage(dispute('x'))).toEqualTypeOf<
      Question<Relations, WithCoverage<Option<Covered<DisputeStanding>>>>
    >();
    expectTypeOf(clearance(route)).toEqualTypeOf<Question<Relations, Clearance>>();
    // @ts-expect-error a shipment has goods
    clearance({ from: 'JPN', to: 'KOR' });
    expectTypeOf(clearanceAt(route, '2020-01-01')(japanKorea)).toEqualTypeOf<Clearance>();
    // @ts-expect-error a point is a day or a date-time
    clearanceAt(route, 2020);
    expectTypeOf(entity('x')).toEqualTypeOf<Question<Relations, Option<Covered<EntityRecord>>>>();
    expectTypeOf(routeChoices({ from: 'JPN', to: 'KOR' })).toEqualTypeOf<
      Question<Relations, RouteChoices>
    >();
    expectTypeOf(licence('x')).toEqualTypeOf<Question<Relations, Option<readonly Licence[]>>>();
    expectTypeOf(compliance('x')).toEqualTypeOf<Question<Relations, Option<Covered<Compliance>>>>();
    expectTypeOf(retaliation('x')).toEqualTypeOf<
      Question<Relations, Option<Covered<Retaliation>>>
    >();
    expectTypeOf(diplomaticRelations({ of: 'JPN', with: 'KOR' })).toEqualTypeOf<
      Question<Relations, Option<DiplomaticStanding>>
    >();
    expectTypeOf(tariffOn(route)).toEqualTypeOf<Question<Relations, Option<Covered<Tariff>>>>();
    expectTypeOf(tradeRegime(route)).toEqualTypeOf<
      Question<Relations, Option<Covered<TradeRegime>>>
    >();
    expectTypeOf(trustedPartner({ by: 'JPN', of: 'KOR' })).toEqualTypeOf<
      Question<Relations, Option<Covered<TrustedPartner>>>
    >();
  });

  it('of all there are', () => {
    expectTypeOf(disputes()).toEqualTypeOf<Question<Relations, readonly DisputeStanding[]>>();
    expectTypeOf(thirdParties('x')).toEqualTypeOf<
      Question<Relations, readonly ThirdPartyStanding[]>
    >();
    expectTypeOf(boycotts()).toEqualTypeOf<Question<Relations, readonly Boycott[]>>();
    expectTypeOf(compensation()).toEqualTypeOf<Question<Relations, readonly CompensationPlan[]>>();
    expectTypeOf(contested()).toEqualTypeOf<Question<Relations, readonly ContestedClaim[]>>();
    expectTypeOf(licences()).toEqualTypeOf<Question<Relations, readonly Licence[]>>();
    expectTypeOf(licences('a measure')).toEqualTypeOf<Question<Relations, readonly Licence[]>>();
    expectTypeOf(measuresInForce()).toEqualTypeOf<Question<Relations, readonly MeasureInForce[]>>();
    expectTypeOf(positions()).toEqualTypeOf<Question<Relations, readonly Position[]>>();
    expectTypeOf(reviews()).toEqualTypeOf<Question<Relations, readonly Review[]>>();
    expectTypeOf(rulings()).toEqualTypeOf<Question<Relations, readonly Ruling[]>>();
    expectTypeOf(statements()).toEqualTypeOf<Question<Relations, readonly Statement[]>>();
    expectTypeOf(talks()).toEqualTypeOf<Question<Relations, readonly Talks[]>>();
  });

  it('of several timelines at once', () => {
    expectTypeOf(restrictions([japanKorea])).toEqualTypeOf<
      (point: Point | PointLiteral) => readonly Restriction[]
    >();
  });

  it('and an agreement stands as more than its row says', () => {
    expectTypeOf<AgreementStanding>().not.toEqualTypeOf<Agreement>();
  });
});

describe('a question takes', () => {
  it('one thing by a name that is text', () => {
    // @ts-expect-error which dispute?
    dispute();
    // @ts-expect-error an id is text
    dispute(590);
    // @ts-expect-error which agreement?
    agreement();
    // @ts-expect-error a measure is named by text
    licences({ measure: 'x' });
  });

  it('a whole route', () => {
    // @ts-expect-error a route has two ends
    tradeRegime({ from: 'JPN', product: 'x' });
    // @ts-expect-error a route is for some product
    tariffOn({ from: 'JPN', to: 'KOR' });
    // @ts-expect-error a product is a name, or a scheme and a code
    tradeRegime({ from: 'JPN', to: 'KOR', product: 281111 });
    tradeRegime({ from: 'JPN', to: 'KOR', product: { scheme: 'HS', code: '281111' } });
  });

  it('both sides of a partnership', () => {
    // @ts-expect-error a partner of whom?
    trustedPartner({ by: 'JPN' });
    // @ts-expect-error a list is named by text
    trustedPartner({ by: 'JPN', of: 'KOR', list: 1 });
  });

  it('nothing more where it is of all', () => {
    // @ts-expect-error it is of all there are
    rulings('x');
    // @ts-expect-error it is of all there are
    measuresInForce('x');
  });

  it('relations, and no state that lacks their tables', () => {
    const state = pipe(japanKorea, asOf('2020-01-01'));
    rulings()(state);
    // @ts-expect-error the state has no rulings
    rulings()({ disputes: state.disputes });
    // @ts-expect-error a timeline is no state
    rulings()(japanKorea);
  });

  it('timelines of relations, more than one', () => {
    // @ts-expect-error one timeline is not several
    restrictions(japanKorea);
    // @ts-expect-error a plain string may be anything
    restrictions([japanKorea])('2020-01-01' as string);
  });
});

it('groups of one country', () => {
  expectTypeOf(groupsOf('DEU')).returns.toEqualTypeOf<readonly GroupId[]>();
  // @ts-expect-error a country is named by its code
  groupsOf(276);
});

it('the value of an Either, or an Error', () => {
  expectTypeOf(orThrow(right(1))).toEqualTypeOf<number>();
  // @ts-expect-error a failure needs a message
  orThrow(left(1));
});
