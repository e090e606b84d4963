import {
  type EventInput,
  type MeasureAnnounced,
  none,
  type PlainEvent,
  type PolicyEvent,
  projection,
  type Relations,
  some,
  type TimedEvent,
  table,
  tradeRegime,
  trustedPartner,
} from 'bilateral';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import {
  answering,
  answersByDay,
  containing,
  type EventStore,
  event,
  type Given,
  given,
  logOf,
  refused,
  storeConformance,
} from 'bilateral/testing';
import { describe, expectTypeOf, it } from 'vitest';

const hf = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });
const partner = trustedPartner({ by: 'JPN', of: 'KOR' });
const start = event('BoycottStarted');

type Opened = TimedEvent & { readonly type: 'Opened'; readonly data: { readonly door: string } };
const doors = table<{ readonly times: number }, Opened>()({
  Opened: { row: ({ data }) => data.door, begin: () => ({ times: 1 }) },
});
const house = projection({ doors });

describe('event', () => {
  it('should return the event of its type and accept some of its fields', () => {
    expectTypeOf(event('MeasureAnnounced')).toEqualTypeOf<MeasureAnnounced>();
    event('MeasureAnnounced', {
      data: { measure: 'm', instrument: 'export-ban', legalBasis: 'a law' },
    });
    event('TalksHeld', {
      by: { sector: 'IGO', name: 'WTO' },
      data: { with: [{ country: 'KOR' }] },
    });
    event('EventCorrected', { data: { replacement: { type: 'BoycottEnded' } } });
    event('BoycottStarted', {});
  });

  it('should accept nothing else', () => {
    // @ts-expect-error: there is no such type
    event('MeasureAnnouncd');
    // @ts-expect-error: the field is of another type of event
    event('MeasureAnnounced', { data: { boycott: 'b' } });
    // @ts-expect-error: the instrument is none
    event('MeasureAnnounced', { data: { instrument: 'export-bann' } });
    // @ts-expect-error: a rate is a number
    event('MeasureAnnounced', { data: { rate: '1' } });
    // @ts-expect-error: the type is said already
    event('MeasureAnnounced', { type: 'MeasureAnnounced' });
    // @ts-expect-error: there is no such field
    event('MeasureAnnounced', { occured: '2019-07-01' });
    // @ts-expect-error: a list is not one of its items
    event('TalksHeld', { data: { with: { country: 'KOR' } } });
  });

  it('should be accepted by logOf', () => {
    logOf(start, event('BoycottEnded'));
    logOf({ parties: ['JPN', 'KOR'] }, start);
    expectTypeOf(start).toExtend<EventInput>();
    // @ts-expect-error: a log has two parties
    logOf({ parties: ['JPN'] }, start);
    // @ts-expect-error: not an event
    logOf(start, { type: 'BoycottEnded' });
  });
});

describe('given', () => {
  it('should accept questions about its state', () => {
    given(japanKoreaLog).asOf('2019-07-04').asKnownAt('2019-07-04').expect(partner).toEqual(none);
    given(japanKorea).asKnownAt('2019-07-04').asOf('2019-07-04T00:00:00Z').expect(hf).toEqual(none);
    given([start])
      .expect((state) => state.boycotts.ids())
      .toEqual(['b']);
    given([], house)
      .expect((state) => state.doors.get('front'))
      .toEqual(some({ times: 1 }));
    // @ts-expect-error: no table of that name
    given([start]).expect((state) => state.boycott.ids());
    // @ts-expect-error: no table of that name in this projection
    given([], house).expect((state) => state.boycotts.ids());
    // @ts-expect-error: a question of another state
    given([], house).expect(partner);
    // @ts-expect-error: not a date
    given(japanKorea).asOf('yesterday');
    // @ts-expect-error: text from outside goes through parsePoint
    given(japanKorea).asOf(String('2019-07-04'));
    // @ts-expect-error: neither a log nor a timeline
    given(7);
    // @ts-expect-error: events of another domain need their projection
    given([{ id: 'a', type: 'Opened', occurred: '2024', recordedAt: '2024', data: { door: 'x' } }]);
  });

  it('should accept no answer of another type', () => {
    const asked = given(japanKorea).asOf('2019-07-04');
    // @ts-expect-error: the answer is an Option
    asked.expect(partner).toEqual('Group A');
    // @ts-expect-error: fields are missing
    asked.expect(partner).toEqual(some({ tier: 'Group A' }));
    // @ts-expect-error: a number
    asked.expect((state) => state.rulings.ids().length).toEqual('3');
    // @ts-expect-error: an answer must be given
    asked.expect(partner).toEqual();
  });

  it('should have the types of its state and events', () => {
    const filings = table<{ readonly count: number }>()({
      ConsultationsRequested: { row: ({ data }) => data.complainants, begin: () => ({ count: 1 }) },
    });
    expectTypeOf(given([start])).toEqualTypeOf<Given<Relations, PolicyEvent>>();
    const own = given(japanKoreaLog, projection({ filings }));
    expectTypeOf(own.when).parameter(0).extract<readonly unknown[]>().not.toBeNever();
    own.when(start).then([start]);
    expectTypeOf<PlainEvent>().toExtend<Parameters<typeof own.when>[0]>();
    given([event('ConsultationsRequested'), event('EventRetracted')], projection({ filings }));
  });
});

