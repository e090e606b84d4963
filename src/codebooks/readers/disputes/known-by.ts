import { type Flaw, show } from '../../../flaw';
import { type Either, isLeft, left, right } from '../../../fp';
import { extentOf } from '../../../time/extent';
import { formatInstant } from '../../../time/instant';
import { type Offset, offsetMillis } from '../../../time/offset';

const dayMs = 86_400_000;

/** Spreadsheets show dates as `3/4/2019`. Countries differ in the order of day and month. */
const ambiguous = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/;

const flaw = (expected: string, date: unknown, advice: string): Either<Flaw, never> =>
  left({ path: 'date', expected, found: show(date), advice });

/**
 * Returns the date by which a step was known at the latest. If the date of the step is one day or an instant, this is
 * that date. If the date is imprecise, this is the last day that the date can mean.
 */
export const knownBy = (date: unknown, offset: Offset): Either<Flaw, string> => {
  const text = typeof date === 'string' ? date : '';
  if (ambiguous.test(text))
    return flaw(
      'a date such as 2019-07-04',
      date,
      'The order of day and month is ambiguous. Write YYYY-MM-DD, and keep the column as text.',
    );
  const extent = extentOf(text, offsetMillis(offset));
  if (isLeft(extent)) return flaw(extent.left.expected, date, extent.left.advice);
  const { kind, earliest, latest } = extent.right;
  if (kind === 'exact-instant' || (kind === 'date' && latest - earliest === dayMs))
    return right(text.replace(/[?~%]$/, ''));
  if (Number.isFinite(latest)) return right(formatInstant(latest - 1, offset).replace(/T.*$/, ''));
  return flaw(
    'a date that has an end',
    date,
    'Close the interval, or say in "recordedAt" when the step was known.',
  );
};
