import { map } from '../../fp';
import { reader } from './reader';
import { ploverMeaning } from './row/code-meaning';
import { countriesIn } from './row/countries';
import type { Side, Told } from './row/locate-row';
import type { ReadEvents, ReadFor } from './row/result';
import { sectorOfRole } from './row/sectors';
import { jsonRows } from './text/json-lines';
import { type Line, linesOf } from './text/lines';
import { type Fields, type TableRow, tableRows } from './text/tsv';

/** The columns of POLECAT (doi:10.7910/DVN/AJGVIT) that no row can do without. */
const needed = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Actor Country',
  'Recipient Country',
  'Publication Date',
];

const toldBy = (of: Fields): Told => {
  const side = (which: 'Actor' | 'Recipient'): Side => ({
    countries: countriesIn(of(`${which} Country`)),
    sector: sectorOfRole(of(`Primary ${which} Sector`)),
    name: of(`${which} Name`),
  });
  const [id, source, headline] = [of('Event ID'), of('Source'), of('Headline')];
  const contexts = of('Contexts')
    .split(/[;|,]/)
    .map((context) => context.trim())
    .filter((context) => context !== '' && context !== 'None');
  return {
    set: 'POLECAT',
    id,
    happened: of('Event Date'),
    reported: of('Publication Date'),
    source: side('Actor'),
    target: side('Recipient'),
    meaning: ploverMeaning(of('Event Type'), of('Event Mode'), contexts),
    citation: {
      publisher: source === '' || source === 'None' ? 'POLECAT' : source,
      ...(headline === '' || headline === 'None' ? {} : { title: headline }),
      locator: `POLECAT event ${id}`,
    },
  };
};

/** As JSON where the first line begins like it, else as a table with a header. */
const rowsOf = (lines: readonly Line[]): readonly TableRow[] =>
  lines[0]?.text.trimStart().startsWith('{') === true ? jsonRows(lines) : tableRows(lines, needed);

/**
 * Reads events of POLECAT, coded to PLOVER, as events of one relation: words as statements, deeds as
 * reports of cooperation or conflict.
 *
 * It takes lines of JSON, with the column names of POLECAT or as the coder NGEC writes them, and the
 * tab-separated files of POLECAT with their header. The event date is when it occurred, and the
 * publication date when it became known. Rows of the same day, sides and code become one event, as do
 * rows of consultation or cooperation that name the sides the other way round. Whatever is not placed
 * is named with its line. No text throws; malformed parties or a malformed offset, which are literals,
 * throw a `RangeError`.
 *
 * @example
 * const read = readPolecat({ parties: ['JPN', 'KOR'], offset: '+09:00' });
 * read('{"Event ID":"1","Event Type":"CONSULT"}').unplaced;
 * // => [{ row: 1, reason: 'it names no country for who acts' }]
 */
export const readPolecat: (relation: ReadFor) => (text: string) => ReadEvents = reader((text) =>
  rowsOf(linesOf(text)).map(({ line, fields }) => ({ line, told: map(toldBy)(fields) })),
);
