import type { Measure, TermName } from '../../../relations/measures/measure';
import type { Places } from '../scope/places';
import type { Reader } from './reader';
import type { Standing } from './standing';

export type Deciding = { readonly row: Measure; readonly interruption: Measure | undefined };

/**
 * What a measure says, kept for reuse. It is reused only for the same row of interruptions and the
 * same wanted terms.
 */
type Kept = Pick<Deciding, 'interruption'> & {
  readonly wanted: readonly TermName[];
  readonly standing: Standing;
};

/** The key is the version of the measure's row that was read. */
export type KeptStandings = WeakMap<Measure, Kept>;

/**
 * If a single row decides what the measure requires, returns that row and the row of its
 * interruptions. Otherwise returns undefined.
 */
export const decidingOn = (
  { measure, interruption }: Reader,
  { measures, interruptions }: Places,
): Deciding | undefined => {
  const [place] = measures;
  const [stop] = interruptions;
  if (place === undefined || measures.length > 1 || interruptions.length > 1) return undefined;
  if (stop !== undefined && stop.id !== place.id) return undefined;
  const row = measure(place.id);
  // Only rows of the log are frozen. Any other row shows a later day and is built anew each time, so nothing
  // is kept for it.
  if (row === undefined || !Object.isFrozen(row)) return undefined;
  return { row, interruption: stop && interruption(stop.id) };
};

export const keptFor = (
  kept: KeptStandings,
  { row, interruption }: Deciding,
  wanted: readonly TermName[],
): Standing | undefined => {
  const found = kept.get(row);
  return found?.interruption === interruption && found?.wanted === wanted
    ? found.standing
    : undefined;
};
