import { isOnAgreement } from '../../events/measures/withdrawn';
import type { PlainEvent } from '../../events/plain';
import { isKnown } from '../../temporal/event/entry';
import { allEntries, machineOf, type Timeline } from '../../temporal/timeline/timeline';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';

const decides: ReadonlySet<PlainEvent['type']> = new Set<PlainEvent['type']>([
  'AgreementConcluded',
  'AgreementRatified',
  'AgreementAppliedProvisionally',
  'AgreementSuspended',
  'AgreementResumed',
  'AgreementLeft',
]);

/**
 * Finds withdrawals that name no act on the agreement. No rule of a single row can check this, since the
 * row of the agreement and those of its parties each hold only some of the acts.
 */
export const oddWithdrawals = (replayed: Timeline<unknown>): readonly Anomaly[] => {
  const machine = machineOf(replayed);
  const events = allEntries(machine)
    .filter((entry) => isKnown(entry, machine.knowledge))
    // The cast is safe: the log holds policy events, and replay has applied corrections and retractions.
    .map(({ event }) => event as PlainEvent);
  const onAgreements = new Map(
    events.flatMap((event) =>
      decides.has(event.type) && 'agreement' in event.data
        ? [[event.id, event.data.agreement] as const]
        : [],
    ),
  );
  return events.flatMap((event): readonly Anomaly[] => {
    if (event.type !== 'DecisionWithdrawn' || !isOnAgreement(event.data)) return [];
    const { agreement, withdraws } = event.data;
    if (onAgreements.get(withdraws) === agreement) return [];
    const message = `Event "${event.id}" (DecisionWithdrawn) at agreements "${agreement}": it withdraws "${withdraws}", which has decided nothing of this agreement; correct the id, or leave this event out.`;
    return [
      Object.freeze({
        _tag: 'AgainstTheRules' as const,
        event: event.id,
        table: 'agreements',
        row: agreement,
        message,
      }),
    ];
  });
};
