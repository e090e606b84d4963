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

it('dates are drawn as the verbs and events take them', () => {
  expectTypeOf(arbitraryDay()).toEqualTypeOf<fc.Arbitrary<CalendarDate>>();
  expectTypeOf(arbitraryInstant()).toEqualTypeOf<fc.Arbitrary<Instant>>();
  expectTypeOf(arbitraryPoint({ from: '2019-07-01' })).toEqualTypeOf<fc.Arbitrary<Point>>();
  expectTypeOf(arbitraryEdtf()).toEqualTypeOf<fc.Arbitrary<Edtf>>();
  expectTypeOf(arbitraryWhen()).toEqualTypeOf<fc.Arbitrary<Edtf | Instant>>();
  // @ts-expect-error: a day is a literal of three numbers.
  arbitraryDay({ from: 'July' });
});

it('events are drawn by their type', () => {
  expectTypeOf(arbitraryActor()).toEqualTypeOf<fc.Arbitrary<Actor>>();
  expectTypeOf(arbitraryPlainEvent()).toEqualTypeOf<fc.Arbitrary<PlainEvent>>();
  expectTypeOf(arbitraryEvent('MeasureAnnounced')).toEqualTypeOf<fc.Arbitrary<MeasureAnnounced>>();
  // @ts-expect-error: there is no such type.
  arbitraryEvent('MeasureForgotten');
});

it('logs and lines', () => {
  expectTypeOf(arbitraryLog()).toEqualTypeOf<fc.Arbitrary<EventLog>>();
  expectTypeOf(arbitraryHostileLog()).toEqualTypeOf<fc.Arbitrary<EventLog>>();
  expectTypeOf(arbitraryHostileLine()).toEqualTypeOf<fc.Arbitrary<string>>();
});

it('laws take questions on the state of the projection', () => {
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
