import type { CalendarDate, Either, EventLog, Relations, Timeline } from 'bilateral';
import {
  type Bitemporal,
  bitemporal,
  drawBitemporal,
  drawRates,
  drawSwimLanes,
  type Rates,
  rates,
  type SwimLanes,
  swimLanes,
} from 'bilateral/charts';
import { type PossibleDays, possibleDays, type QueryProblem } from 'bilateral/query';
import { expectTypeOf, test } from 'vitest';

declare const built: Timeline<Relations, EventLog>;
declare const others: Timeline<{ readonly permits: number }, EventLog>;

test('the data of a picture comes from a timeline of the built-in tables', () => {
  expectTypeOf(swimLanes()(built)).toEqualTypeOf<SwimLanes>();
  expectTypeOf(rates()(built)).toEqualTypeOf<Either<QueryProblem, Rates>>();
  expectTypeOf(bitemporal({ question: 'contested' })(built)).toEqualTypeOf<
    Either<QueryProblem, Bitemporal>
  >();
  // @ts-expect-error the built-in questions need the built-in tables
  swimLanes()(others);
  // @ts-expect-error there is no such kind of lane
  swimLanes({ kinds: ['quarrel'] });
});

test('each picture takes its own data, and a theme that there is', () => {
  expectTypeOf(drawSwimLanes()).parameter(0).toEqualTypeOf<SwimLanes>();
  expectTypeOf(drawRates()).parameter(0).toEqualTypeOf<Rates>();
  expectTypeOf(drawBitemporal()).returns.toEqualTypeOf<string>();
  // @ts-expect-error a theme is auto, light or dark
  drawRates({ theme: 'sepia' });
});

test('the possible days of an event are open where no date says them', () => {
  expectTypeOf<PossibleDays['first']>().toEqualTypeOf<CalendarDate | null>();
  // @ts-expect-error it takes the id of an event
  possibleDays(7);
});
