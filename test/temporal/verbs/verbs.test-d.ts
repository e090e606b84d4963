import {
  applyChanges,
  asEntered,
  asKnownAt,
  asOf,
  type CalendarDate,
  type Certainty,
  type Changes,
  certainty,
  changes,
  cite,
  flow,
  type Instant,
  isSome,
  type KnowledgeAt,
  knowledgeAt,
  lookup,
  type Option,
  pipe,
  question,
  type Related,
  type Relations,
  type Rows,
  relatedTo,
  revisions,
  type Segment,
  type Snapshot,
  snapshot,
  suppose,
  type Timeline,
  timeline,
  tradeRegime,
  type Upcoming,
  unsettled,
  upcoming,
  versions,
  type Why,
  why,
} from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { describe, expectTypeOf, test } from 'vitest';
import {
  type DomainEvent,
  type DomainLog,
  type DomainState,
  domain,
  type Permit,
} from '../../support/domain';

declare const built: Timeline<DomainState, DomainLog>;
declare const text: string;

const permit = question<DomainState>()(({ permits }) => permits.get('x'));

describe('in pipe', () => {
  test('verbs with a question infer its answer and the events of the log', () => {
    expectTypeOf(pipe(built, why(permit, '2019-07-04'))).toEqualTypeOf<
      Why<Option<Permit>, DomainEvent>
    >();
    expectTypeOf(pipe(built, certainty(permit, '2019-07-04'))).toEqualTypeOf<
      Certainty<Option<Permit>, DomainEvent>
    >();
    expectTypeOf(pipe(built, revisions(permit, '2019-07-04'))).toEqualTypeOf<
      readonly Segment<Option<Permit>, CalendarDate>[]
    >();
    expectTypeOf(pipe(built, revisions(permit, '2019-07-04', { by: 'instant' }))).toEqualTypeOf<
      readonly Segment<Option<Permit>, Instant>[]
    >();
  });

  test('an inline question infers the state', () => {
    pipe(
      built,
      why((state) => {
        expectTypeOf(state).toEqualTypeOf<DomainState>();
        return state.permits.ids();
      }, '2019-07-04'),
      ({ value }) => expectTypeOf(value).toEqualTypeOf<readonly string[]>(),
    );
    pipe(
      built,
      certainty(({ permits }) => isSome(permits.get('x')), '2019-07-04'),
      (found) => expectTypeOf(found).toEqualTypeOf<Certainty<boolean, DomainEvent>>(),
    );
    pipe(
      built,
      revisions(({ leases }) => leases.ids().length, '2019-07-04', { eq: (a, b) => a === b }),
      (found) => expectTypeOf(found).toEqualTypeOf<readonly Segment<number, CalendarDate>[]>(),
    );
  });

  test('verbs without a question know the events of the log', () => {
    expectTypeOf(pipe(built, changes('2019-07-04', { asOf: '2019-07-05' }))).toEqualTypeOf<
      Changes<DomainEvent>
    >();
    expectTypeOf(pipe(built, unsettled('2019-07-04'))).toEqualTypeOf<readonly DomainEvent[]>();
    expectTypeOf(pipe(built, relatedTo('x'))).toEqualTypeOf<Related<DomainEvent>>();
    expectTypeOf(pipe(built, upcoming('2019-07-04'))[0]?.stoppedBy).toEqualTypeOf<
      DomainEvent | undefined
    >();
    expectTypeOf<Upcoming<DomainEvent>['stoppedBy']>().toEqualTypeOf<DomainEvent | undefined>();
  });

  test('a supposition is a timeline of the same kind', () => {
    expectTypeOf(pipe(built, suppose({ drop: ['x'] }))).toEqualTypeOf(built);
    expectTypeOf(pipe(built, asKnownAt('2019-07-04'), suppose({}))).toEqualTypeOf(built);
    expectTypeOf(pipe(built, asEntered(3))).toEqualTypeOf(built);
  });

  test('what was known at a time is the answer three times, and events of the log', () => {
    const known = pipe(
      built,
      knowledgeAt(({ permits }) => permits.ids().length, { shipped: '2019-07-04' }),
    );
    expectTypeOf(known).toEqualTypeOf<KnowledgeAt<number, DomainEvent>>();
  });

  test('applyChanges gives a snapshot of the same type', () => {
    const before = pipe(built, asOf('2019-07-04'), snapshot);
    const after = applyChanges(pipe(built, changes('2019-07-04', '2019-07-05')))(before);
    expectTypeOf(after).toEqualTypeOf<Snapshot<DomainState>>();
  });

  test('sources are those that the events of the log carry', () => {
    type Cited = DomainEvent & { readonly sources: readonly { readonly page: number }[] };
    const cited = {} as Timeline<
      DomainState,
      { readonly header: DomainLog['header']; readonly events: readonly Cited[] }
    >;
    expectTypeOf(pipe(cited, cite(permit, '2019-07-04'))).toEqualTypeOf<
      readonly { readonly page: number }[]
    >();
    expectTypeOf(pipe(built, cite(permit, '2019-07-04'))).toEqualTypeOf<readonly never[]>();
  });
});

