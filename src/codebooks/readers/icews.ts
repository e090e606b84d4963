import { map } from '../../fp';
import { reader } from './reader';
import { cameoMeaning, cameoMeaningOfName } from './row/code-meaning';
import { countriesIn } from './row/countries';
import type { RawRow, RawSide } from './row/locate-row';
import type { ReadEvents, ReadFor } from './row/result';
import { sectorOfIcews } from './row/sectors';
import { type Fields, hasColumn, isEmptyCell, linesOf, tableRows } from './text/tsv';

/** Columns of ICEWS (doi:10.7910/DVN/28075). */
const needed = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'Target Name',
  'Target Sectors',
  'Target Country',
];

/** The ICEWS file of 2017 writes dates as month/day/year. */
const americanDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

// The file of 2017 gives the names of codes without the codes.
const rowOf2017 = (of: Fields): RawRow => {
  const date = of('Event Date').replace(
    americanDate,
    (_, month: string, day: string, year: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return { ...rawRow(of, date), meaning: cameoMeaningOfName(of('Event Text')) };
};

const rawRow = (of: Fields, date = of('Event Date')): RawRow => {
  const side = (which: 'Source' | 'Target'): RawSide => ({
    countries: countriesIn(of(`${which} Country`)),
    sector: sectorOfIcews(of(`${which} Sectors`)),
    name: of(`${which} Name`),
  });
  const [publisher, story, sentence] = [of('Publisher'), of('Story ID'), of('Sentence Number')];
  return {
    dataSet: 'ICEWS',
    // ICEWS uses some ids twice, on different dates.
    id: of('Event ID') === '' ? '' : `${date}-${of('Event ID')}`,
    happened: date,
    reported: date,
    source: side('Source'),
    target: side('Target'),
    meaning: cameoMeaning(of('CAMEO Code')),
    citation: {
      publisher: isEmptyCell(publisher) ? 'ICEWS' : publisher,
      locator: `ICEWS event ${of('Event ID')}, story ${story}, sentence ${sentence}`,
    },
  };
};

/**
 * Reads rows of ICEWS, tab-separated under their header, as events between two countries: words
 * become statements, deeds become reports of cooperation or conflict.
 *
 * ICEWS has one date, the day of the news story. This day becomes both `occurred` and `recordedAt`. Rows
 * with the same day, sides and code become one event. Rows of consultation or cooperation are also
 * joined if they name the same two sides in the opposite order. Without the column `CAMEO Code`, as
 * in the file of 2017, the reader looks up the code by the `Event Text`. Rows from which no event
 * is made are listed with their line and the reason. No text makes the reader throw. Malformed
 * parties or a malformed offset are mistakes in the program and throw a `RangeError`.
 *
 * @example
 * const read = readIcews({ parties: ['JPN', 'KOR'], offset: '+09:00' });
 * read('32891065\t2018-06-01\tJapan').unplaced;
 * // => [{ row: 1, reason: 'no header above it names the column Event ID: keep the first line of the file' }]
 */
export const readIcews: (relation: ReadFor) => (text: string) => ReadEvents = reader((text) => {
  const lines = linesOf(text);
  const is2017 = !hasColumn(lines, 'CAMEO Code') && hasColumn(lines, 'Event Text');
  const rows = tableRows(lines, is2017 ? needed : [...needed, 'CAMEO Code']);
  return rows.map(({ line, fields }) => ({
    line,
    row: map((of: Fields) => (is2017 ? rowOf2017(of) : rawRow(of)))(fields),
  }));
});
