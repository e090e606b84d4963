import { catalogue, decodeEvent, formatLog, isRight, parseLog } from 'bilateral';
import { arbitraryEvent } from 'bilateral/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { right } from '../../src/fp';
import { formatEvent } from '../../src/log/format';
import { hostileLogs } from '../../src/testing/arbitraries/hostile/logs';
import { holds } from '../support/holds';

const anyEvent = arbitraryEvent();

it('law 10: an event is the same after writing and reading it', () => {
  holds(
    fc.property(anyEvent, (event) => {
      expect(decodeEvent(JSON.parse(formatEvent(event)))).toEqual(right(event));
    }),
  );
});

it('law 10: a log is the same after writing and reading it, with all its difficulties', () => {
  holds(
    fc.property(hostileLogs, (generated) => {
      // Some of the generated events refer to others that are not there.
      const first = parseLog(formatLog(generated));
      const { leftOut: _, ...log } = isRight(first) ? first.right : first.left.intact;
      expect(log.events.length).toBeGreaterThan(0);
      expect(parseLog(formatLog(log))).toEqual(right({ ...log, warnings: expect.anything() }));
      expect(generated.events).toEqual(expect.arrayContaining([...log.events]));
    }),
  );
});

it('law 10: an old shape reaches the current version and stops there', () => {
  holds(
    fc.property(arbitraryEvent('CompensationPlanAnnounced'), (event) => {
      const { payer } = event.data;
      const name = payer.name ?? 'a foundation';
      const old = { ...event, schemaVersion: 1, data: { ...event.data, payer: name } };
      const read = decodeEvent(old);
      if (!isRight(read)) throw new Error('the old shape is not read');
      expect(read.right.schemaVersion).toBe(catalogue.CompensationPlanAnnounced.version);
      expect(read.right.data).toMatchObject({ payer: { name } });
      expect(decodeEvent(JSON.parse(formatEvent(read.right)))).toEqual(right(read.right));
    }),
  );
});

it('law 10: an event of the current version is left unchanged', () => {
  holds(
    fc.property(anyEvent, (event) => {
      const read = decodeEvent(event);
      expect(isRight(read) && read.right).toBe(event);
    }),
  );
});
