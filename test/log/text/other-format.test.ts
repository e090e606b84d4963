import { expect, it } from 'vitest';
import { otherFormat } from '../../../src/log/text/other-format';

it.each([
  ['PK\u0003\u0004rest', 'a zip archive or a spreadsheet', 'Unpack it, or export it, first.'],
  ['\u00ff\u00fe{', 'text in UTF-16', 'Save it as UTF-8, or decode it as UTF-16.'],
  [
    '\u001e{"a":1}',
    'a JSON text sequence (RFC 7464)',
    'Take out the record separators (U+001E), as tr -d "\\036" does.',
  ],
  [
    '{"a":1}\r{"b":2}',
    'lines that end in a carriage return alone',
    "End each line with a newline, as tr '\\r' '\\n' does.",
  ],
  [
    'a,b\n1,2\n',
    'a table such as CSV',
    'Make an event of each row and write it as JSON; a log holds one JSON object on each line.',
  ],
  [
    '{\n"a":[\n{"b":1}\n]}',
    'JSON over several lines',
    'Write each object on one line, as jq -c . does.',
  ],
])('should say what the text is and what to do for %j', (text, found, advice) => {
  expect(otherFormat(text)).toEqual({
    path: '',
    expected: 'NDJSON: a header, then one event as a JSON object on each line',
    found,
    advice,
  });
});

it.each([
  'a text about BZh91AY',
  'a text about PK\u0003\u0004',
  'some \ufffd\ufffd text',
  'some \u0000 text',
  'a <b',
  'x}\r{',
  '{"a":1}\r{"b":2}\n',
  'see [{"a":1}',
  'see {\n"a":1',
  '{"a"\n"b"',
  '{x,y',
  '{"a":[\n{"b":1}\n]}',
  '[1,2]x',
  '[1,[{"a":1',
  '[{"a":1},\n{"b":2},\n{"c',
  'id,type\n{"a":1}\n',
  'see , or not',
  '{\n[',
  `${' '.repeat(4096)}[1]`,
])('should be undefined for %j', (text) => {
  expect(otherFormat(text)).toBeUndefined();
});

it.each([
  ['[ {"a":1', 'a JSON array'],
  [' [1]', 'a JSON array'],
  ['\n\n<html>', 'HTML or XML'],
  ['{\n"a":1}', 'JSON over several lines'],
  ['{\r\n}', 'JSON over several lines'],
  ['1,2\n3,4\n', 'a table such as CSV'],
])('should say what the text is for %j', (text, found) => {
  expect(otherFormat(text)?.found).toBe(found);
});
