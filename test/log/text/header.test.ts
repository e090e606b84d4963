import { describe, expect, it } from 'vitest';
import { isLeft } from '../../../src/fp';
import { emptyLog } from '../../../src/log/event-log/event-log';
import { parseLog } from '../../../src/log/parse';
import { eventLine, headerText } from '../../support/lines';

const messages = (text: string): readonly string[] => {
  const result = parseLog(text);
  return isLeft(result) ? result.left.problems.map(({ message }) => message) : [];
};
const advice =
  'Begin the log with a line such as {"format":"bilateral-log","formatVersion":1,"parties":["JPN","KOR"],"offset":"+09:00"}.';
const parties =
  'Name two different countries by their ISO 3166-1 alpha-3 codes; "*" as the second is all others.';
const offset =
  'Write Z, or a sign with hours and minutes up to 23:59. Names of time zones are not supported.';

describe('a first line that is not a header', () => {
  it.each([
    ['', 'an empty text'],
    ['\n\n', 'an empty text'],
    ['nope\n', '"nope"'],
    ['7\n', '7'],
    ['{"format":"bil', 'a last line that is cut off: "{\\"format\\":\\"bil"'],
    [`${eventLine()}\n`, 'an event'],
  ])('%j', (text, found) => {
    expect(messages(text)).toEqual([
      `line 1: expected the header of the log on the first line, found ${found}. ${advice}`,
    ]);
  });

  it('should be found after blank lines', () => {
    expect(messages(`\n\n${headerText}\n`)).toEqual([]);
    expect(messages('\n\nnope\n')).toEqual([
      `line 3: expected the header of the log on the first line, found "nope". ${advice}`,
    ]);
  });
});

describe('a header that is wrong', () => {
  it.each([
    [
      '"JPN","KOR"',
      '"JPN"',
      `parties: expected the two parties, such as ["JPN","KOR"], found an array of 1. ${parties}`,
    ],
    [
      '"JPN","KOR"',
      '"JPN","KOR","USA"',
      `parties: expected the two parties, such as ["JPN","KOR"], found an array of 3. ${parties}`,
    ],
    [
      '"JPN"',
      '"Japan"',
      `parties: expected the two parties, such as ["JPN","KOR"], found "Japan" and "KOR". ${parties}`,
    ],
    [
      '"KOR"',
      '7',
      `parties: expected the two parties, such as ["JPN","KOR"], found "JPN" and 7. ${parties}`,
    ],
    [
      '"KOR"',
      '"JPN"',
      `parties: expected the two parties, such as ["JPN","KOR"], found "JPN" and "JPN". ${parties}`,
    ],
    [
      '["JPN","KOR"]',
      '"JPN"',
      `parties: expected the two parties, such as ["JPN","KOR"], found "JPN". ${parties}`,
    ],
    [
      '+09:00',
      'Tokyo',
      `offset: expected an offset from UTC such as +09:00, found "Tokyo". ${offset}`,
    ],
  ])('in %s, read as %s', (right, wrong, message) => {
    expect(messages(`${headerText.replace(right, wrong)}\n`)).toEqual([`line 1: ${message}`]);
  });

  it('names the event with neither type nor format by its fields', () => {
    const both = messages(`{"type":"BoycottEnded","format":"bilateral-log"}\n`);
    expect(both).toContainEqual(expect.stringContaining('line 1: formatVersion: expected'));
    expect(both).not.toContainEqual(expect.stringContaining('found an event'));
    expect(messages('{}\n')).not.toContainEqual(expect.stringContaining('found an event'));
    expect(messages('{}\n')).toHaveLength(4);
  });
});

describe('the header of an empty log', () => {
  it('should name everything that is wrong with its literals', () => {
    expect(() => emptyLog({ parties: ['JPN', 'JPN'], offset: 'Tokyo' })).toThrow(
      new RangeError(
        `parties: expected the two parties, such as ["JPN","KOR"], found "JPN" and "JPN". ${parties} offset: expected an offset from UTC such as +09:00, found "Tokyo". ${offset}`,
      ),
    );
  });

  it('should take a bloc, and all others as the second party or as both', () => {
    for (const parties of [
      ['EUN', 'CHN'],
      ['USA', '*'],
      ['*', '*'],
    ] as const)
      expect(emptyLog({ parties, offset: '+00:00' }).header.parties).toEqual(parties);
    for (const parties of [
      ['*', 'USA'],
      ['EUN', 'EUN'],
      ['EU-members', 'USA'],
    ] as const)
      expect(() => emptyLog({ parties, offset: '+00:00' })).toThrow(RangeError);
  });

  it('should say which country was probably meant', () =>
    expect(() => emptyLog({ parties: ['JP', 'KRO'], offset: '+09:00' })).toThrow(
      'found "JP" and "KRO". Did you mean "JPN"? Did you mean "KOR"? Name two',
    ));

  it('should be as given', () => {
    expect(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' })).toEqual({
      header: { formatVersion: 1, parties: ['JPN', 'KOR'], offset: '+09:00' },
      events: [],
      unknown: [],
      warnings: [],
    });
  });
});
