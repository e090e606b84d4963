import {
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
  /** A line with its fields in another order than the codec has them. */
  const held = (id: string, recordedAt: string) => ({
    type: 'ShipmentHeld',
    id,
    schemaVersion: 1,
    recordedAt,
    occurred: '2019-07-05',
    data: { days: 3, port: 'Busan' },
  });
  const options = { vocabulary: customs };
  const empty = emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00', ...options });
  const logOf = (...lines: readonly object[]) =>
    orThrow(
      parseLog(
        formatLog(empty, options) + lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
        options,
      ),
    );
  const begun = act('begun', 'BoycottStarted', '2019-07-01', { boycott: 'b', against: 'JPN' });
  const lines = [held('held', '2019-07-05'), begun];
  const log = logOf(...lines);
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
    const gone = act('gone', 'EventRetracted', '2020-01-01', { target: 'begun', reason: 'x' });
    const longer = logOf(...lines, held('more', '2019-12-01'), gone);
    const { overturned, foreign } = recheck([made], undefined, options)(longer);
    expect(foreign).toEqual([]);
    expect(overturned.map(({ by }) => by)).toEqual(['gone']);
  });
});
