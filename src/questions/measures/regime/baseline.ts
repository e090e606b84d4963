import { isSome } from '../../../fp';
import { type LicenceRegime, regimeRow } from '../../../relations/measures/licence-regimes';
import type { Relations } from '../../../relations/relations';
import type { Decision } from '../../../relations/schedule/decision';
import type { Force } from '../../../relations/schedule/force';
import type { LicenceLevel } from '../../../vocabulary/instruments';
import type { Within } from '../../products/goods-asked';
import { coversGoods, goodsOf } from '../scope/goods';
import type { OneSide } from '../standing/on-route';

/** The regimes noted for a route, the nearest first, up to the first that has effect. */
export type Baseline = {
  readonly rows: readonly LicenceRegime[];
  /** The decision in effect; undefined where there is none. */
  readonly held: Decision<LicenceLevel> | undefined;
};

/** The decision in effect on a row. */
export const regimeHeld = (
  { decisions }: LicenceRegime,
  { strongest }: Force,
): Decision<LicenceLevel> | undefined => strongest(decisions, hasBegun);

const hasBegun = ({ begun }: Decision<LicenceLevel>): boolean => begun;

/** Whether a rule for all countries is between members of one union, to whose trade it does not apply. */
export const isAmongMembers = (
  exporter: string,
  importer: string,
  from: readonly string[],
  to: readonly string[],
): boolean =>
  importer === '*' ? to.includes(exporter) : exporter === '*' && from.includes(importer);

/** The ids of the baselines on a route, the nearest first. */
const regimeIds = ({
  actors: from,
  subject: { partners: to, goods, within },
}: OneSide): readonly string[] => {
  const keys = goodsOf(goods, within);
  return [...from, '*'].flatMap((exporter) =>
    [...to, '*'].flatMap((importer) =>
      isAmongMembers(exporter, importer, from, to)
        ? []
        : keys.map((key) => regimeRow(exporter, importer, key)),
    ),
  );
};

/** The ids among these that the log has rows for. Where that is not known, all of them. */
const idsOn = (exports: OneSide): readonly string[] => {
  const { found } = exports;
  if (found === undefined) return regimeIds(exports);
  if (found.regimes === undefined) {
    const { tables } = found;
    found.regimes = regimeIds(exports).filter((id) => tables.has('licenceRegimes', id));
  }
  return found.regimes;
};

/**
 * Finds the baseline for a product on a route, from the exporting side. It goes through exporters (the
 * country, its unions, all), for each through importers (likewise), and for each pair through codes, the
 * narrowest first. The first baseline that has effect holds; of several on the same goods, the strongest.
 */
export const baselineOn = (
  { licenceRegimes }: Relations,
  exports: OneSide,
  force: Force,
  change: (row: LicenceRegime) => LicenceRegime = (row) => row,
): Baseline => {
  const rows: LicenceRegime[] = [];
  const { within } = exports.subject;
  let nearest: LicenceRegime | undefined;
  let held: Decision<LicenceLevel> | undefined;
  const get = licenceRegimes.get;
  for (const id of idsOn(exports)) {
    const found = get(id);
    if (!isSome(found)) continue;
    if (nearest !== undefined && !isSameRoute(found.value, nearest)) break;
    // Acts may call the same goods by several names. Of these acts, the strongest holds.
    if (nearest !== undefined && !isSameGoods(found.value, nearest, within)) continue;
    const row = change(found.value);
    rows.push(row);
    const other = regimeHeld(row, force);
    if (other === undefined) continue;
    if (held === undefined || force.compareByForce(other, held) > 0) held = other;
    nearest ??= row;
    if (within.size === 0) break;
  }
  return { rows, held };
};

const isSameRoute = (one: LicenceRegime, other: LicenceRegime): boolean =>
  one.from === other.from && one.to === other.to;

const isSameGoods = (one: LicenceRegime, other: LicenceRegime, within: Within): boolean =>
  coversGoods(one.product, other.product, within) &&
  coversGoods(other.product, one.product, within);
