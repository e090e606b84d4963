import {
  asKnownAt,
  asOf,
  type CalendarDate,
  type Either,
  eventsBetween,
  flow,
  history,
  type Instant,
  type Interval,
  intervalsWhen,
  isSome,
  type Option,
  pipe,
  question,
  record,
  type Segment,
  snapshot,
  type Timeline,
  timeline,
  type Upcoming,
  upcoming,
} from 'bilateral';
import { describe, expectTypeOf, test } from 'vitest';
import {
  type Day,
  type DomainEvent,
  type DomainLog,
  type DomainState,
  domain,
  type Lease,
  type Permit,
  type Visit,
} from '../../support/domain';

declare const log: DomainLog;
declare const built: Timeline<DomainState, DomainLog>;

describe('in pipe', () => {
  test('a timeline has the state of its projection and keeps its log', () => {
    expectTypeOf(pipe(log, timeline(domain))).toEqualTypeOf<Timeline<DomainState, DomainLog>>();
    expectTypeOf(pipe(built, asKnownAt('2019-07-04'))).toEqualTypeOf(built);
    expectTypeOf(pipe(built, asKnownAt('2019-07-04')).log).toEqualTypeOf<DomainLog>();
  });

  test('a state has rows of each table', () => {
    const state = pipe(built, asKnownAt('2019-07-04'), asOf('2019-07-04'));
    expectTypeOf(state).toEqualTypeOf<DomainState>();
    expectTypeOf(state.permits.get('x')).toEqualTypeOf<Option<Permit>>();
    expectTypeOf(state.leases.where(() => true)).toEqualTypeOf<readonly Lease[]>();
    expectTypeOf(state.visits.keyed('x')).toEqualTypeOf<readonly (readonly [string, Visit])[]>();
    expectTypeOf(snapshot(state).permits).toEqualTypeOf<{ readonly [id: string]: Permit }>();
    expectTypeOf(pipe(built, asOf('2019-07-04'), snapshot).permits.x?.expiresOn).toEqualTypeOf<
      Day | null | undefined
    >();
  });

  test('an inline question infers the state', () => {
    pipe(
      built,
      history((state) => {
        expectTypeOf(state).toEqualTypeOf<DomainState>();
        return state.permits.ids().length;
      }),
      (segments) =>
        expectTypeOf(segments).toEqualTypeOf<readonly Segment<number, CalendarDate>[]>(),
    );
    pipe(
      built,
      history(({ permits }) => permits.get('x'), { by: 'instant', until: '2019-07-04' }),
      (segments) =>
        expectTypeOf(segments).toEqualTypeOf<readonly Segment<Option<Permit>, Instant>[]>(),
    );
    pipe(
      built,
      history(({ permits }) => permits.ids(), { eq: (a, b) => a.length === b.length }),
      (segments) =>
        expectTypeOf(segments).toEqualTypeOf<readonly Segment<readonly string[], CalendarDate>[]>(),
    );
    pipe(
      built,
      intervalsWhen(({ permits }) => isSome(permits.get('x'))),
      (intervals) => expectTypeOf(intervals).toEqualTypeOf<readonly Interval<CalendarDate>[]>(),
    );
    pipe(
      built,
      intervalsWhen(({ permits }) => isSome(permits.get('x')), { by: 'instant' }),
      (intervals) => expectTypeOf(intervals).toEqualTypeOf<readonly Interval<Instant>[]>(),
    );
    pipe(
      built,
      asOf('2019-07-04'),
      question<DomainState>()(({ leases }) => leases.where(({ paid }) => paid > 1).length),
      (count) => expectTypeOf(count).toEqualTypeOf<number>(),
    );
  });

  test('the other verbs know the events of the log', () => {
    expectTypeOf(pipe(built, upcoming('2019-07-04'))).toEqualTypeOf<
      readonly Upcoming<DomainEvent>[]
    >();
    expectTypeOf(pipe(built, eventsBetween('2019-07-04', '2019-07-05'))).toEqualTypeOf<
      readonly DomainEvent[]
    >();
    expectTypeOf(pipe(built, record([], { expectedVersion: 1 }))).toExtend<
      Either<{ readonly message: string }, Timeline<DomainState, DomainLog>>
    >();
  });
});

describe('in flow', () => {
  const openOn = question<DomainState>()(({ permits }) => permits.ids());

  test('verbs follow one another', () => {
    const ids = flow(
      (given: DomainLog) => timeline(domain)(given),
      asKnownAt('2019-07-04'),
      asOf('2019-07-04'),
      ({ permits }) => permits.ids(),
    );
    expectTypeOf(ids).toEqualTypeOf<(given: DomainLog) => readonly string[]>();
  });

  test('an inline question infers the state', () => {
    const segments = flow(
      (given: DomainLog) => timeline(domain)(given),
      history(({ permits }) => permits.get('x')),
    );
    expectTypeOf(segments).returns.toEqualTypeOf<
      readonly Segment<Option<Permit>, CalendarDate>[]
    >();
    const intervals = flow(
      (given: DomainLog) => timeline(domain)(given),
      intervalsWhen(({ permits }) => isSome(permits.get('x'))),
    );
    expectTypeOf(intervals).returns.toEqualTypeOf<readonly Interval<CalendarDate>[]>();
  });

  test('a named question brings the state with it', () => {
    const ask = flow(asOf('2019-07-04')<DomainState>, openOn);
    expectTypeOf(ask).toEqualTypeOf<(timeline: Timeline<DomainState>) => readonly string[]>();
    expectTypeOf(flow(history(openOn), (segments) => segments.length)).toEqualTypeOf<
      (timeline: Timeline<DomainState>) => number
    >();
  });
});
