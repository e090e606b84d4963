import { decodeEvent, type EventType, isRight } from 'bilateral';
import { aircraftLog } from 'bilateral/aircraft';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { event } from 'bilateral/testing';
import { usChinaChipsLog } from 'bilateral/us-china-chips';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const real = [...aircraftLog.events, ...japanKoreaLog.events, ...usChinaChipsLog.events];

it('an event made from all fields of a valid one should equal it', () => {
  // The fields are those of the type, which the checker does not see in a union.
  for (const { type, schemaVersion: _, ...fields } of real)
    expect(event(type as EventType, fields as object)).toEqual({
      type,
      schemaVersion: _,
      ...fields,
    });
});

it('an event made from some fields of a valid one should be valid and keep them, and equal fields should give equal events', () => {
  let runs = 0;
  fc.assert(
    fc.property(fc.constantFrom(...real), fc.infiniteStream(fc.boolean()), (whole, coins) => {
      const isKept = () => coins.next().value === true;
      const { type, schemaVersion: _, occurred, data, ...around } = whole;
      const some = (fields: object): object =>
        Object.fromEntries(
          // Where one date goes without the other, an end may be before its beginning.
          Object.entries(fields).filter(([name]) => name.startsWith('effective') || isKept()),
        );
      const fields: object = { occurred, ...some(around), data: some(data) };
      const made = event(type as EventType, fields);
      expect(isRight(decodeEvent(made))).toBe(true);
      expect(made).toMatchObject(fields);
      expect(event(type as EventType, fields)).toEqual(made);
      runs += 1;
    }),
    { numRuns: 1000 },
  );
  console.log(`Events made of parts of real ones: ${runs}, from ${real.length}`);
});