describe('when and then', () => {
  const happening = given([start]).when(event('BoycottEnded'));

  it('should accept events, a refusal, an answer, a test or a state', () => {
    happening.then([event('BoycottEnded')]);
    happening.then(refused({ event: 'x', message: containing('y') }));
    happening.then(answering(partner, none));
    happening.then((state) => state.boycotts.ids().length === 1);
    happening.then((state) => {
      state.boycotts.ids();
    });
    given([], house)
      .when({ id: 'a', type: 'Opened', occurred: '2024', recordedAt: '2024', data: { door: 'x' } })
      .then({ doors: { x: { times: 1 } } });
    given([start]).when(({ log }) => (log.events.length > 0 ? [] : start));
  });

  it('should accept nothing else', () => {
    // @ts-expect-error: not an event
    given([start]).when('BoycottEnded');
    // @ts-expect-error: an event of another domain
    given([], house).when(start);
    // @ts-expect-error: nothing is expected
    happening.then();
    // @ts-expect-error: no kind of outcome
    happening.then('accepted');
    // @ts-expect-error: one event is not a list of events
    happening.then(event('BoycottEnded'));
    // @ts-expect-error: a part of the whole state
    happening.then({ boycotts: {} });
    // @ts-expect-error: a test is not asynchronous
    happening.then(async (state) => state.boycotts.ids().length === 1);
    // @ts-expect-error: a question of another state
    given([], house).when([]).then(answering(partner, none));
    // @ts-expect-error: an answer of another type
    answering(partner, 'Group A');
    // @ts-expect-error: exact by default, so both are named
    refused({ event: 'x' });
    // @ts-expect-error: at least one refusal
    refused();
  });
});

describe('answersByDay', () => {
  it('should accept questions about the state', () => {
    answersByDay('text', { hf, partner });
    answersByDay(japanKoreaLog, { hf, count: (state) => state.rulings.ids().length });
    expectTypeOf(answersByDay(japanKorea, { hf }, { until: '2020-01-01' })).toBeString();
    // @ts-expect-error: not a question
    answersByDay(japanKorea, { hf: 'hf' });
    // @ts-expect-error: not a question of this state
    answersByDay(japanKorea, { count: (state: { readonly doors: object }) => state.doors });
    // @ts-expect-error: not a date
    answersByDay(japanKorea, { hf }, { until: 'then' });
  });
});

describe('storeConformance', () => {
  it('should accept a function that makes a store', () => {
    const store: EventStore = { append: async () => 'appended', read: async () => [] };
    expectTypeOf(storeConformance(() => store))
      .items.toHaveProperty('name')
      .toBeString();
    storeConformance(async () => store);
    // @ts-expect-error: a store, rather than what makes one
    storeConformance(store);
    // @ts-expect-error: an append says what became of it
    storeConformance(() => ({ append: async () => {}, read: async () => [] }));
    // @ts-expect-error: there is nothing to read with
    storeConformance(() => ({ append: async () => 'appended' as const }));
  });
});
