import type { Moment } from '../../../time/moment';
import { versionsUpTo } from '../../fold/versions';
import { foldAt, type Track } from '../../rows/row-history';
import { trackOf } from '../../rows/row-index';
import { nextDue } from '../../table/due';
import type { Machine } from '../../timeline/timeline';

/** The rows that a question was seen to read, each with the due dates that it was seen to have. */
export type Sightings = ReadonlyMap<Track, ReadonlySet<Moment>>;

/** Adds what was seen when a question was asked at a moment, in whatever order of events. */
export const sighted = (
  before: Sightings,
  reads: readonly (readonly Track[])[],
  machine: Machine,
  moment: Moment,
): Sightings => {
  const rows = new Map(before);
  for (const tracks of reads)
    for (const track of tracks) {
      const { table, id } = track.name;
      const index = machine.rows.get(table.name);
      const original = index && trackOf(index, id);
      if (original === undefined) continue;
      const dues = dueDates(track, machine, moment);
      rows.set(original, new Set([...(rows.get(original) ?? []), ...dues]));
    }
  return rows;
};

/** When the versions of a row up to a moment say that something is due by then. */
const dueDates = (track: Track, { knowledge, offsetMs }: Machine, moment: Moment) =>
  versionsUpTo(foldAt(track, knowledge), moment)
    .flatMap(({ value }) => nextDue(track.name.table, value, offsetMs)?.at ?? [])
    .filter((at) => at <= moment);

/** How much was seen; it never shrinks. */
export const sizeOf = (seen: Sightings): number =>
  [...seen.values()].reduce((size, dues) => size + dues.size, seen.size);
