import type { Timeless } from '../../../temporal/timeline/timeless';
import type { MeasureId } from '../../../vocabulary/ids';
import type { Places } from '../scope/places';
import type { KeptStandings } from './kept-standing';

/** The baseline of a pair of countries or unions, for some goods, and the id of its row. */
export type RegimePlace = {
  readonly id: string;
  readonly exporter: string;
  readonly importer: string;
  readonly product: string;
};

/**
 * What look-ups by key find for one side of a route. Only further events change what they find, so a question
 * keeps it from one point to the next, and then looks only for rows that the log has.
 */
export type Found = {
  /** The tables of the log that the question looked in. */
  readonly tables: Timeless;
  /**
   * The measures found. They are not kept if several countries or flows claim one of them, since only the row
   * of that measure says whose it is.
   */
  measures: readonly MeasureId[] | undefined;
  /** The baselines. */
  regimes: readonly RegimePlace[] | undefined;
  readonly under: Map<string, FoundUnder>;
  readonly standings: KeptStandings;
};

/** What look-ups by key find for one side under one measure. */
export type FoundUnder = {
  places?: Places;
  /** The ids of rows that may be narrower than what is asked. */
  narrower?: readonly string[];
  /** The ids of rows for firms or conditions other than those asked for. */
  others?: readonly string[];
  /** The ids of rows with decisions that have no date. */
  undated?: ReadonlySet<string>;
  licences?: readonly string[];
  /** The stacks that an order puts the measure into. */
  stacks?: readonly string[];
  /** Whether an act names a duty. */
  duty?: boolean;
  /** Whether an act names a licence. */
  licence?: boolean;
  /** Whether an act names a quota. */
  quota?: boolean;
  /** Whether an act names a price. */
  price?: boolean;
};

/** Returns an empty cache for what look-ups find; undefined if nothing can be kept. */
export const nothingFound = (tables: Timeless | undefined): Found | undefined =>
  tables && {
    tables,
    measures: undefined,
    regimes: undefined,
    under: new Map(),
    standings: new WeakMap(),
  };

/** Returns what was kept under a measure, or keeps and returns what `find` finds. */
export const keptUnder = <Name extends keyof FoundUnder>(
  found: Found | undefined,
  measure: string,
  name: Name,
  find: () => NonNullable<FoundUnder[Name]>,
): NonNullable<FoundUnder[Name]> => {
  if (found === undefined) return find();
  let under = found.under.get(measure);
  if (under === undefined) {
    under = {};
    found.under.set(measure, under);
  }
  const known = under[name];
  if (known !== undefined) return known;
  const made = find();
  under[name] = made;
  return made;
};
