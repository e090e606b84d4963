import type { Brand } from '../brand';
import { show } from '../flaw';
import { type Either, isLeft, left, map } from '../fp';
import { type Extent, extentOf } from './extent';
import type { Instant } from './instant';
import { offsetMillis } from './offset';
import { type TimeProblem, timeProblem } from './problem';

export { type Extent, extentOf } from './extent';

/**
 * A date of the Extended Date/Time Format, ISO 8601-2:2019. The forms are those of levels 0 and 1,
 * and one form of level 2, `[A..B]`:
 *
 * - `2019`, `2019-07`, `2019-07-04`, `-0044`, `Y12345` (years up to 140,000 either way)
 * - `2019-21` to `2019-24`: spring (March to May), summer, autumn, winter (December to February of
 *   the following year), the meteorological seasons of the north
 * - `201X`, `20XX`, `2019-XX`, `2019-07-XX`, `2019-XX-XX`: digits that are not specified
 * - any of these with `?` (uncertain), `~` (approximate) or `%` (both) at the end
 * - `A/B`: a duration; `..` in place of A or B means that this end is open, and nothing in its place
 *   means that the end is unknown
 * - `[A..B]`, `[A..]`, `[..B]`: some time from A to B, not before A, or not after B
 *
 * The ends A and B may be date-times with an offset. At least one end must be given.
 */
export type Edtf = Brand<'Edtf'>;

const furthestOffset = offsetMillis('+23:59');

/**
 * Reads an EDTF date, or a date-time with its offset.
 *
 * Whether a day ends before a date-time depends on the UTC offset at which days are counted.
 * `parseEdtf` does not know this offset. So it accepts an interval whose ends are in order at some
 * offset.
 *
 * @example
 * parseEdtf('2019-07~'); // => right('2019-07~')
 * parseEdtf('2019-07-04/2019-07-01');
 * // => left({ expected: 'an interval that ends after it begins', … })
 */
export const parseEdtf = (text: string): Either<TimeProblem, Edtf | Instant> => {
  if (isOtherForm(text)) return left(otherForm(text));
  const east = extentOf(text, furthestOffset);
  // The cast is safe: the text was just read as an EDTF date or a date-time.
  const passed = map((_: Extent) => text as Edtf | Instant);
  return isLeft(east) ? passed(extentOf(text, -furthestOffset)) : passed(east);
};

/** Common in spreadsheets, but not EDTF: 01/03/2024, 1.3.2024, 2024-3-1, 20240301. */
const isOtherForm = (text: string): boolean =>
  /^(?:\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}([./-])\d{1,2}\2\d{1,2}|\d{8})$/.test(text) &&
  !/^\d{4}-\d\d-\d\d$/.test(text);

const otherForm = (text: string): TimeProblem =>
  timeProblem(
    'a date written YYYY-MM-DD',
    show(text),
    'Write the year, the month and the day in this order, as in 2024-03-01.',
  );
