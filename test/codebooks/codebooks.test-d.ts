import type { Option, PolicyEvent } from 'bilateral';
import {
  type Book,
  type CameoCode,
  type CameoEntry,
  type CodedEvent,
  cameo,
  cameoEntry,
  code,
  codesFor,
  codesForKind,
  type DisputeStep,
  disputeSteps,
  type GoldsteinScore,
  type GoldsteinTable,
  type GtaIntervention,
  goldstein,
  goldsteinByMonth,
  goldsteinTables,
  gta,
  gtaIntervention,
  type Kind,
  type KindMatch,
  kinds,
  kindsFor,
  kindsOf,
  type Match,
  type MonthlyQuads,
  type MonthlyScore,
  type PloverEntry,
  plover,
  ploverByMonth,
  ploverEntry,
  type Quad,
  quadNames,
  quadsByMonth,
  type ReadDisputes,
  type ReadEvents,
  type ReadFor,
  readDisputes,
  readGdelt,
  readIcews,
  readPolecat,
  readTariffTable,
  wtoStages,
} from 'bilateral/codebooks';
import { describe, expectTypeOf, it } from 'vitest';

declare const event: PolicyEvent;
declare const inCameo: readonly CodedEvent<'cameo'>[];
declare const inPlover: readonly CodedEvent<'plover'>[];

it('every table is a book with a version', () => {
  for (const book of [cameo, plover, gta, wtoStages, goldsteinTables.icews, goldsteinTables.gdelt])
    expectTypeOf(book).toExtend<Book>();
  expectTypeOf(goldsteinTables.icews).toEqualTypeOf<GoldsteinTable>();
  // @ts-expect-error nobody else scores by this scale
  goldsteinTables.polecat;
  // @ts-expect-error a book is not written to
  cameo.version = 'mine';
});

it('looking up a code returns an Option', () => {
  expectTypeOf(cameoEntry('112')).toEqualTypeOf<Option<CameoEntry>>();
  expectTypeOf(ploverEntry('ACCUSE')).toEqualTypeOf<Option<PloverEntry>>();
  expectTypeOf(gtaIntervention('1')).toEqualTypeOf<Option<GtaIntervention>>();
  expectTypeOf(goldstein('icews')('112')).toEqualTypeOf<Option<GoldsteinScore>>();
  expectTypeOf<string>().not.toExtend<CameoCode>();
  // @ts-expect-error codes are text: 057 is no number
  cameoEntry(57);
  // @ts-expect-error codes are text
  gtaIntervention(1);
  // @ts-expect-error codes are text
  ploverEntry(1);
  // @ts-expect-error a score is of a named table
  goldstein('cameo');
});

describe('coding', () => {
  it('should take one scheme at a time', () => {
    expectTypeOf(code([event], 'cameo')).toEqualTypeOf(inCameo);
    expectTypeOf(code([event], 'plover', { offset: '+09:00' })).toEqualTypeOf(inPlover);
    expectTypeOf(codesFor(event, 'cameo')[0]).toExtend<Match<'cameo'> | undefined>();
    expectTypeOf(codesForKind(kinds[0] as Kind, 'plover')[0]).toExtend<
      Match<'plover'> | undefined
    >();
    // @ts-expect-error there is no such scheme
    code([event], 'gdelt');
    // @ts-expect-error there is no such scheme
    codesFor(event, 'gdelt');
    // @ts-expect-error there is no such kind
    codesForKind('war', 'cameo');
  });

  it('should give kinds for a code and for an event', () => {
    expectTypeOf(kindsFor('cameo', '112')).toEqualTypeOf<readonly KindMatch[]>();
    expectTypeOf(kindsOf(event)).toEqualTypeOf<readonly Kind[]>();
    // @ts-expect-error there is no such scheme
    kindsFor('gdelt', '112');
    // @ts-expect-error an event, not its id
    kindsOf('x');
  });

  it('should add up scores by month only from a table of the same scheme', () => {
    expectTypeOf(goldsteinByMonth('icews')(inCameo)).toEqualTypeOf<
      readonly MonthlyScore<'icews'>[]
    >();
    expectTypeOf(ploverByMonth('plover-2.0')(inPlover)).toEqualTypeOf<
      readonly MonthlyScore<'plover-2.0'>[]
    >();
    expectTypeOf(quadsByMonth('gdelt')(inCameo)).toEqualTypeOf<readonly MonthlyQuads[]>();
    expectTypeOf(quadNames).toEqualTypeOf<Readonly<Record<Quad, string>>>();
    // @ts-expect-error the scale is of another scheme
    goldsteinByMonth('icews')(inPlover);
    // @ts-expect-error the scale is of another scheme
    ploverByMonth('plover-2.0')(inCameo);
    // @ts-expect-error who divides so?
    quadsByMonth('cameo');
  });
});

it('readers should take two parties and an offset', () => {
  for (const read of [readGdelt, readIcews, readPolecat])
    expectTypeOf(read).toEqualTypeOf<(relation: ReadFor) => (text: string) => ReadEvents>();
  // @ts-expect-error whose days count?
  readGdelt({ parties: ['JPN', 'KOR'] });
  // @ts-expect-error for whom?
  readIcews('')('');
  // @ts-expect-error one party has no relation
  readPolecat({ parties: ['JPN'], offset: '+09:00' });
});

it('should read a table of steps for two parties', () => {
  expectTypeOf(readDisputes({ parties: ['CHN', 'USA'] })('')).toEqualTypeOf<ReadDisputes>();
  expectTypeOf(disputeSteps).toEqualTypeOf<Readonly<typeof disputeSteps>>();
  expectTypeOf<'panel-requested'>().toExtend<DisputeStep>();
  // @ts-expect-error for whom?
  readDisputes({});
  // @ts-expect-error there is no such step
  disputeSteps['panel-reqested'];
});

it('should read a table of tariffs for one measure', () => {
  expectTypeOf(readTariffTable).parameter(0).toHaveProperty('measure');
  expectTypeOf(readTariffTable).returns.toBeFunction();
  // @ts-expect-error for which measure?
  readTariffTable({});
});
