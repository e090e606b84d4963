import { append, isLeft, orThrow, parseLog, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { inexactNumber } from '../../../src/log/text/inexact-number';
import { eventLine, eventObject, headerText, logText } from '../../support/lines';

const paid = (recipients: string, id = 'a') =>
  eventLine({
    id,
    type: 'CompensationPaid',
    data: { plan: 'p', recipients: 1, sum: { amount: 7, currency: 'KRW' } },
  }).replace('"recipients":1', `"recipients":${recipients}`);
const amount = (text: string, id = 'a') => paid('1', id).replace('"amount":7', `"amount":${text}`);
const messages = (...lines: string[]) => {
  const result = parseLog(logText(...lines));
  return isLeft(result) ? result.left.problems.map(({ message }) => message) : [];
};

describe('a number that a double does not hold', () => {
  it.each([
    ['9007199254740993', '9007199254740992'],
    ['1e-400', '0'],
    ['0.1000000000000000055511151231257827', '0.1'],
    ['12345678901234567.5', '12345678901234568'],
  ])('should be refused where it is %s', (text, read) =>
    expect(messages(amount(text))).toEqual([
      `line 2 ("a"): expected numbers that a double holds as they are written, found ${text} at "amount", which would be read as ${read}. Round the number, or write it as text in "note".`,
    ]),
  );

  it.each([' ', '\t '])('should be refused after white space', (space) => {
    const line = amount(`${space}9007199254740993`);
    expect(messages(line)).toEqual(messages(amount('9007199254740993')));
    expect(messages(line)).toHaveLength(1);
  });

  it('should be refused in the header', () => {
    const header = headerText.replace(
      '"formatVersion":1',
      '"formatVersion":1.00000000000000000001',
    );
    const result = parseLog(`${header}\n`);
    expect(isLeft(result) && result.left.problems.map(({ _tag, found }) => [_tag, found])).toEqual([
      ['BadHeader', '1.00000000000000000001 at "formatVersion", which would be read as 1'],
    ]);
  });

  it('should not make two events one', () =>
    expect(messages(amount('9007199254740992'), amount('9007199254740993'))).toHaveLength(1));

  it.each([
    '9007199254740992',
    '1e3',
    '1.50',
    '0.1',
    '-0',
    '0.1e1',
    '0.001e1',
    '123456789012345680000',
    '1E+2',
  ])('should not be seen in %s', (text) => expect(messages(amount(text))).toEqual([]));

  it.each(['1e-400', '-1e999', '1E999', '0.10000000000000000000001e5'])(
    'should be found with its field for %s',
    (text) => {
      expect(inexactNumber(`{"a":1,"b":[2,${text}]}`)).toMatchObject({
        found: `${text} at "b", which would be read as ${Number(text)}`,
      });
    },
  );

  it.each(['1e-400', '12e-400', '1.5e-400'])(
    'should be found for %s, the only number of its line',
    (text) => {
      expect(inexactNumber(`{"a":${text}}`)).toMatchObject({
        found: `${text} at "a", which would be read as 0`,
      });
    },
  );

  it.each(['0.0000000000000000', '100.5000000000000', '10020030040050060', '1e21', '1.25e-7'])(
    'should not be found for %s',
    (text) => {
      expect(inexactNumber(`{"a":${text}}`)).toBeUndefined();
    },
  );

  it('should not be seen in text, or on a line of an unknown type', () =>
    expect(
      messages(eventLine({ note: '9007199254740993' }), '{"type":"X","n":9007199254740993}'),
    ).toEqual([]));
});

describe('an end hours before its beginning', () => {
  const lifted = (dates: object) =>
    eventObject({
      id: 'b',
      type: 'MeasureSuspended',
      by: { country: 'JPN', sector: 'GOV' },
      data: { measure: 'm', products: ['p'], ...dates },
    });
  const ends = { effectiveFrom: '2019-07-04T08:00:00+09:00', effectiveUntil: '2019-07-04' };

  it('should be refused at the offset of the log, by parseLog and by append', () => {
    const message =
      'data.effectiveUntil: expected a time not before effectiveFrom, "2019-07-04T08:00:00+09:00", found "2019-07-04".';
    expect(messages(JSON.stringify(lifted(ends)))).toEqual([expect.stringContaining(message)]);
    const log = orThrow(parseLog(logText()));
    const added = pipe(log, append([lifted(ends)] as never));
    expect(isLeft(added) && added.left.message).toContain(message);
  });

  it('should be refused in what a correction puts in place', () => {
    const { id: _, recordedAt: __, ...replacement } = lifted(ends);
    const correction = eventLine({
      id: 'c',
      type: 'EventCorrected',
      data: { target: 'a', replacement },
    });
    expect(messages(eventLine(), correction)).toEqual([
      expect.stringContaining('data.replacement.data.effectiveUntil: expected a time not before'),
    ]);
  });

  it('should be taken where the day begins after the beginning', () =>
    expect(
      messages(JSON.stringify(lifted({ ...ends, effectiveFrom: '2019-07-03T23:59:00+09:00' }))),
    ).toEqual([]));
});
