import { type Either, left, right } from '../../fp';
import { reader } from './reader';
import { cameoMeaning } from './row/code-meaning';
import { countriesIn } from './row/countries';
import type { Side, Told } from './row/locate-row';
import type { ReadEvents, ReadFor } from './row/result';
import { sectorOfRole } from './row/sectors';
import { cellsOf, linesOf } from './text/lines';
import { citationOf } from './web';

/**
 * Where the columns stand that are read, after the codebook of GDELT 1.0, *Data Format Codebook
 * V 1.03* of 2013: 57 columns in the files up to March 2013, and a 58th, SOURCEURL, in the daily ones.
 */
const at = {
  GLOBALEVENTID: 0,
  SQLDATE: 1,
  Actor1: { Name: 6, CountryCode: 7, Type1Code: 12 },
  Actor2: { Name: 16, CountryCode: 17, Type1Code: 22 },
  EventCode: 26,
  DATEADDED: 56,
  SOURCEURL: 57,
} as const;

const widths: ReadonlySet<number> = new Set([57, 58]);

const toldBy = (line: string): Either<string, Told> => {
  const cells = cellsOf(line);
  if (!widths.has(cells.length))
    return left(`it has ${cells.length} columns; those of GDELT 1.0 have 57 or 58`);
  const cell = (index: number): string => cells[index] ?? '';
  const side = (its: (typeof at)['Actor1' | 'Actor2']): Side => ({
    countries: countriesIn(cell(its.CountryCode)),
    sector: sectorOfRole(cell(its.Type1Code)),
    name: cell(its.Name),
  });
  const id = cell(at.GLOBALEVENTID);
  return right({
    set: 'GDELT',
    id,
    happened: cell(at.SQLDATE),
    reported: cell(at.DATEADDED),
    source: side(at.Actor1),
    target: side(at.Actor2),
    meaning: cameoMeaning(cell(at.EventCode)),
    citation: citationOf('GDELT 1.0', `event ${id}`, cell(at.SOURCEURL)),
  });
};

/**
 * Reads rows of GDELT 1.0, tab-separated and without a header, as events of one relation: words as
 * statements, deeds as reports of cooperation or conflict.
 *
 * The day of the event is when it occurred, and the day on which GDELT added it when it became known.
 * Rows of the same day, sides and code become one event, as do rows of consultation or cooperation
 * that name the sides the other way round. Whatever is not placed is named with its line. No text
 * throws; malformed parties or a malformed offset, which are literals, throw a `RangeError`.
 *
 * @example
 * const read = readGdelt({ parties: ['JPN', 'KOR'], offset: '+09:00' });
 * read('no row of GDELT');
 * // => { events: [], joined: [],
 * //   unplaced: [{ row: 1, reason: 'it has 1 columns; those of GDELT 1.0 have 57 or 58' }] }
 */
export const readGdelt: (relation: ReadFor) => (text: string) => ReadEvents = reader((text) =>
  linesOf(text).map(({ number, text: line }) => ({ line: number, told: toldBy(line) })),
);
