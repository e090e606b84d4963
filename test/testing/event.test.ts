import {
  append,
  audit,
  catalogue,
  decodeEvent,
  type EventType,
  emptyLog,
  isRight,
  pipe,
} from 'bilateral';
import { event, logOf } from 'bilateral/testing';
import { describe, expect, it } from 'vitest';
import { list } from '../../src/codec/list';
import { oneOf } from '../../src/codec/one-of';
import { refinement } from '../../src/codec/refinement';
import { strictObject } from '../../src/codec/strict-object';
import { pattern, words } from '../../src/codec/text';
import { sampleOf } from '../../src/testing/builders/sample';

// The keys of the catalogue are the types of events.
const types = Object.keys(catalogue) as EventType[];

describe('an event without given fields', () => {
  it.each(types)('should be valid, frozen and always the same: %s', (type) => {
    const made = event(type);
    expect(decodeEvent(made)).toEqual({ _tag: 'Right', right: made });
    expect(made.type).toBe(type);
    expect([made, made.data, made.sources].every(Object.isFrozen)).toBe(true);
    expect(event(type)).toEqual(made);
  });

  it('should have an id that no other type has', () => {
    expect(new Set(types.map((type) => event(type).id)).size).toBe(types.length);
  });

  it('should have a source and be recorded when it occurred', () => {
    expect(audit(logOf(event('BoycottStarted', { occurred: '2019-07-18' })))).toEqual([]);
  });
});

describe('an event with given fields', () => {
  it('should have these and defaults for all others', () => {
    const made = event('MeasureAnnounced', {
      occurred: '2019-07-01',
      by: { country: 'JPN' },
      data: { measure: 'm', effectiveFrom: '2019-07-04' },
    });
    expect(made).toEqual({
      id: expect.stringMatching(/^MeasureAnnounced-m-2019-07-01-[0-9a-z]{4}$/),
      type: 'MeasureAnnounced',
      schemaVersion: 2,
      occurred: '2019-07-01',
      recordedAt: '2019-07-01',
      by: { country: 'JPN', sector: 'GOV' },
      data: {
        measure: 'm',
        instrument: 'export-ban',
        flow: 'export',
        against: 'XBB',
        products: ['product'],
        effectiveFrom: '2019-07-04',
      },
      sources: [{ publisher: 'a test' }],
    });
  });

  it('should have another id for every other field', () => {
    const made = [
      event('LicenceRegimeNoted', { data: { products: ['a'] } }),
      event('LicenceRegimeNoted', { data: { products: ['b'] } }),
      event('LicenceRegimeNoted', { data: { products: ['b'] }, recordedAt: '2021-01-01' }),
      event('LicenceRegimeNoted', { data: { from: 'JPN' } }),
      event('LicenceRegimeNoted', { occurred: '../2018' }),
      event('LicenceRegimeNoted', { occurred: '2018' }),
      event('LicenceRegimeNoted'),
    ];
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
  });

  it('should have defaults at any depth, also in lists', () => {
    const made = event('TalksHeld', {
      by: { sector: 'IGO', name: 'WTO' },
      data: { with: [{ country: 'KOR' }, { sector: 'MED', name: 'a newspaper' }] },
      sources: [{ title: 'Minutes' }],
    });
    expect(made.by).toEqual({ sector: 'IGO', name: 'WTO' });
    expect(made.data.with).toEqual([
      { country: 'KOR', sector: 'GOV' },
      { sector: 'MED', name: 'a newspaper' },
    ]);
    expect(made.sources).toEqual([{ publisher: 'publisher', title: 'Minutes' }]);
  });

  it('should satisfy refinements that require an optional field', () => {
    expect(event('MeasureAmended', { data: { measure: 'm' } }).data).toMatchObject({
      duty: { percent: 1 },
    });
    expect(event('MeasureAmended', { data: { duty: { percent: 15 } } }).data).toEqual({
      measure: 'measure',
      products: ['product'],
      duty: { percent: 15 },
    });
  });

  it('may be a correction, whose replacement should have the defaults of its type', () => {
    const made = event('EventCorrected', {
      data: { target: 't', replacement: { type: 'BoycottEnded', data: { boycott: 'b' } } },
    });
    expect(made.data.replacement).toEqual({
      type: 'BoycottEnded',
      schemaVersion: 1,
      occurred: '2020-01-01',
      by: { country: 'XAA', sector: 'GOV' },
      data: { boycott: 'b' },
      sources: [],
    });
  });

  it('should treat `undefined` as not given', () => {
    // What a program whose compiler is not strict may hand in.
    const fields: object = { occurred: undefined, data: { cases: undefined } };
    expect(event('RulingIssued', fields).data).toEqual(event('RulingIssued').data);
  });

  it.each([
    [
      { data: { effectiveFrom: '2019-13-01' } },
      'data.effectiveFrom: expected a month from 01 to 12',
    ],
    [{ data: { measrue: 'm' } }, 'data.measrue: expected one of the fields'],
    [{ occurred: 'yesterday' }, 'occurred: expected'],
    [{ id: 'an id' }, 'id: expected an id of up to 128'],
  ])('should throw for the wrong field %j', (fields, message) => {
    // What a program without types may hand in.
    const make = () => event('MeasureAnnounced', fields as object);
    expect(make).toThrow(RangeError);
    expect(make).toThrow(`event('MeasureAnnounced'): ${message}`);
  });
});

