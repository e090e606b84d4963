import { isSome } from '../../../fp';
import { regimeRow } from '../../../relations/measures/licence-regimes';
import type { Relations } from '../../../relations/relations';
import { forceAt } from '../../../relations/schedule/force';
import { offsetOf } from '../../../temporal/timeline/state-log';
import type { EventId } from '../../../vocabulary/ids';
import { membersOf, sidesOf } from '../scope/sides';
import { isAmongMembers, regimeHeld } from './baseline';

/** A baseline in effect on a route, for any goods, that requires a licence. */
export type RequiringBaseline = {
  /** The key of the goods; `*` is all goods. */
  readonly product: string;
  /** The act that noted the baseline. */
  readonly act: EventId;
  /** Whether the baseline is for a member of the union that was asked about, and not for the whole union. */
  readonly isOfMember: boolean;
};

/**
 * Lists the baselines on a route that require a licence, for any goods. If a union was asked about, includes
 * the baselines of its single members.
 */
export const baselinesOn = (
  state: Relations,
  { from, to }: { readonly from: string; readonly to: string },
): readonly RequiringBaseline[] => {
  const { licenceRegimes } = state;
  const force = forceAt(offsetOf(state));
  const [exporters, importers] = [sidesOf(state, from), sidesOf(state, to)];
  const [fromMembers, toMembers] = [membersOf(state, from), membersOf(state, to)];
  return [...exporters, ...fromMembers, '*'].flatMap((exporter) =>
    [...importers, ...toMembers, '*'].flatMap((importer) => {
      if (isAmongMembers(exporter, importer, exporters, importers)) return [];
      const isOfMember = fromMembers.includes(exporter) || toMembers.includes(importer);
      return licenceRegimes
        .idsBeginning(regimeRow(exporter, importer, ''))
        .flatMap((id): readonly RequiringBaseline[] => {
          const row = licenceRegimes.get(id);
          const held = isSome(row) ? regimeHeld(row.value, force) : undefined;
          if (!isSome(row) || held === undefined || held.value === 'none') return [];
          return [{ product: row.value.product, act: held.act, isOfMember }];
        });
    }),
  );
};
