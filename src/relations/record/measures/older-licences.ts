import type { MeasureLifted } from '../../../events/measures/interruptions';
import type { LicenceGranted } from '../../../events/measures/licences';
import type { PlainEvent } from '../../../events/plain';
import { show } from '../../../flaw';
import { push } from '../../../object';
import type { Anomaly } from '../../../temporal/verbs/record/anomalies';
import { compareDatesAt } from '../../../time/compare-dates';
import { coversSomeOf } from '../../measures/named';
import { isNarrowed } from '../../measures/scope';

/**
 * Finds announcements that impose a lifted measure again while a licence from before the lifting has not ended. The
 * licence counts under the new announcement too, although the author may not have meant this. Nothing is reported if
 * an act revokes, renews or replaces the licence on the day of the lifting or later.
 */
export const olderLicences = (
  acts: readonly PlainEvent[],
  offsetMs: number,
): readonly Anomaly[] => {
  const compare = compareDatesAt(offsetMs);
  const granted = new Map<string, LicenceGranted[]>();
  const lifted = new Map<string, MeasureLifted[]>();
  const settled = new Map<string, PlainEvent[]>();
  for (const event of acts) {
    if (event.type === 'LicenceGranted') push(granted, event.data.measure, event);
    // A lifting for only some countries, firms or conditions is left out, because licences for others stay in use.
    if (event.type === 'MeasureLifted' && !isNarrowed(event.data))
      push(lifted, event.data.measure, event);
    if (event.type !== 'LicenceGranted' && event.type !== 'LicenceRevoked') continue;
    push(settled, event.data.licence, event);
    if ('replaces' in event.data && event.data.replaces !== undefined)
      push(settled, event.data.replaces, event);
  }
  return acts.flatMap((event): readonly Anomaly[] => {
    if (event.type !== 'MeasureAnnounced') return [];
    const { measure, products } = event.data;
    const lifting = lifted
      .get(measure)
      ?.findLast(
        (each) =>
          compare(each.occurred, event.occurred) < 0 &&
          each.by.country === event.by.country &&
          coversSomeOf(each.data, products),
      );
    if (lifting === undefined) return [];
    return (granted.get(measure) ?? []).flatMap((grant): readonly Anomaly[] => {
      const { licence, effectiveUntil } = grant.data;
      const isOlder = compare(grant.occurred, lifting.occurred) < 0;
      const isOver = effectiveUntil !== undefined && compare(effectiveUntil, event.occurred) <= 0;
      const isSettled = settled
        .get(licence)
        ?.some((each) => compare(each.occurred, lifting.occurred) >= 0);
      if (!isOlder || isOver || isSettled === true) return [];
      const message = `Event "${event.id}" announces the measure ${show(measure)} again, which "${lifting.id}" lifted. The licence ${show(licence)} was granted by "${grant.id}" before that, and counts under the new announcement too. If it no longer counts, revoke it. If it does, grant it again.`;
      return [Object.freeze({ _tag: 'UnknownLicence' as const, event: event.id, message })];
    });
  });
};
