import {
  type Actor,
  type CalendarDate,
  type Edtf,
  type EventLog,
  type Instant,
  type MeasureAnnounced,
  type PlainEvent,
  type Point,
  projection,
  type Relations,
  relations,
  type TimedEvent,
  table,
} from 'bilateral';
import {
  arbitraryActor,
  arbitraryDay,
  arbitraryEdtf,
  arbitraryEvent,
  arbitraryHostileLine,
  arbitraryHostileLog,
  arbitraryInstant,
  arbitraryLog,
  arbitraryPlainEvent,
  arbitraryPoint,
  arbitraryWhen,
  type Law,
  laws,
} from 'bilateral/testing';
import type * as fc from 'fast-check';
import { expectTypeOf, it } from 'vitest';

it('arbitraries of dates should give the types that verbs and events accept', () => {
  expectTypeOf(arbitraryDay()).toEqualTypeOf<fc.Arbitrary<CalendarDate>>();
  expectTypeOf(arbitraryInstant()).toEqualTypeOf<fc.Arbitrary<Instant>>();
  expectTypeOf(arbitraryPoint({ from: '2019-07-01' })).toEqualTypeOf<fc.Arbitrary<Point>>();
  expectTypeOf(arbitraryEdtf()).toEqualTypeOf<fc.Arbitrary<Edtf>>();
  expectTypeOf(arbitraryWhen()).toEqualTypeOf<fc.Arbitrary<Edtf | Instant>>();
  // @ts-expect-error: a day is a literal of three numbers.
  arbitraryDay({ from: 'July' });
});

it('arbitraries of events should give the type of their event', () => {
  expectTypeOf(arbitraryActor()).toEqualTypeOf<fc.Arbitrary<Actor>>();
  expectTypeOf(arbitraryPlainEvent()).toEqualTypeOf<fc.Arbitrary<PlainEvent>>();
  expectTypeOf(arbitraryEvent('MeasureAnnounced')).toEqualTypeOf<fc.Arbitrary<MeasureAnnounced>>();
  // @ts-expect-error: there is no such type.
  arbitraryEvent('MeasureForgotten');
});

it('arbitraries of logs and lines should give logs and texts', () => {
  expectTypeOf(arbitraryLog()).toEqualTypeOf<fc.Arbitrary<EventLog>>();
  expectTypeOf(arbitraryHostileLog()).toEqualTypeOf<fc.Arbitrary<EventLog>>();
  expectTypeOf(arbitraryHostileLine()).toEqualTypeOf<fc.Arbitrary<string>>();
});

it('laws should accept questions about the projection’s state', () => {
  type Noted = TimedEvent & { readonly type: 'Noted'; readonly data: { readonly row: string } };
  const rows = table<{ readonly n: number }, Noted>()({
    Noted: { row: ({ data }) => data.row, begin: () => ({ n: 1 }) },
  });
  const events = {} as fc.Arbitrary<Noted>;
  const tried = laws(projection({ rows }), {
    events,
    questions: { ids: (state) => state.rows.ids() },
  });
  expectTypeOf(tried).toEqualTypeOf<readonly Law[]>();
  laws(relations, {
    logs: arbitraryLog(),
    questions: { open: (state: Relations) => state.disputes.ids() },
  });
  // @ts-expect-error: the projection has no such table.
  laws(projection({ rows }), { events, questions: { ids: (state) => state.columns.ids() } });
  // @ts-expect-error: events or logs, not both.
  laws(projection({ rows }), { events, logs: arbitraryLog(), questions: {} });
});
