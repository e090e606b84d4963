import { isSome } from '../../../fp';
import { type LicenceRegime, regimeRow } from '../../../relations/measures/licence-regimes';
import type { Relations } from '../../../relations/relations';
import type { Decision } from '../../../relations/schedule/decision';
import type { Force } from '../../../relations/schedule/force';
import type { LicenceLevel } from '../../../vocabulary/instruments';
import type { Subject } from '../scope/cover';
import { goodsOf } from '../scope/goods';

/** The regimes noted for a route, the nearest first, as far as one has effect. */
export type Baseline = {
  readonly rows: readonly LicenceRegime[];
  /** The one that holds. */
  readonly held: Decision<LicenceLevel> | undefined;
};

/** The decision that holds on a row. */
export const regimeHeld = (
  { decisions }: LicenceRegime,
  { strongest }: Force,
): Decision<LicenceLevel> | undefined => strongest(decisions.filter(({ begun }) => begun));

/**
 * The baseline for a product on a route: the country's before its union's before that for any, then the
 * narrowest code's; of those that have effect, if any has.
 */
export const baselineOn = (
  { licenceRegimes }: Relations,
  from: readonly string[],
  to: readonly string[],
  { goods, within }: Pick<Subject, 'goods' | 'within'>,
  force: Force,
  change: (row: LicenceRegime) => LicenceRegime = (row) => row,
): Baseline => {
  const rows: LicenceRegime[] = [];
  const get = licenceRegimes.get;
  const keys = goodsOf(goods, within);
  for (const exporter of [...from, '*'])
    for (const importer of [...to, '*']) {
      // What a union has with all is not what its members have with one another.
      if (importer === '*' ? to.includes(exporter) : exporter === '*' && from.includes(importer))
        continue;
      for (const key of keys) {
        const found = get(regimeRow(exporter, importer, key));
        if (!isSome(found)) continue;
        const row = change(found.value);
        rows.push(row);
        const held = regimeHeld(row, force);
        if (held !== undefined) return { rows, held };
      }
    }
  return { rows, held: undefined };
};