describe('in flow', () => {
  test('verbs follow one another', () => {
    const found = flow(
      (log: DomainLog) => timeline(domain)(log),
      suppose({ drop: ['x'] }),
      asKnownAt('2019-07-04'),
      why(({ permits }) => permits.get('x'), '2019-07-04'),
    );
    expectTypeOf(found).returns.toEqualTypeOf<Why<Option<Permit>, DomainEvent>>();
    const open = flow(
      (log: DomainLog) => timeline(domain)(log),
      certainty(({ permits }) => permits.ids().length, '2019-07-04'),
    );
    expectTypeOf(open).returns.toEqualTypeOf<Certainty<number, DomainEvent>>();
    const counts = flow(
      (log: DomainLog) => timeline(domain)(log),
      revisions(({ permits }) => permits.ids().length, '2019-07-04'),
    );
    expectTypeOf(counts).returns.toEqualTypeOf<readonly Segment<number, CalendarDate>[]>();
    const moves = flow(
      (log: DomainLog) => timeline(domain)(log),
      changes('2019-07-04', '2019-07-05'),
    );
    expectTypeOf(moves).returns.toEqualTypeOf<Changes<DomainEvent>>();
  });
});

describe('a state with more tables than a question reads', () => {
  type Wider = Relations & { readonly ports: Rows<{ readonly open: boolean }> };
  const wider = {} as Timeline<Wider, (typeof japanKorea)['log']>;
  const regime = tradeRegime({ from: 'JPN', to: 'KOR', product: 'x' });

  test('should be accepted by every verb', () => {
    why(regime, '2019-07-04')(wider);
    cite(regime, '2019-07-04')(wider);
    revisions(regime, '2019-07-04')(wider);
    certainty(regime, '2019-07-04')(wider);
    expectTypeOf(pipe(wider, suppose({}))).toEqualTypeOf(wider);
    expectTypeOf(pipe(wider, why(regime, '2019-07-04')).events).toEqualTypeOf<
      readonly (typeof japanKorea.log.events)[number][]
    >();
  });

  test('should not be replaced by a state with fewer tables', () => {
    const ports = question<Wider>()((state) => state.ports.ids());
    // @ts-expect-error the relations have no ports
    why(ports, '2019-07-04')(japanKorea);
    // @ts-expect-error the relations have no ports
    certainty(ports, '2019-07-04')(japanKorea);
    // @ts-expect-error the relations have no ports
    revisions(ports, '2019-07-04')(japanKorea);
  });
});

test('a plain string is not a point', () => {
  // @ts-expect-error a plain string may be anything
  why(permit, text);
  // @ts-expect-error a plain string may be anything
  cite(permit, text);
  // @ts-expect-error a plain string may be anything
  certainty(permit, text);
  // @ts-expect-error a plain string may be anything
  revisions(permit, text);
  // @ts-expect-error a plain string may be anything
  unsettled(text);
  // @ts-expect-error a plain string may be anything
  changes(text, '2019-07-04');
  // @ts-expect-error a plain string may be anything
  changes('2019-07-04', { asOf: text });
  // @ts-expect-error a plain string may be anything
  changes('2019-07-04', { asOf: '2019-07-04', knownAt: text });
});

test('versions are rows of one of the tables, by day or by instant', () => {
  const [version] = [...versions(built)];
  if (version !== undefined) {
    expectTypeOf(version.validFrom).toEqualTypeOf<CalendarDate | null>();
    expectTypeOf(version.table).toEqualTypeOf<keyof DomainState>();
  }
  const [byInstant] = [...versions(built, { by: 'instant' })];
  if (byInstant !== undefined) expectTypeOf(byInstant.validFrom).toEqualTypeOf<Instant | null>();
  // @ts-expect-error not a step
  versions(built, { by: 'week' });
});

test('lookup answers a point by the type of the question', () => {
  const inForce = lookup((state: DomainState) => state.permits.ids().length)(built);
  expectTypeOf(inForce('2020-01-01')).toEqualTypeOf<number>();
  // @ts-expect-error not a date
  inForce('today');
});
