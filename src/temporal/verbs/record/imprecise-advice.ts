import { isLeft } from '../../../fp';
import { extentOf } from '../../../time/edtf';
import { dayMs } from '../../../time/moment';
import type { Entry } from '../../event/entry';

/** Returns B of a date `[A..B]`, and any other date as it is. */
const lastIn = (date: string): string => /\.\.(.+)\]$/.exec(date)?.[1] ?? date;

/**
 * Returns advice for a refused event. An event with an imprecise date counts from the first day of that date.
 * If another event of the row lies within the date, the advice is to narrow the date. In all other cases the
 * advice is an empty text.
 */
export const impreciseAdvice = (
  entries: readonly Entry[],
  { event, position }: Entry,
  offsetMs: number,
): string => {
  const extent = extentOf(event.occurred, offsetMs);
  if (isLeft(extent) || extent.right.latest - extent.right.earliest <= dayMs) return '';
  const { latest } = extent.right;
  const within = entries.find((entry) => entry.position > position && entry.position < latest);
  if (within === undefined) return '';
  const { id, occurred } = within.event;
  return ` Its date, ${event.occurred}, counts from its first day. If it came after "${id}", write so: [${occurred}..${lastIn(event.occurred)}].`;
};
