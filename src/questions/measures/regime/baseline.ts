import { isSome } from '../../../fp';
import { type LicenceRegime, regimeRow } from '../../../relations/measures/licence-regimes';
import type { Relations } from '../../../relations/relations';
import type { Decision } from '../../../relations/schedule/decision';
import type { Force } from '../../../relations/schedule/force';
import type { LicenceLevel } from '../../../vocabulary/instruments';
import type { Subject } from '../scope/cover';
import { goodsOf } from '../scope/goods';

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
): Decision<LicenceLevel> | undefined => strongest(decisions.filter(({ begun }) => begun));

/**
 * Finds the baseline for a product on a route. A country's own baseline comes before its union's, and that
 * before the baseline for all countries. Among these, the narrowest code comes first. The first baseline
 * that has effect holds.
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
      // A union's rule for trade with all countries does not apply between its own members.
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
