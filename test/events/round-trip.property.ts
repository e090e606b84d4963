import { arbitraryEvent } from 'bilateral/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, isEventType } from '../../src/events/catalogue';
import { decodeEvent } from '../../src/events/decode/decode';
import { isLeft, right } from '../../src/fp';
import { formatEvent } from '../../src/log/format';
import { sampled } from '../support/holds';

const anyEvent = arbitraryEvent();

const types = Object.keys(catalogue).filter(isEventType);

describe('encode then decode is the identity', () => {
  it.each(types)('%s', (type) => {
    fc.assert(
      fc.property(arbitraryEvent(type), (event) => {
        expect(decodeEvent(JSON.parse(formatEvent(event)))).toEqual(right(event));
        expect(decodeEvent(event)).toEqual(right(event));
      }),
      { numRuns: sampled(100) },
    );
  });

  it('the text does not depend on the order of the fields', () => {
    const backwards = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(backwards);
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, each]) => [key, backwards(each)]),
      );
    };
    fc.assert(
      fc.property(anyEvent, (event) => {
        const decoded = decodeEvent(backwards(event));
        expect(isLeft(decoded)).toBe(false);
        if (!isLeft(decoded)) expect(formatEvent(decoded.right)).toBe(formatEvent(event));
      }),
      { numRuns: sampled(500) },
    );
  });
});

describe('whatever is handed in', () => {
  it('decoding any value should return a result and not throw', () => {
    fc.assert(
      fc.property(fc.anything({ withObjectString: true, withNullPrototype: true }), (value) => {
        expect(isLeft(decodeEvent(value))).toBe(true);
      }),
      { numRuns: sampled(1000) },
    );
  });

  it('an event with any field changed, added or removed should be decoded only if it is valid', () => {
    fc.assert(
      fc.property(
        anyEvent,
        fc.string(),
        fc.jsonValue(),
        fc.boolean(),
        (event, name, value, inData) => {
          const changed = inData
            ? { ...event, data: { ...event.data, [name]: value } }
            : { ...event, [name]: value };
          const decoded = decodeEvent(changed);
          if (isLeft(decoded) && decoded.left._tag === 'Flawed')
            expect(decoded.left.flaws.length).toBeGreaterThan(0);
          if (!isLeft(decoded)) expect(Object.hasOwn(inData ? event.data : event, name)).toBe(true);
        },
      ),
      { numRuns: sampled(1000) },
    );
  });
});
