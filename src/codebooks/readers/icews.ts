import { map } from '../../fp';
import { reader } from './reader';
import { cameoMeaning } from './row/code-meaning';
import { countriesIn } from './row/countries';
import type { Side, Told } from './row/locate-row';
import type { ReadEvents, ReadFor } from './row/result';
import { sectorOfIcews } from './row/sectors';
import { linesOf } from './text/lines';
import { type Fields, tableRows } from './text/tsv';

/** The columns of ICEWS (doi:10.7910/DVN/28075) that no row can do without. */
const needed = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'CAMEO Code',
  'Target Name',
  'Target Sectors',
  'Target Country',
];

const toldBy = (of: Fields): Told => {
  const side = (which: 'Source' | 'Target'): Side => ({
    countries: countriesIn(of(`${which} Country`)),
    sector: sectorOfIcews(of(`${which} Sectors`)),
    name: of(`${which} Name`),
  });
  const date = of('Event Date');
  const [publisher, story, sentence] = [of('Publisher'), of('Story ID'), of('Sentence Number')];
  return {
    set: 'ICEWS',
    // The numbers of ICEWS come twice; with their dates they do not.
    id: of('Event ID') === '' ? '' : `${date}-${of('Event ID')}`,
    happened: date,
    reported: date,
    source: side('Source'),
    target: side('Target'),
    meaning: cameoMeaning(of('CAMEO Code')),
    citation: {
      publisher: publisher === '' || publisher === 'NA' ? 'ICEWS' : publisher,
      locator: `ICEWS event ${of('Event ID')}, story ${story}, sentence ${sentence}`,
    },
  };
};

/**
 * Reads rows of ICEWS, tab-separated under their header, as events of one relation: words as
 * statements, deeds as reports of cooperation or conflict.
 *
 * ICEWS has one date, on which a story reports something: it is when the event occurred and when it
 * became known. Rows of the same day, sides and code become one event, as do rows of consultation or
 * cooperation that name the sides the other way round. Whatever is not placed is named with its line.
 * No text throws; malformed parties or a malformed offset, which are literals, throw a `RangeError`.
 *
 * @example
 * const read = readIcews({ parties: ['JPN', 'KOR'], offset: '+09:00' });
 * read('32891065\t2018-06-01\tJapan').unplaced;
 * // => [{ row: 1, reason: 'no header above it names the column Event ID' }]
 */
export const readIcews: (relation: ReadFor) => (text: string) => ReadEvents = reader((text) =>
  tableRows(linesOf(text), needed).map(({ line, fields }) => ({
    line,
    told: map(toldBy)(fields),
  })),
);
