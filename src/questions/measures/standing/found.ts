import type { Timeless } from '../../../temporal/timeline/timeless';
import type { MeasureId } from '../../../vocabulary/ids';
import type { Places } from '../scope/places';
import type { KeptStandings } from './kept-standing';

export type RegimePlace = {
  readonly id: string;
  readonly exporter: string;
  readonly importer: string;
  /**
   * The country or union whose rule the baseline is: the country of the actor that noted the baseline or, if
   * that actor has no country, `exporter`.
   */
  readonly by: string;
  readonly product: string;
};

/**
 * What look-ups by key found for one side of a route. The results stay the same at every point of the same log,
 * so a question keeps them, and at the next point only reads the rows that were found.
 */
export type Found = {
  /** The tables of the log that the question searched. */
  readonly tables: Timeless;
  /**
   * The measures that were found; undefined before the first look-up. Also undefined if one of these measures was
   * announced by several countries, or for both exports and imports. The result is then not kept, because the country
   * and the flow that count for that measure can change from point to point.
   */
  measures: readonly MeasureId[] | undefined;
  /** The rows of baselines that were found. */
  regimes: readonly RegimePlace[] | undefined;
  readonly under: Map<string, FoundUnder>;
  readonly standings: KeptStandings;
};

/** What look-ups by key found for one measure on one side of a route. */
export type FoundUnder = {
  places?: Places;
  /** The ids of rows whose scope may be narrower than the scope of the question. */
  narrower?: readonly string[];
  /** The ids of rows for firms or conditions other than those of the question. */
  others?: readonly string[];
  /** The ids of rows with decisions that have no date. */
  undated?: ReadonlySet<string>;
  licences?: readonly string[];
  /**
   * The ids of the stacks with the measure. A stack is a group of measures of which not all duties
   * are owed together.
   */
  stacks?: readonly string[];
  duty?: boolean;
  licence?: boolean;
  quota?: boolean;
  price?: boolean;
};

/** Returns undefined if the tables of the log are not known, because then nothing can be kept. */
export const nothingFound = (tables: Timeless | undefined): Found | undefined =>
  tables && {
    tables,
    measures: undefined,
    regimes: undefined,
    under: new Map(),
    standings: new WeakMap(),
  };

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
