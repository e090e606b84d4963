import type { Flaw } from '../../flaw';
import { parsedJson } from '../../json';

type Format = {
  readonly found: string;
  readonly advice: string;
  readonly matches: (start: string, text: string) => boolean;
};

/** A byte-order mark that was decoded as Latin-1, so that its three bytes became three letters. */
const misread = '\u00ef\u00bb\u00bf';

const formats: readonly Format[] = [
  {
    found: 'a file compressed with gzip',
    advice: 'Decompress it first, with gunzip for instance.',
    // Matches a gzip file. The second byte of gzip is not valid UTF-8, so a decoder writes it as
    // U+FFFD.
    matches: (start) => start.startsWith('\u001f\u008b') || start.startsWith('\u001f\ufffd'),
  },
  {
    found: 'a compressed file',
    advice: 'Decompress it first.',
    // Matches a file compressed with bzip2, xz or Zstandard that was decoded as UTF-8 or as
    // Latin-1.
    matches: (start) =>
      /^(?:BZh\d1AY|[\ufffd\u00fd]7zXZ|\(\ufffd\/\ufffd|\(\u00b5\/\u00fd)/.test(start),
  },
  {
    found: 'a zip archive or a spreadsheet',
    advice: 'Unpack it, or export it, first.',
    matches: (start) => start.startsWith('PK\u0003\u0004'),
  },
  {
    found: 'text in UTF-16',
    advice: 'Save it as UTF-8, or decode it as UTF-16.',
    // Matches a UTF-16 text, with or without a byte-order mark, that was decoded as UTF-8 or as
    // Latin-1.
    matches: (start) =>
      /^(?:\ufffd\ufffd|\u00ff\u00fe|\u00fe\u00ff)/.test(start) ||
      start.slice(0, 2).includes('\u0000'),
  },
  {
    found: 'UTF-8 that was read as Latin-1',
    advice: 'Read it as UTF-8.',
    matches: (start) => start.startsWith(misread),
  },
  {
    found: 'HTML or XML',
    advice: 'Download the log itself; this may be a page about it, or about an error.',
    matches: (start) => /^<[!?a-z]/i.test(start),
  },
  {
    found: 'a JSON text sequence (RFC 7464)',
    advice: 'Take out the record separators (U+001E), as tr -d "\\036" does.',
    matches: (start) => start.startsWith('\u001e'),
  },
  {
    found: 'lines that end in a carriage return alone',
    advice: "End each line with a newline, as tr '\\r' '\\n' does.",
    matches: (start, text) =>
      start.startsWith('{') && !text.includes('\n') && text.includes('}\r{'),
  },
  {
    found: 'a JSON array',
    advice: "Write each of its items on a line of its own, as jq -c '.[]' does.",
    matches: (start, text) =>
      start.startsWith('[') && (parsedJson(text) !== undefined || /^\[\s*\{"/.test(start)),
  },
  {
    found: 'JSON over several lines',
    advice: 'Write each object on one line, as jq -c . does.',
    matches: (start) => /^\{[ \t]*\r?\n[ \t]*["}]/.test(start),
  },
  {
    found: 'a table such as CSV',
    advice:
      'Make an event of each row and write it as JSON; a log holds one JSON object on each line.',
    matches: (start) => /^[^\n{}[\]]*[\p{L}\d"_][,;\t][^\n{}[\]]*(?:\r?\n|$)/u.test(start),
  },
];

const longestStart = 4096;

export const otherFormat = (text: string): Flaw | undefined => {
  const start = text.slice(0, longestStart).trimStart();
  // If a line after the first begins as events do, the text is a log, even if its first line is wrong.
  // The exceptions are a text that is one JSON value, and UTF-8 that was read as Latin-1.
  const isLines = text.includes('\n{"') && !text.startsWith(misread);
  if (isLines && parsedJson(text) === undefined) return undefined;
  const format = formats.find(({ matches }) => matches(start, text));
  return (
    format && {
      path: '',
      expected: 'NDJSON: a header, then one event as a JSON object on each line',
      found: format.found,
      advice: format.advice,
    }
  );
};
