import type { Unbranded } from '../../brand';
import { type Either, left, right } from '../../fp';
import type { Citation } from '../../vocabulary/citations';
import { reader } from './reader';
import { cameoMeaning } from './row/code-meaning';
import { countriesIn } from './row/countries';
import type { RawRow, RawSide } from './row/locate-row';
import type { ReadEvents, ReadFor } from './row/result';
import { sectorOfRole } from './row/sectors';
import { cellsOf, linesOf } from './text/tsv';

/** GDELT 1.0 and 2.0 have these columns at the same positions. */
const columns = {
  GLOBALEVENTID: 0,
  SQLDATE: 1,
  Actor1: { Name: 6, CountryCode: 7, Type1Code: 12 },
  Actor2: { Name: 16, CountryCode: 17, Type1Code: 22 },
  EventCode: 26,
} as const;

/**
 * Each key says how many columns a row has. Files of GDELT 1.0 up to March 2013 have 57 columns.
 * The daily files since then also have SOURCEURL (*Data Format Codebook V 1.03*, 2013). GDELT 2.0
 * has an additional ADM2Code for each of three places (*Data Format Codebook V2.0*, 2015).
 */
const layouts: ReadonlyMap<number, { readonly version: string; readonly DATEADDED: number }> =
  new Map([
    [57, { version: 'GDELT 1.0', DATEADDED: 56 }],
    [58, { version: 'GDELT 1.0', DATEADDED: 56 }],
    [61, { version: 'GDELT 2.0', DATEADDED: 59 }],
  ]);

/** Citations require an address of this form. */
const address = /^[a-z][a-z0-9+.-]*:\S+$/i;

const citationOf = (publisher: string, id: string, source: string): Unbranded<Citation> => ({
  publisher,
  ...(source === '' ? {} : address.test(source) ? { url: source } : { title: source }),
  locator: `event ${id}`,
});

const rawRow = (line: string): Either<string, RawRow> => {
  const cells = cellsOf(line);
  const layout = layouts.get(cells.length);
  if (layout === undefined)
    return left(
      `it has ${cells.length} columns; those of GDELT 1.0 have 57 or 58, those of GDELT 2.0 have 61`,
    );
  const cell = (index: number): string => cells[index] ?? '';
  const side = (of: (typeof columns)['Actor1' | 'Actor2']): RawSide => ({
    countries: countriesIn(cell(of.CountryCode)),
    sector: sectorOfRole(cell(of.Type1Code)),
    name: cell(of.Name),
  });
  const id = cell(columns.GLOBALEVENTID);
  return right({
    dataSet: 'GDELT',
    id,
    happened: cell(columns.SQLDATE),
    reported: cell(layout.DATEADDED),
    source: side(columns.Actor1),
    target: side(columns.Actor2),
    meaning: cameoMeaning(cell(columns.EventCode)),
    citation: citationOf(layout.version, id, cell(layout.DATEADDED + 1)),
  });
};

/**
 * Reads rows of GDELT 1.0 or 2.0, tab-separated and without a header, as events between two
 * countries: words become statements, deeds become reports of cooperation or conflict.
 *
 * `occurred` is the day of the event. `recordedAt` is when GDELT added the event, as a day in GDELT 1.0
 * and as an instant in 2.0. Rows with the same day, sides and code become one event. Rows of consultation or
 * cooperation are also joined if they name the same two sides in the opposite order. Rows from
 * which no event is made are listed with their line and the reason. No text makes the reader throw.
 * Malformed parties or a malformed offset are mistakes in the program and throw a `RangeError`.
 *
 * @example
 * const read = readGdelt({ parties: ['JPN', 'KOR'], offset: '+09:00' });
 * read('no row of GDELT').unplaced;
 * // => [{ row: 1, reason:
 * //   'it has 1 columns; those of GDELT 1.0 have 57 or 58, those of GDELT 2.0 have 61' }]
 */
export const readGdelt: (relation: ReadFor) => (text: string) => ReadEvents = reader((text) =>
  linesOf(text).map(({ number, text: line }) => ({ line: number, row: rawRow(line) })),
);
