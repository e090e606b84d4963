import { isSome } from '../../../fp';
import { type LicenceRegime, noters, regimeRow } from '../../../relations/measures/licence-regimes';
import type { Relations } from '../../../relations/relations';
import type { Decision } from '../../../relations/schedule/decision';
import type { Force } from '../../../relations/schedule/force';
import type { EventId } from '../../../vocabulary/ids';
import { type LicenceLevel, stricter } from '../../../vocabulary/instruments';
import { withSureCodes } from '../scope/cover';
import { coversGoods, goodsOf } from '../scope/goods';
import type { RegimePlace } from '../standing/found';
import type { OneSide } from '../standing/on-route';

/**
 * The licence that trade needs if no measure is in force. `rows` has the baselines that acts noted for the route,
 * whether or not they are in effect. It leaves out a baseline if a narrower baseline is in effect.
 */
export type Baseline = {
  readonly rows: readonly LicenceRegime[];
  /** The decision in effect, the strictest if there are several; undefined if there is none. */
  readonly held: Decision<LicenceLevel> | undefined;
  /** The acts that noted a baseline in effect with the same licence as `held`. */
  readonly acts: readonly EventId[];
};

export const noBaseline: Baseline = { rows: [], held: undefined, acts: [] };

export const regimeHeld = (
  { decisions }: LicenceRegime,
  { strongest }: Force,
): Decision<LicenceLevel> | undefined => strongest(decisions, hasBegun);

const hasBegun = ({ begun }: Decision<LicenceLevel>): boolean => begun;

/**
 * Whether a baseline between a union and all countries (`*`) does not concern a route, because both countries of the
 * route are members of that union. `exporter` and `importer` are the sides of the baseline. `from` and `to` are the
 * countries of the route, each with its unions.
 */
export const isAmongMembers = (
  exporter: string,
  importer: string,
  from: readonly string[],
  to: readonly string[],
): boolean =>
  importer === '*' ? to.includes(exporter) : exporter === '*' && from.includes(importer);

/** The narrowest rows come first. */
const allPlaces = ({
  actors: from,
  subject: { partners: to, goods, within },
}: OneSide): readonly RegimePlace[] => {
  const keys = goodsOf(goods, within);
  return [...from, '*'].flatMap((exporter) =>
    [...to, '*'].flatMap((importer) =>
      isAmongMembers(exporter, importer, from, to)
        ? []
        : keys.flatMap((product) =>
            noters(exporter, [...from, ...to]).map((by) => ({
              id: regimeRow(exporter, importer, product, by),
              exporter,
              importer,
              by,
              product,
            })),
          ),
    ),
  );
};

/**
 * Lists the baselines that the log has for the route. If the rows of the log are not known, lists all baselines
 * that the route can have.
 */
const placesOn = (exports: OneSide): readonly RegimePlace[] => {
  const { found } = exports;
  if (found === undefined) return allPlaces(exports);
  if (found.regimes === undefined) {
    const { tables } = found;
    found.regimes = allPlaces(exports).filter(({ id }) => tables.has('licenceRegimes', id));
  }
  return found.regimes;
};

/** A baseline in effect. */
type Held = { readonly place: RegimePlace; readonly decision: Decision<LicenceLevel> };

/**
 * Finds the baseline for a product on a route. `exports` is the side of the exporter.
 *
 * - It tries the exporting country first, then the unions of that country, then `*` for all exporters. For each
 *   exporter it tries the importers in the same order. For each pair it tries the codes of the product, the
 *   narrowest first. Of the baselines that one side of the route noted, the first in effect holds.
 * - If one country noted several baselines for the same goods under different names, the strongest holds, which is
 *   the last that became binding.
 * - If several baselines are in effect and none is narrower, such as those of two unions of one country, the
 *   strictest holds.
 * - Of the baselines of the two sides, the strictest holds.
 * - If the log may lack some codes of the goods, a baseline that requires no licence for one known code does not
 *   count, because some of the goods may have another code and need a licence.
 */
