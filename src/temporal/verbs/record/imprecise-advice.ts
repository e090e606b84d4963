import { isLeft } from '../../../fp';
import { extentOf } from '../../../time/edtf';
import { dayMs } from '../../../time/moment';
import type { Entry } from '../../event/entry';

/** The last date that an imprecise date names. */
const lastIn = (date: string): string => /\.\.(.+)\]$/.exec(date)?.[1] ?? date;

/**
 * Returns what to do about a refused event with an imprecise date, which counts from its first day, if
 * another event of the row lies within that date. Returns an empty text in all other cases.
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
