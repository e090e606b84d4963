import type { AppealNotified } from '../../events/disputes/reports';
import type { RequestWithdrawn } from '../../events/disputes/withdrawals';
import type { CountryCode } from '../../vocabulary/actors';
import { actingCountry } from './role';
import type { Done } from './stage';

/** An appeal that was not withdrawn. */
export type Appeal = Done & {
  /** The party that appeals; null if the event names no country. */
  readonly by: CountryCode | null;
  /** Who hears the appeal: the Appellate Body, or arbitrators whom the parties chose (DSU Art. 25). */
  readonly to: 'appellate-body' | 'arbitrators';
};

export const appealOf = ({ id, occurred, by, data }: AppealNotified): Appeal => ({
  act: id,
  since: occurred,
  by: actingCountry(by),
  to: data.to ?? 'appellate-body',
});

/**
 * Returns the appeals that a withdrawal ends:
 *
 * - If the event names a party, the appeals of that party. If the party has no appeal, the latest appeal that names
 *   no party.
 * - If the event names no party, the only appeal, or all appeals if one party made all of them. Otherwise none.
 */
export const withdrawnBy = (
  appeals: readonly Appeal[],
  { by }: Pick<RequestWithdrawn, 'by'>,
): readonly Appeal[] => {
  const party = actingCountry(by);
  if (party === null) {
    const [first] = appeals;
    const isOnly = appeals.length === 1 || (first !== undefined && first.by !== null);
    return isOnly && appeals.every((each) => each.by === first?.by) ? appeals : [];
  }
  const own = appeals.filter((each) => each.by === party);
  return own.length > 0 ? own : appeals.filter((each) => each.by === null).slice(-1);
};

export const appealsAfter = <A extends Appeal>(
  appeals: readonly A[],
  event: Pick<RequestWithdrawn, 'by'>,
): A[] => {
  const acts = new Set(withdrawnBy(appeals, event).map(({ act }) => act));
  return appeals.filter(({ act }) => !acts.has(act));
};
