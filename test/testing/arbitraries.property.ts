import {
  type Actor,
  catalogue,
  decodeEvent,
  type EventType,
  isRight,
  parseEdtf,
  parsePoint,
} from 'bilateral';
import {
  arbitraryActor,
  arbitraryDay,
  arbitraryEdtf,
  arbitraryEvent,
  arbitraryInstant,
  arbitraryPlainEvent,
  arbitraryPoint,
  arbitraryWhen,
} from 'bilateral/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Structure } from '../../src/codec/codec';
import { list } from '../../src/codec/list';
import { oneOf } from '../../src/codec/one-of';
import { strictObject } from '../../src/codec/strict-object';
import { pattern, words } from '../../src/codec/text';
import { act } from '../../src/events/envelope/envelope';
import { valuesOf } from '../../src/testing/arbitraries/single/from-codec';
import { holds, sampled } from '../support/holds';

// The keys of the catalogue are the types of events.
const types = Object.keys(catalogue) as readonly EventType[];

/** What a codec refines, where it only adds conditions. */
const unrefined = (structure: Structure | undefined): Structure | undefined =>
  structure?._tag === 'Refinement' ? unrefined(structure.base.structure) : structure;

describe('events drawn from the codecs', () => {
  it.each(types)('%s should pass decodeEvent, also after shrinking', (type) => {
    const seen: unknown[] = [];
    // Fails at once, so that every step of making it smaller is seen.
    fc.check(
      fc.property(arbitraryEvent(type), (event) => {
        seen.push(event);
        return false;
      }),
      { numRuns: 1 },
    );
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.filter((event) => !isRight(decodeEvent(event)))).toEqual([]);
    fc.assert(
      fc.property(arbitraryEvent(type), (event) => {
        expect(event.type).toBe(type);
        expect(decodeEvent(event)).toMatchObject({ _tag: 'Right' });
      }),
      { numRuns: sampled(50) },
    );
  });

  it('every field should occur, and every optional one should be absent in some events', () => {
    for (const type of types) {
      const events = fc.sample(arbitraryEvent(type), { numRuns: 200, seed: 1 });
      const base = unrefined(catalogue[type].structure);
      const data =
        base?._tag === 'StrictObject' ? unrefined(base.required.data?.structure) : undefined;
      const shapes = data?._tag === 'Union' ? data.among : [];
      for (const part of shapes.length > 0 ? shapes.map((each) => each.structure) : [data]) {
        const shape = unrefined(part);
        if (shape?._tag !== 'StrictObject') throw new Error(`the data of ${type} has no fields`);
        const own = events.filter(
          (event) => data?._tag !== 'Union' || data.choose(event.data).structure === part,
        );
        const has = (name: string) => own.filter((event) => Object.hasOwn(event.data, name)).length;
        for (const name of Object.keys(shape.required))
          expect(has(name), `${type}.${name}`).toBe(own.length);
        for (const name of Object.keys(shape.optional)) {
          expect(has(name), `${type}.${name}`).toBeGreaterThan(0);
          expect(has(name), `${type}.${name}`).toBeLessThan(own.length);
        }
      }
    }
  });

  it('should exist for a new event type at once', () => {
    const ratified = act(
      'TreatyRatified',
      3,
      strictObject('data', { house: oneOf('House', ['upper', 'lower']), by: list(words) }, {}),
    );
    holds(
      fc.property(valuesOf(ratified), (event) => {
        expect(ratified.is(event)).toBe(true);
        expect(event).toMatchObject({ type: 'TreatyRatified', schemaVersion: 3 });
      }),
    );
  });

  it('should throw an error that names a leaf without known values', () => {
    const shape = strictObject(
      'data',
      { colour: pattern('Colour', /^#/, 'a colour', 'Write #.') },
      {},
    );
    expect(() => valuesOf(shape)).toThrow(
      'No values are known for a part of a codec called "Colour"',
    );
  });

  it('should correct events of many types', () => {
    const corrections = fc.sample(arbitraryEvent('EventCorrected'), { numRuns: 300, seed: 1 });
    const put = new Set(corrections.map(({ data }) => data.replacement.type));
    expect(put.size).toBeGreaterThan(40);
  });

  it('should draw plain events of all types but two, and reject an unknown type', () => {
    const plain = fc.sample(arbitraryPlainEvent(), { numRuns: 2000, seed: 1 });
    expect(new Set(plain.map(({ type }) => type)).size).toBe(types.length - 2);
    expect(() => arbitraryEvent('TreatyRatified' as EventType)).toThrow(RangeError);
  });
});

/** The precision of a date, told from its form alone. */
const formOf = (text: string): string =>
  text
    .replace(/T[0-9:.]+(Z|[+-]\d\d:\d\d)/g, 'T')
    .replace(/(?<!-)\b(\d{4})-2[1-4](?![-\d])/g, '$1-season')
    .replace(/\d/g, '0')
    .replace(/[?%]/g, '~');

describe('dates', () => {
  it('should be of every precision', () => {
    const texts = fc.sample(arbitraryEdtf(), { numRuns: 3000, seed: 1 });
    expect(texts.every((text) => isRight(parseEdtf(text)))).toBe(true);
    expect([...new Set(texts.map(formOf))].sort()).toEqual([
      ...['../0000-00-00', '/0000-00-00', '0000', '0000-00', '0000-00-00', '0000-00-00/'],
      ...['0000-00-00/..', '0000-00-00/0000-00-00', '0000-00-00~', '0000-00-XX'],
      ...['0000-00/0000-00', '0000-00~', '0000-XX', '0000-XX-XX', '0000-season', '0000~'],
      ...['000X', '00XX', '[..0000-00-00]', '[0000-00-00..0000-00-00]', '[0000-00-00..]'],
      '[0000-00-00T..0000-00-00T]',
    ]);
  });

  it('should be in the given range', () => {
    const range = { from: '2020-02-28', to: '2020-03-01' } as const;
    const days = new Set(fc.sample(arbitraryDay(range), 200));
    expect([...days].sort()).toEqual(['2020-02-28', '2020-02-29', '2020-03-01']);
    expect(() => arbitraryDay({ from: '2020-02-31x' as never })).toThrow(RangeError);
  });

  it('should all be parsed', () => {
    holds(
      fc.property(arbitraryInstant(), arbitraryPoint(), arbitraryWhen(), (instant, point, when) => {
        expect(isRight(parsePoint(instant))).toBe(true);
        expect(isRight(parsePoint(point))).toBe(true);
        expect(isRight(parseEdtf(when))).toBe(true);
      }),
    );
  });
});

it('actors should be national or international', () => {
  const actors: readonly Actor[] = fc.sample(arbitraryActor(), { numRuns: 200, seed: 1 });
  const national = actors.filter((actor) => 'country' in actor);
  expect(national.length).toBeGreaterThan(50);
  expect(national.length).toBeLessThan(150);
});