export const baselineOn = (
  state: Relations,
  exports: OneSide,
  force: Force,
  change: (row: LicenceRegime) => LicenceRegime = (row) => row,
): Baseline => {
  const noted = nearestOn(state, exports, force, change);
  if (exports.subject.sure === undefined) return strictestHeld(noted.rows, noted.held);
  const subject = withSureCodes(exports.subject);
  const sure = nearestOn(state, { ...exports, subject, found: undefined }, force, change);
  const rows = [...new Set([...noted.rows, ...sure.rows])];
  const all = strictestHeld(rows, [...noted.held, ...sure.held]);
  return sure.held.length === 0 && all.held?.value === 'none' ? { ...noBaseline, rows } : all;
};

const strictestHeld = (
  rows: readonly LicenceRegime[],
  [first, ...more]: readonly Decision<LicenceLevel>[],
): Baseline => {
  if (first === undefined) return { ...noBaseline, rows };
  const held = more.reduce(stricterOf, first);
  const acts = [first, ...more].filter(({ value }) => value === held.value).map(({ act }) => act);
  return { rows, held, acts: [...new Set(acts)] };
};

const stricterOf = (
  one: Decision<LicenceLevel>,
  other: Decision<LicenceLevel>,
): Decision<LicenceLevel> => (stricter(one.value, other.value) === one.value ? one : other);

const nearestOn = (
  { licenceRegimes }: Relations,
  exports: OneSide,
  force: Force,
  change: (row: LicenceRegime) => LicenceRegime,
): {
  readonly rows: readonly LicenceRegime[];
  readonly held: readonly Decision<LicenceLevel>[];
} => {
  const rows: LicenceRegime[] = [];
  let nearest: readonly Held[] = [];
  for (const place of placesOn(exports)) {
    if (nearest.some((held) => isNearer(held.place, place, exports))) continue;
    const found = licenceRegimes.get(place.id);
    if (!isSome(found)) continue;
    const row = change(found.value);
    rows.push(row);
    const decision = regimeHeld(row, force);
    if (decision === undefined) continue;
    // Acts may call the same goods by several names. The strongest of these acts holds.
    const same = nearest.find((held) => isSame(held.place, place, exports));
    if (same === undefined) nearest = [...nearest, { place, decision }];
    else if (force.compareByForce(decision, same.decision) > 0)
      nearest = nearest.map((held) => (held === same ? { place, decision } : held));
  }
  return { rows, held: nearest.map(({ decision }) => decision) };
};

const isSame = (one: RegimePlace, other: RegimePlace, { subject: { within } }: OneSide): boolean =>
  one.exporter === other.exporter &&
  one.importer === other.importer &&
  one.by === other.by &&
  coversGoods(one.product, other.product, within) &&
  coversGoods(other.product, one.product, within);

const areOfOneSide = (
  one: RegimePlace,
  other: RegimePlace,
  { actors, subject: { partners } }: OneSide,
): boolean =>
  [['*', ...actors], partners].some((side) => side.includes(one.by) && side.includes(other.by));

/**
 * Whether the baseline `one` is narrower than the baseline `other`, which comes later in the list. Of two baselines
 * for different unions, neither is narrower.
 */
const isNearer = (one: RegimePlace, other: RegimePlace, exports: OneSide): boolean => {
  if (!areOfOneSide(one, other, exports)) return false;
  const {
    actors,
    subject: { partners, within },
  } = exports;
  const isOrdered = (a: string, b: string, [country]: readonly string[]): boolean =>
    a === country || b === '*';
  if (one.exporter !== other.exporter) return isOrdered(one.exporter, other.exporter, actors);
  if (one.importer !== other.importer) return isOrdered(one.importer, other.importer, partners);
  return (
    coversGoods(other.product, one.product, within) &&
    !coversGoods(one.product, other.product, within)
  );
};
