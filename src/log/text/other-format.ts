import type { Flaw } from '../../flaw';

/** Other formats, recognised by their first characters, and what to do about each. */
type Format = {
  readonly found: string;
  readonly advice: string;
  readonly matches: (start: string, text: string) => boolean;
};

const formats: readonly Format[] = [
  {
    found: 'a file compressed with gzip',
    advice: 'Decompress it first, with gunzip for instance.',
    // The second byte of gzip is not valid UTF-8, so it is decoded as U+FFFD.
    matches: (start) => start.startsWith('\u001f\u008b') || start.startsWith('\u001f\ufffd'),
  },
  {
    found: 'a zip archive or a spreadsheet',
    advice: 'Unpack it, or export it, first.',
    matches: (start) => start.startsWith('PK\u0003\u0004'),
  },
  {
    found: 'text in UTF-16',
    advice: 'Save it as UTF-8, or decode it as UTF-16.',
    matches: (start) => start.startsWith('\ufffd\ufffd') || start.slice(0, 2).includes('\u0000'),
  },
  {
    found: 'a JSON array',
    advice: "Write each of its items on a line of its own, as jq -c '.[]' does.",
    matches: (start, text) => start.startsWith('[') && isJson(text),
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
    matches: (start) => /^[^\n{}[\]]*[\p{L}\d"_][,;\t][^\n{}[\]]*\r?\n/u.test(start),
  },
];

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const longestStart = 4096;

/** The flaw of a text in a format other than NDJSON; undefined if it may be NDJSON. */
export const otherFormat = (text: string): Flaw | undefined => {
  // Whatever its first line is, a text in which a line begins as events do is a log.
  if (text.includes('\n{"')) return undefined;
  const start = text.slice(0, longestStart).trimStart();
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
