import { rankOf } from '../domain/days.ts';
import type { Permit, PermitEvent } from '../domain/permits.ts';
import { evolvePermit } from './spread.ts';

/** Every value that a row took, and from which day on, in two arrays. */
export type Versions = { readonly ranks: number[]; readonly values: Permit[] };

/** The limit of a fold that keeps history: a loop that appends each row's new value to its own. */
export const versionsOf = (events: readonly PermitEvent[]): Map<string, Versions> => {
  const rows = new Map<string, Versions>();
  for (const event of events) {
    let row = rows.get(event.data.permit);
    if (row === undefined) {
      row = { ranks: [], values: [] };
      rows.set(event.data.permit, row);
    }
    const value = evolvePermit(row.values[row.values.length - 1], event);
    if (value === undefined) continue;
    row.ranks.push(rankOf(event.occurred));
    row.values.push(value);
  }
  return rows;
};

/** The value on a day: one binary search. */
export const valueOn = ({ ranks, values }: Versions, rank: number): Permit | undefined => {
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranks[middle] ?? 0) <= rank) low = middle + 1;
    else high = middle;
  }
  return values[low - 1];
};
