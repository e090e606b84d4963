import { gzipSync } from 'node:zlib';
import { isLeft, parseLog } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../src/log/text/json-fault';
import { eventLine, eventObject, headerText, logText } from '../../support/lines';

const messages = (text: string) => {
  const result = parseLog(text);
  return isLeft(result) ? result.left.problems.map(({ message }) => message) : [];
};
const log = logText(eventLine(), eventLine({ id: 'b' }));
const objects = [JSON.parse(headerText), eventObject(), eventObject({ id: 'b' })];

describe('a text in another format', () => {
  it.each([
    ['gzip', gzipSync(log).toString('utf8'), 'a file compressed with gzip. Decompress it first'],
    ['gzip, byte by byte', gzipSync(log).toString('latin1'), 'a file compressed with gzip.'],
    ['UTF-16', Buffer.from(log, 'utf16le').toString('latin1'), 'text in UTF-16.'],
    ['a JSON array', JSON.stringify(objects), 'a JSON array. Write each of its items on a line'],
    [
      'a JSON array with an item on each line',
      `[${objects.map((each) => JSON.stringify(each)).join(',\n')}]\n`,
      'a JSON array. Write each of its items on a line',
    ],
    ['a printed JSON array', JSON.stringify(objects, null, 2), 'a JSON array.'],
    [
      'printed objects',
      objects.map((each) => JSON.stringify(each, null, 2)).join('\n'),
      'JSON over several lines. Write each object on one line',
    ],
    ['CSV', 'id,type,occurred\na,RulingIssued,2019-07-01\n', 'a table such as CSV.'],
    ['CSV with quotes', '"id";"type"\n"a";"RulingIssued"\n', 'a table such as CSV.'],
    ['CSV of one line', 'id,type,occurred', 'a table such as CSV.'],
    [
      'UTF-16 with its mark',
      `\u00ff\u00fe${Buffer.from(log, 'utf16le').toString('latin1')}`,
      'text in UTF-16.',
    ],
    [
      'UTF-16, the other way',
      Buffer.from(log, 'utf16le').swap16().toString('utf8'),
      'text in UTF-16.',
    ],
    [
      'UTF-8 as Latin-1',
      `\u00ef\u00bb\u00bf${log}`,
      'UTF-8 that was read as Latin-1. Read it as UTF-8.',
    ],
    ['bzip2', 'BZh91AY&SY\ufffd', 'a compressed file. Decompress it first.'],
    ['xz', '\ufffd7zXZ\u0000', 'a compressed file.'],
    ['Zstandard', '(\ufffd/\ufffd\u0000', 'a compressed file.'],
    ['a page', '<!DOCTYPE html>\n<html>\n</html>\n', 'HTML or XML. Download the log itself'],
    ['a JSON text sequence', log.replace(/^\{/gm, '\u001e{'), 'a JSON text sequence (RFC 7464).'],
    ['old line ends', log.replaceAll('\n', '\r'), 'lines that end in a carriage return alone.'],
    ['a JSON array that is cut off', JSON.stringify(objects).slice(0, 300), 'a JSON array.'],
    ['TSV', 'id\ttype\na\tRulingIssued\n', 'a table such as CSV.'],
  ])('should be one problem for %s', (_format, text, found) => {
    const [first, ...more] = messages(text);
    expect(more).toEqual([]);
    expect(first).toContain(
      'line 1: expected NDJSON: a header, then one event as a JSON object on each line, found ',
    );
    expect(first).toContain(found);
  });

  it('should be a log with a warning where the byte-order mark is there twice', () => {
    const result = parseLog(`\ufeff\ufeff${log}`);
    expect(!isLeft(result) && result.right.warnings.map(({ _tag }) => _tag)).toEqual([
      'ByteOrderMark',
    ]);
  });

  it('should be a problem of line 1, without warnings, for a table', () => {
    const result = parseLog('id,type\na,RulingIssued\n');
    expect(isLeft(result) && result.left.problems.map(({ _tag }) => _tag)).toEqual(['NotJson']);
    expect(isLeft(result) && result.left.intact.warnings).toEqual([]);
  });

  it('should leave a byte-order mark inside a text in its place for a log', () => {
    const result = parseLog(logText(eventLine({ note: 'a\ufeffb' })));
    expect(!isLeft(result) && result.right.events.map(({ note }) => note)).toEqual(['a\ufeffb']);
  });

  it('should not be seen in a log', () => expect(messages(log)).toEqual([]));
});

describe('a line that is not JSON', () => {
  it.each([
    [
      '{"id":"a",}',
      'expected the name of a field in double quotes, at column 11, found "}" after "{\\"id\\":\\"a\\","',
    ],
    [
      "{'id':'a'}",
      'expected the name of a field in double quotes, or }, at column 2, found "\'id\':\'a\'}" after "{"',
    ],
    ['{"id":"a" "type":"b"}', 'expected a comma, or the bracket that closes, at column 11'],
    ['{"id" "a"}', 'expected a colon, at column 7'],
    ['{"n":NaN}', 'expected a value, at column 6'],
    ['{"n":01}', 'expected a value, at column 6'],
    ['{"n":1.}', 'expected a value, at column 6'],
    ['{"a":[1,]}', 'expected a value, at column 9'],
    ['{"a":1} {"b":2}', 'expected nothing more on the line, at column 9'],
    [
      '{"a":"b\tc"}',
      'expected a text without line breaks and tabs, closed by a double quote, at column 8',
    ],
    ['{"a":"b}', 'closed by a double quote, at column 9, found the end of the line'],
    ['{"a":"\\x"}', 'closed by a double quote, at column 7'],
    [
      '{"a":[1',
      'expected a comma, or the bracket that closes, at column 8, found the end of the line',
    ],
  ])('should say where and why for %s', (bad, message) => {
    expect(() => JSON.parse(bad)).toThrow();
    expect(messages(logText(bad, eventLine()))).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['a', '{"a" '],
    ['x'.repeat(40), `${'x'.repeat(22)}" `],
  ])('should show up to 24 characters before the place for a field called %s', (name, before) => {
    const bad = `{"${name}" 1,"note":"${'y'.repeat(40)}"}`;
    const place = `found "1,\\"note\\":\\"yyyyyyyyyyyyyy" after ${JSON.stringify(before)}.`;
    expect(messages(logText(bad))).toEqual([expect.stringContaining(place)]);
  });

  it('should show the place, however long the line is', () => {
    const bad = eventLine({ note: 'x'.repeat(5000) }).replace(',"sources"', ',,"sources"');
    const [message = ''] = messages(logText(bad));
    expect(message).toContain('found ",\\"sources\\":[],');
    expect(message.length).toBeLessThan(300);
  });

  it('should say so of what is nested too deep to be read', () =>
    expect(jsonFault('['.repeat(100_000)).at).toBe(100_000));
});

describe('a date as spreadsheets write it', () => {
  it.each(['01/03/2024', '1.3.2024', '2024/03/01', '20240301'])(
    'should be told the form for %s',
    (occurred) =>
      expect(messages(logText(eventLine({ occurred })))).toEqual([
        expect.stringContaining('YYYY-MM-DD'),
      ]),
  );
});
