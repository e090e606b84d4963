import { append, type EventLog, formatLog, isLeft, orThrow, parseLog } from 'bilateral';
import { type Receipt, receipt, recheck, verifyReceipt } from 'bilateral/evidence';
import { describe, expect, it } from 'vitest';
import { act, declaredComplete, exportBan, logOf } from '../support/policy';

const route = { from: 'JPN', to: 'KOR', product: 'HS:854231' };
const query = { verb: 'answer', question: 'clearance', asOf: '2019-07-15', args: route };
const made = (log: EventLog): Receipt => orThrow(receipt(query)(log));
const boycott = act('b', 'BoycottStarted', '2019-07-01', { boycott: 'b', against: 'JPN' });

/** The log with one more line that is left out, since its day does not exist. */
const withFaulty = (log: EventLog): EventLog => {
  const faulty = JSON.stringify({ ...exportBan('2019-07-01'), occurred: '2019-02-30' });
  const read = parseLog(`${formatLog(log)}${faulty}\n`);
  if (!isLeft(read)) throw new Error('expected a faulty line');
  return read.left.intact;
};

const log = declaredComplete(logOf());
const intact = withFaulty(log);
const whole = made(log);
const longer = orThrow(append([boycott])(log));

/** What became of a receipt: where it is listed, and by which line and with which coverage it was overturned. */
const fate = ({ stand, overturned, foreign }: ReturnType<ReturnType<typeof recheck>>) => ({
  stand: stand.length,
  overturned: overturned.map(({ line, by, coverage }) => [line, by, coverage.status]),
  foreign: foreign.length,
});
const stands = { stand: 1, overturned: [], foreign: 0 };
const overturnedBy = (line: number | null, by: string, status: string) => ({
  stand: 0,
  overturned: [[line, by, status]],
  foreign: 0,
});

describe('a receipt of a log from which a line is left out later', () => {
  it('should be sound, since its own lines are as they were', () => {
    expect(whole.answer).toMatchObject({ verdict: 'clear' });
    expect(verifyReceipt(whole)(intact)).toEqual([]);
    expect(verifyReceipt({ ...whole, answer: null })(intact)).not.toEqual([]);
  });

  it('should be overturned by no line, with a checkpoint and without', () => {
    for (const checkpoint of [undefined, recheck([whole])(log).checkpoint])
      expect(fate(recheck([whole], checkpoint)(intact))).toEqual(overturnedBy(null, '', 'unread'));
    const [found] = recheck([whole])(intact).overturned;
    expect(found).toMatchObject({ recordedAt: null, enteredAt: null });
    expect(found?.now).toMatchObject({ verdict: 'refused' });
  });

  it('should stand again by a checkpoint of the faulty log when the line is away', () => {
    const { checkpoint } = recheck([whole])(intact);
    expect(fate(recheck([whole], checkpoint)(log))).toEqual(stands);
    expect(fate(recheck([whole], checkpoint)(longer))).toEqual(stands);
    expect(fate(recheck([whole], checkpoint)(withFaulty(longer)))).toEqual(
      overturnedBy(null, '', 'unread'),
    );
  });

  it('should be overturned by the line that changed it before, where there is one', () => {
    const banned = orThrow(append([exportBan('2019-07-01')])(log));
    expect(fate(recheck([whole])(banned))).toEqual(overturnedBy(2, 'ban', 'complete'));
    const { checkpoint } = recheck([whole])(banned);
    for (const kept of [undefined, checkpoint])
      expect(fate(recheck([whole], kept)(withFaulty(banned)))).toEqual(
        overturnedBy(2, 'ban', 'unread'),
      );
  });

  it('should stand where its answer does not depend on coverage', () => {
    const asked = { verb: 'answer', question: 'boycotts', asOf: '2019-07-15' };
    const kept = orThrow(receipt(asked)(longer));
    expect(kept.coverage.status).toBe('outside');
    expect(fate(recheck([kept])(withFaulty(longer)))).toEqual(stands);
  });
});

describe('a receipt of a log from which a line was left out', () => {
  const doubted = made(intact);

  it('should be sound by that log, and by its lines alone', () => {
    expect(doubted.coverage.status).toBe('unread');
    for (const each of [intact, log, longer]) expect(verifyReceipt(doubted)(each)).toEqual([]);
  });

  it('should stand by that log, also with lines that do not concern it', () => {
    for (const each of [intact, withFaulty(longer)]) {
      expect(fate(recheck([doubted])(each))).toEqual(stands);
      expect(fate(recheck([doubted], recheck([doubted])(intact).checkpoint)(each))).toEqual(stands);
    }
  });

  it('should be overturned where the line was mended', () => {
    const { checkpoint } = recheck([doubted])(intact);
    for (const kept of [undefined, checkpoint]) {
      expect(fate(recheck([doubted], kept)(log))).toEqual(overturnedBy(null, '', 'complete'));
      const mended = orThrow(append([exportBan('2019-07-01')])(log));
      expect(fate(recheck([doubted], kept)(mended))).toEqual(overturnedBy(2, 'ban', 'complete'));
    }
  });
});
