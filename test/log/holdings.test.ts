import { describe, expect, it } from 'vitest';
import { isLeft, isRight } from '../../src/fp';
import { admitTo } from '../../src/log/checks/admit';
import { holdingsBy, holdingsOf } from '../../src/log/event-log/holdings';
import { parseLog } from '../../src/log/parse';
import { orThrow } from '../../src/or-throw';
import { correctionLine, eventLine, eventObject, logText, retractionLine } from '../support/lines';

const log = orThrow(
  parseLog(
    logText(
      eventLine(),
      eventLine({ id: 'gone' }),
      retractionLine({ id: 'r', recordedAt: '2019-08-01' }, 'gone'),
      '{"type":"Strange"}',
      '{"type":"Strange","id":"s"}',
    ),
  ),
);
const { offset } = log.header;

/** What the log holds, looked up rather than gathered. */
const held = holdingsBy(
  {
    event: (id) => log.events.find((event) => event.id === id),
    retractionsOf: (target) =>
      log.events.flatMap((event) =>
        event.type === 'EventRetracted' && event.data.target === target ? [event] : [],
      ),
  },
  log.unknown,
);

describe('look-ups in a log', () => {
  it('should find what the log holds', () => {
    const gathered = holdingsOf(log);
    for (const id of ['a', 'gone', 'r', 's', 'nowhere']) {
      const { at: _, ...one } = { at: 0, ...held.byId.get(id) };
      const { at: __, ...other } = { at: 0, ...gathered.byId.get(id) };
      // Where a known event stands is not asked for, and an unknown line has its place in the log.
      expect({ ...other, ...one }).toEqual(one);
      expect(Object.keys(one).length > 0).toBe(id !== 'nowhere');
    }
    expect(held.byId.get('a')).toMatchObject({ _tag: 'Known', id: 'a', event: { id: 'a' } });
    expect(held.byId.get('s')).toMatchObject({ _tag: 'Unknown', id: 's', type: 'Strange' });
    expect(held.retractions.get('gone')?.map(({ id }) => id)).toEqual(['r']);
    expect(held.retractions.get('a')).toEqual([]);
  });

  it('should not count a correction as a retraction for its target', () => {
    const corrected = orThrow(parseLog(logText(eventLine(), correctionLine({ id: 'c' }, 'a'))));
    expect(holdingsOf(corrected).retractions.get('a')).toBeUndefined();
  });

  const refused = (input: unknown) => {
    const result = admitTo(held, offset, [input]);
    return isLeft(result) ? result.left.map(({ _tag }) => _tag) : [];
  };

  it('should find taken ids, also those of unknown lines', () => {
    expect(refused(eventObject({ data: { boycott: 'other', against: 'JPN' } }))).toEqual([
      'DuplicateId',
    ]);
    expect(refused(eventObject({ id: 's' }))).toEqual(['DuplicateId']);
    expect(isRight(admitTo(held, offset, [eventObject({ id: 'new' })]))).toBe(true);
  });

  it('should find that an event was retracted before', () => {
    const late = JSON.parse(correctionLine({ id: 'c', recordedAt: '2019-08-02' }, 'gone'));
    expect(refused(late)).toEqual(['AfterRetraction']);
    const other = JSON.parse(correctionLine({ id: 'c', recordedAt: '2019-08-02' }, 'a'));
    expect(refused(other)).toEqual([]);
  });
});
