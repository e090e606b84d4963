import { isLeft } from '../../fp';
import { extentOf } from '../../time/edtf';
import { formatInstant } from '../../time/instant';
import { type Offset, offsetMillis } from '../../time/offset';

/**
 * The month in which something happened, as `YYYY-MM`; `null` where its date is open or may lie in
 * more than one month.
 */
export const monthOf = (occurred: string, offset: Offset): string | null => {
  const extent = extentOf(occurred, offsetMillis(offset));
  if (isLeft(extent)) return null;
  const { kind, earliest, latest } = extent.right;
  const last = kind === 'exact-instant' ? latest : latest - 1;
  if (!Number.isFinite(earliest) || !Number.isFinite(last)) return null;
  const month = monthAt(earliest, offset);
  return month === monthAt(last, offset) ? month : null;
};

const monthAt = (moment: number, offset: Offset): string =>
  formatInstant(moment, offset).replace(/-\d\dT.*$/, '');
