import { catalogue, decodeEvent, type EventType, isRight } from 'bilateral';
import { event, logOf } from 'bilateral/testing';
import { expect, it } from 'vitest';

// The keys of the catalogue are the types of events.
const types = Object.keys(catalogue) as EventType[];
it.each(types)('%s', (type) => {
  const e = event(type);
  console.log(JSON.stringify(e));
  expect(isRight(decodeEvent(e))).toBe(true);
});
