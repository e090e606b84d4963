import { describe, expect, it } from 'vitest';
import { isLeft } from '../../../src/fp';
import type { EventLog } from '../../../src/log/event-log/event-log';
import { formatLog } from '../../../src/log/format';
import { parseLog } from '../../../src/log/parse';
import { correctionLine, eventLine, logText, retractionLine } from '../../support/lines';

const read = (text: string): EventLog => {
  const result = parseLog(text);
  if (isLeft(result)) throw new Error(result.left.problems[0]?.message ?? 'no problem');
  return result.right;
};
const warned = (log: EventLog) =>
  log.warnings.map(({ _tag, line, message }) => [_tag, line, message]);
const one = eventLine({ id: 'one' });
const two = eventLine({ id: 'two' });

describe('odd lines that are accepted with a warning', () => {
  it('a byte-order mark, CRLF and blank lines', () => {
    const log = read(`\uFEFF${logText(one, '', '  ', two).replaceAll('\n', '\r\n')}`);
    expect(log.events.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(warned(log)).toEqual([
      [
        'ByteOrderMark',
        1,
        'line 1: expected UTF-8 without a byte-order mark, found a byte-order mark at the start. It is ignored; formatLog writes none.',
      ],
      [
        'CarriageReturns',
        1,
        'line 1: expected lines that end in a newline only, found a carriage return before the newline on 5 lines. They are ignored; formatLog writes none.',
      ],
      [
        'BlankLine',
        3,
        'line 3: expected an event on every line, found 2 blank lines. They are ignored; formatLog writes none.',
      ],
    ]);
    expect(formatLog(log)).toBe(logText(one, two));
  });

  it('each of them once', () => {
    const log = read(`${logText(one)}\r\n`);
    expect(warned(log).map(([, , message]) => message)).toEqual([
      'line 3: expected lines that end in a newline only, found a carriage return before the newline on 1 line. They are ignored; formatLog writes none.',
      'line 3: expected an event on every line, found 1 blank line. They are ignored; formatLog writes none.',
    ]);
    expect(warned(read(logText(one)))).toEqual([]);
  });

  it('an unknown type twice, the same or another under its id', () => {
    const strange = '{"type":"Strange","id":"s"}';
    const again = parseLog(logText(strange, strange));
    expect(
      isLeft(again) || again.right.warnings.map(({ _tag, line, id }) => [_tag, line, id]),
    ).toEqual([
      ['UnknownType', 2, 's'],
      ['UnknownType', 3, 's'],
      ['DuplicateId', 3, 's'],
    ]);
    for (const lines of [
      [strange, '{"type":"Stranger","id":"s"}'],
      [strange, eventLine({ id: 's' })],
      [eventLine({ id: 's' }), strange],
    ]) {
      const result = parseLog(logText(...lines));
      expect(
        isLeft(result) && result.left.problems.map(({ _tag, line, id }) => [_tag, line, id]),
      ).toEqual([['DuplicateId', 3, 's']]);
    }
  });

  it('an unknown type, which comes back letter for letter', () => {
    const strange = '{ "type" : "TreatyRatified",  "id":"t", "x": 1.0 }';
    const nameless = '{"type":"constructor"}';
    const log = read(logText(strange, one, nameless, two));
    expect(log.unknown).toStrictEqual([
      { raw: strange, after: 0, type: 'TreatyRatified', id: 't' },
      { raw: nameless, after: 1, type: 'constructor' },
    ]);
    expect(warned(log)[0]).toEqual([
      'UnknownType',
      2,
      'line 2 ("t"): type: expected an event type of this version of the library, found "TreatyRatified". The line is kept as it is, and no answer uses it.',
    ]);
    expect(formatLog(log)).toBe(logText(strange, one, nameless, two));
  });

  it('a zero with a sign, which is kept', () => {
    const line = logText(
      eventLine({ type: 'CompensationPaid', data: { plan: 'p', recipients: -0 } }).replace(
        '"recipients":0',
        '"recipients":-0',
      ),
    );
    const log = read(line);
    expect(log.events[0]).toMatchObject({ data: { recipients: -0 } });
    expect(formatLog(log)).toContain('"recipients":-0');
    expect(read(formatLog(log)).events).toEqual(log.events);
  });

  it('an unknown type before several carriage returns, which are not part of it', () => {
    const strange = '{"type":"Strange"}';
    const log = read(logText(`${strange}\r\r`, one));
    expect(log.unknown).toEqual([{ raw: strange, after: 0, type: 'Strange' }]);
    expect(read(formatLog(log)).unknown).toEqual(log.unknown);
  });

  it('an unknown type before a carriage return, which is not part of it', () => {
    const strange = '{"type":"Strange"}';
    expect(read(logText(strange).replaceAll('\n', '\r\n')).unknown).toStrictEqual([
      { raw: strange, after: 0, type: 'Strange' },
    ]);
  });

  it('a later version of a known type, or of what a correction puts in place', () => {
    const log = read(
      logText(
        eventLine({ id: 'new', schemaVersion: 9 }),
        one,
        correctionLine({ id: 'c' }, 'one').replace(
          '"schemaVersion":1,"occurred":"2019-07-19"',
          '"schemaVersion":3,"occurred":"2019-07-19"',
        ),
      ),
    );
    expect(log.events.map(({ id }) => id)).toEqual(['one']);
    expect(log.warnings.map(({ line, path }) => [line, path])).toEqual([
      [2, 'schemaVersion'],
      [4, 'data.replacement.schemaVersion'],
    ]);
  });

  it('the same event twice', () => {
    const log = read(logText(one, two, one));
    expect(log.events.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(warned(log)).toEqual([
      [
        'DuplicateId',
        4,
        'line 4 ("one"): id: expected each event once, found "one" a second time, for the same event. Nothing needs to be done; the event is kept once.',
      ],
    ]);
  });

  it('a correction recorded after a retraction', () => {
    const log = read(
      logText(
        correctionLine({ id: 'early', recordedAt: '2019-08-01' }, 'one'),
        one,
        retractionLine({ id: 'r', recordedAt: '2019-09-01' }, 'one'),
        correctionLine({ id: 'late', recordedAt: '2019-09-01' }, 'one'),
      ),
    );
    expect(log.events).toHaveLength(4);
    expect(warned(log)).toEqual([
      [
        'AfterRetraction',
        5,
        'line 5 ("late"): data.target: expected an event that has not been retracted, found "one", retracted before this was recorded. A retraction is final: record what happened as a new event.',
      ],
    ]);
  });

  it('a last line without a newline, which is whole', () => {
    expect(warned(read(logText(one, two).trimEnd()))).toEqual([]);
  });
});

describe('ids that are names of things in JavaScript', () => {
  it('should be ids like any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const lines = names.map((id, n) =>
      eventLine({ id, actsOn: names.slice(0, n), data: { boycott: id, against: 'JPN' } }),
    );
    const log = read(logText(...lines));
    expect(log.events.map(({ id }) => id)).toEqual(names);
    expect(log.warnings).toEqual([]);
  });

  it('should not stand for a missing event', () => {
    const result = parseLog(logText(eventLine({ id: 'x', actsOn: ['__proto__', 'toString'] })));
    expect(isLeft(result) && result.left.problems.map(({ path }) => path)).toEqual([
      'actsOn[0]',
      'actsOn[1]',
    ]);
  });
});

it('should keep the dates that are texts for a line of an unknown type', () => {
  const strange = (dates: object) => JSON.stringify({ type: 'Strange', ...dates });
  const dates = { recordedAt: '2019-07-04', enteredAt: 'soon' };
  const { unknown } = read(logText(strange(dates), strange({ recordedAt: 7, enteredAt: null })));
  expect(unknown.map(({ raw: _, ...line }) => line)).toEqual([
    { type: 'Strange', after: 0, ...dates },
    { type: 'Strange', after: 0 },
  ]);
});
