import { isSome } from '../../../fp';
import {
  type Announcer,
  announcerIn,
  announcersOf,
} from '../../../relations/measures/measure-heads';
import type { Relations } from '../../../relations/relations';
import { type Timeless, timelessOf } from '../../../temporal/timeline/timeless';

/**
 * Several countries announced the measure, or it was announced for both exports and imports. Only the row of the
 * measure says which announcement was the first.
 */
type Contested = 'contested';

const announcerOf = (
  { measureHeads }: Relations,
  measure: string,
): Announcer | Contested | undefined => {
  const [only, ...more] = measureHeads.idsBeginning(announcersOf(measure));
  if (only === undefined) return undefined;
  return more.length === 0 ? announcerIn(only) : 'contested';
};

// Keeps who announced each measure, since that is the same at every point in time.
const known = new WeakMap<Timeless, Map<string, Announcer | Contested | undefined>>();

/**
 * Returns a function that says who announced a measure. Its results are kept and used at all points in time, unless
 * `timelessOf` returns undefined.
 */
const announcersIn = (
  state: Relations,
): ((measure: string) => Announcer | Contested | undefined) => {
  const tables = timelessOf(state);
  const before = tables && known.get(tables);
  const found = before ?? new Map<string, Announcer | Contested | undefined>();
  if (tables !== undefined && before === undefined) known.set(tables, found);
  return (measure) => {
    const kept = found.get(measure);
    if (kept !== undefined || found.has(measure)) return kept;
    const announcer = announcerOf(state, measure);
    found.set(measure, announcer);
    return announcer;
  };
};

export type Owners = {
  /**
   * Returns the country and the flow of the act that first announced a measure. Undefined if no act
   * has announced the measure. Reads the row of the measure only if the measure is contested.
   */
  readonly owner: (measure: string) => Announcer | undefined;
  /** Whether a measure was announced by several countries, or for both exports and imports. */
  readonly isContested: (measure: string) => boolean;
};

export const ownersIn = (state: Relations): Owners => {
  const announcer = announcersIn(state);
  return {
    owner: (measure) => {
      const found = announcer(measure);
      return found === 'contested' ? firstAnnouncer(state, measure) : found;
    },
    isContested: (measure) => announcer(measure) === 'contested',
  };
};

/**
 * As `ownersIn`, but always reads the row with the first announcement of the measure, so that `why` gives this
 * announcement as a reason for the answer. Questions that find measures without reading that row, for example by
 * the name of a firm, need this.
 */
export const ownersByRows = (state: Relations): Owners => ({
  ...ownersIn(state),
  owner: (measure) => firstAnnouncer(state, measure),
});

const firstAnnouncer = ({ measureHeads }: Relations, measure: string): Announcer | undefined => {
  const found = measureHeads.get(measure);
  if (!isSome(found) || found.value.head === null) return undefined;
  const { by, flow } = found.value.head;
  return { country: by.country, flow };
};
