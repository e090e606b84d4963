import type { LicenceRegime } from '../../../relations/measures/licence-regimes';
import type { Asked } from '../scope/asked';
import { coversGoods } from '../scope/goods';
import { membersOf } from '../scope/sides';
import { sidesOn } from '../standing/on-route';
import type { Reader } from '../standing/reader';
import { baselineOn } from './baseline';
import { baselineRowsOn } from './baselines-on';

export type BaselinesOfParts = {
  readonly rows: readonly LicenceRegime[];
  /** Whether a part of the question's scope needs a licence by the baseline that holds for that part. */
  readonly isLicenceNeeded: boolean;
};

const noBaselines: BaselinesOfParts = { rows: [], isLicenceNeeded: false };

export const baselinesOfParts = (
  { state, force }: Reader,
  asked: Asked,
  change?: (row: LicenceRegime) => LicenceRegime,
): BaselinesOfParts => {
  const [exports] = sidesOn(state, asked);
  if (exports === undefined) return noBaselines;
  const { goods, within } = exports.subject;
  const isWithin = (product: string): boolean =>
    goods.some((key) => coversGoods(key, product, within));
  const covers = (product: string): boolean =>
    goods.some((key) => coversGoods(product, key, within));
  const parts = baselineRowsOn(state, asked, (product, isOfMember) =>
    covers(product) ? isOfMember : isWithin(product),
  );
  if (parts.length === 0) return noBaselines;
  const rows = parts.map(({ row }) => row);
  const products = new Set([
    asked.product,
    ...rows.map(({ product }) => product).filter((product) => isWithin(product)),
  ]);
  const routes = [
    asked,
    ...membersOf(state, asked.from).map((from) => ({ ...asked, from })),
    ...membersOf(state, asked.to).map((to) => ({ ...asked, to })),
  ];
  const isLicenceNeeded = routes.some((route) =>
    [...products].some((product) => {
      const [side] = sidesOn(state, { ...route, product });
      const held = side && baselineOn(state, side, force, change).held;
      return held !== undefined && held.value !== 'none';
    }),
  );
  return { rows, isLicenceNeeded };
};
