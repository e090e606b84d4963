import { map } from '../../fp';
import { reader } from './reader';
import { ploverMeaning } from './row/code-meaning';
import { countriesIn } from './row/countries';
import type { RawRow, RawSide } from './row/locate-row';
import type { ReadEvents, ReadFor } from './row/result';
import { sectorOfRole } from './row/sectors';
import { jsonRows } from './text/json-lines';
import {
  type Fields,
  isEmptyCell,
  linesOf,
  type NumberedLine,
  type TableRow,
  tableRows,
} from './text/tsv';

/** Columns of POLECAT (doi:10.7910/DVN/AJGVIT). */
const needed = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Actor Country',
  'Recipient Country',
  'Publication Date',
];

const rawRow = (of: Fields): RawRow => {
  const side = (which: 'Actor' | 'Recipient'): RawSide => ({
    countries: countriesIn(of(`${which} Country`)),
    sector: sectorOfRole(of(`Primary ${which} Sector`)),
    name: of(`${which} Name`),
  });
  const [id, source, headline] = [of('Event ID'), of('Source'), of('Headline')];
  const contexts = of('Contexts')
    .split(/[;|,]/)
    .map((context) => context.trim())
    .filter((context) => !isEmptyCell(context));
  return {
    dataSet: 'POLECAT',
    id,
    happened: of('Event Date'),
    reported: of('Publication Date'),
    source: side('Actor'),
    target: side('Recipient'),
    meaning: ploverMeaning(of('Event Type'), of('Event Mode'), contexts),
    citation: {
      publisher: isEmptyCell(source) ? 'POLECAT' : source,
      ...(isEmptyCell(headline) ? {} : { title: headline }),
      locator: `POLECAT event ${id}`,
    },
  };
};

const rowsOf = (lines: readonly NumberedLine[]): readonly TableRow[] =>
  lines[0]?.text.trimStart().startsWith('{') === true ? jsonRows(lines) : tableRows(lines, needed);

/**
 * Reads events of POLECAT, which are coded in PLOVER, as events between two countries: words become
 * statements, deeds become reports of cooperation or conflict.
 *
 * The text is a tab-separated file of POLECAT with its header, or lines of JSON. The JSON can have
 * the column names of POLECAT, or the format of NGEC, the coder that produces POLECAT. `occurred`
 * is the event date, and `recordedAt` the publication date. Rows with the same day, sides and code
 * become one event. Rows of consultation or cooperation are also joined if they name the same two
 * sides in the opposite order. Rows from which no event is made are listed with their line and the
 * reason. No text makes the reader throw. Malformed parties or a malformed offset are mistakes in
 * the program and throw a `RangeError`.
 *
 * @example
 * const read = readPolecat({ parties: ['JPN', 'KOR'], offset: '+09:00' });
 * read('{"Event ID":"1","Event Type":"CONSULT"}').unplaced;
 * // => [{ row: 1, reason: 'it names no country for who acts' }]
 */
export const readPolecat: (relation: ReadFor) => (text: string) => ReadEvents = reader((text) =>
  rowsOf(linesOf(text)).map(({ line, fields }) => ({ line, row: map(rawRow)(fields) })),
);