describe('a new codec', () => {
  it('should have a sample at once', () => {
    const fleet = strictObject(
      'data',
      { ships: list(words, { atLeastOne: 'ship' }), size: words },
      {
        flag: oneOf('Flag', ['red', 'blue']),
        port: words,
      },
    );
    const flagged = refinement(fleet, ({ port }) =>
      port === undefined
        ? [{ path: 'port', expected: 'a port', found: 'none', advice: 'Add it.' }]
        : [],
    );
    expect(sampleOf(flagged, 'fleet')).toEqual({ ships: ['ship'], size: 'size', port: 'port' });
    expect(sampleOf(fleet, 'fleet', { flag: 'blue' })).toEqual({
      ships: ['ship'],
      size: 'size',
      flag: 'blue',
    });
  });

  it('should throw an error with its name if it has no known sample', () => {
    const plate = pattern('Plate', /^\d-\d$/, 'a plate', 'Write it so.');
    expect(() => sampleOf(strictObject('data', { plate }, {}), 'car')).toThrow(
      'plate: no sample is known of Plate. Give the field yourself.',
    );
  });
});

describe('a log of events', () => {
  const start = event('BoycottStarted', { data: { boycott: 'b' } });

  it('should contain them in order, under a given header', () => {
    const end = event('BoycottEnded', { occurred: '2019-01-01', data: { boycott: 'b' } });
    expect(logOf(start, end).events).toEqual([start, end]);
    expect(logOf().header).toEqual({ formatVersion: 1, parties: ['XAA', 'XBB'], offset: '+00:00' });
    const between = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;
    expect(logOf(between, start)).toEqual({ ...emptyLog(between), events: [start] });
  });

  it('should accept more events', () => {
    const longer = pipe(logOf(start), append([event('BoycottEnded', { data: { boycott: 'b' } })]));
    expect(isRight(longer)).toBe(true);
  });

  it.each([
    [[start, start], 'logOf: event "BoycottStarted-b-2020-01-01" is given twice.'],
    [
      [event('EventRetracted', { data: { target: 'x' } })],
      'logOf: events[0].data.target: expected',
    ],
    [[start, event('BoycottEnded', { id: start.id })], 'logOf: events[1].id: expected'],
  ])('should throw for invalid events', (events, message) => {
    expect(() => logOf(...events)).toThrow(RangeError);
    expect(() => logOf(...events)).toThrow(message);
  });
});
