import {
  append,
  emptyLog,
  formatLog,
  isRight,
  orThrow,
  parseLog,
  policyEvents,
  vocabulary,
} from 'bilateral';
import { receipt, recheck, verifyReceipt } from 'bilateral/evidence';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { act } from '../support/policy';
import { check } from './verifier.mjs';

describe('a receipt from a log with events of one’s own', () => {
  const customs = vocabulary(
    { ShipmentHeld: { codec: t.type({ port: t.string, days: t.number }) } },
    { name: 'customs-office', version: 1, joins: policyEvents },
  );
  const held = (id: string, recordedAt: string) =>
    ({
      id,
      type: 'ShipmentHeld',
      schemaVersion: 1,
      occurred: '2019-07-05',
      recordedAt,
      // Another order of fields than that of the codec.
      data: { days: 3, port: 'Busan' },
    }) as const;
  const options = { vocabulary: customs };
  const empty = emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00', ...options });
  const begun = act('begun', 'BoycottStarted', '2019-07-01', { boycott: 'b', against: 'JPN' });
  const log = orThrow(append([held('held', '2019-07-05'), begun], options)(empty));
  const made = orThrow(
    receipt({ verb: 'answer', question: 'boycotts', asOf: '2019-08-01' }, options)(log),
  );

  it('should be of the lines as they are written, also for a checker', () => {
    const text = formatLog(log, options);
    expect(check(JSON.stringify(made), text)).toEqual([]);
    expect(verifyReceipt(made, options)(log)).toEqual([]);
    const read = parseLog(text, options);
    expect(isRight(read) && verifyReceipt(made, options)(read.right)).toEqual([]);
  });

  it('should be checked again like any other', () => {
    const more = [act('gone', 'EventRetracted', '2020-01-01', { target: 'begun', reason: 'x' })];
    const longer = orThrow(append([held('more', '2019-12-01'), ...more], options)(log));
    const { overturned, foreign } = recheck([made], undefined, options)(longer);
    expect(foreign).toEqual([]);
    expect(overturned.map(({ by }) => by)).toEqual(['gone']);
  });
});
