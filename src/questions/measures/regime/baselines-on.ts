import { isSome } from '../../../fp';
import { type LicenceRegime, noters, regimeRow } from '../../../relations/measures/licence-regimes';
import type { Relations } from '../../../relations/relations';
import { forceAt } from '../../../relations/schedule/force';
import { offsetOf } from '../../../temporal/timeline/state-log';
import type { EventId } from '../../../vocabulary/ids';
import { membersOf, sidesOf } from '../scope/sides';
import { isAmongMembers, regimeHeld } from './baseline';

export type RequiringBaseline = {
  /** The key of the goods; `*` is all goods. */
  readonly product: string;
  /** The act that noted the baseline. */
  readonly act: EventId;
  /**
   * Whether the exporter, the importer or the country that made the rule is only a member of a union that the
   * question names.
   */
  readonly isOfMember: boolean;
};

type OnRoute = { readonly row: LicenceRegime; readonly isOfMember: boolean };

/**
 * Lists the baselines on a route. If the route begins or ends at a union, also lists the baselines for members of
 * the union.
 */
export const baselineRowsOn = (
  state: Relations,
  { from, to }: { readonly from: string; readonly to: string },
  isWanted: (product: string, isOfMember: boolean) => boolean,
): readonly OnRoute[] => {
  const { licenceRegimes } = state;
  const [exporters, importers] = [sidesOf(state, from), sidesOf(state, to)];
  const [fromMembers, toMembers] = [membersOf(state, from), membersOf(state, to)];
  const members = [...fromMembers, ...toMembers];
  const countries = [...exporters, ...importers, ...members];
  return [...exporters, ...fromMembers, '*'].flatMap((exporter) =>
    [...importers, ...toMembers, '*'].flatMap((importer) => {
      if (isAmongMembers(exporter, importer, exporters, importers)) return [];
      return noters(exporter, countries).flatMap((by) => {
        const isOfMember =
          fromMembers.includes(exporter) || toMembers.includes(importer) || members.includes(by);
        return licenceRegimes
          .idsBeginning(regimeRow(exporter, importer, '', by))
          .filter((id) => isWanted(id.slice(id.indexOf('/') + 1), isOfMember))
          .flatMap((id): readonly OnRoute[] => {
            const row = licenceRegimes.get(id);
            return isSome(row) ? [{ row: row.value, isOfMember }] : [];
          });
      });
    }),
  );
};

export const baselinesOn = (
  state: Relations,
  route: { readonly from: string; readonly to: string },
): readonly RequiringBaseline[] => {
  const force = forceAt(offsetOf(state));
  return baselineRowsOn(state, route, () => true).flatMap(({ row, isOfMember }) => {
    const held = regimeHeld(row, force);
    if (held === undefined || held.value === 'none') return [];
    return [{ product: row.product, act: held.act, isOfMember }];
  });
};
