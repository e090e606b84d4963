import type { PlainEvent } from '../../../events/plain';
import type { Anomaly } from '../../../temporal/verbs/record/anomalies';
import { compareDatesAt } from '../../../time/compare-dates';
import { goodsKeys } from '../../../vocabulary/products';
import { scopeIds, tellScope } from '../../measures/scope';
import { effectStart } from '../../schedule/decision';

/**
 * Returns what an act names: the ids of the rows of a measure, or the keys of the goods if the act is on a licence
 * regime.
 */
const namedBy = (event: PlainEvent): readonly string[] => {
  switch (event.type) {
    case 'ExclusionGranted':
    case 'MeasureAmended':
    case 'MeasureAnnounced':
    case 'MeasureResumed':
    case 'MeasureSuspended':
      return scopeIds(event.data);
    case 'LicenceRegimeNoted':
      return goodsKeys(event.data.products);
    case 'DecisionWithdrawn':
      if ('measure' in event.data) return scopeIds(event.data);
      return 'from' in event.data ? goodsKeys(event.data.products) : [];
    default:
      return [];
  }
};

const endedBy = ({ type, data }: PlainEvent): string | undefined => {
  if (type === 'DecisionWithdrawn') return data.withdraws;
  return 'completes' in data ? data.completes : undefined;
};

const startOf = ({ occurred, data }: PlainEvent) =>
  'effectiveFrom' in data ? effectStart({ occurred, data }) : occurred;

const tell = (event: PlainEvent, row: string): string =>
  event.type === 'LicenceRegimeNoted' ? `"${row}"` : tellScope(row);

const mostTold = 3;

/**
 * Finds acts that complete an earlier act, but name only a part of the goods, countries or firms that the earlier act
 * names. For the other part, the earlier act stays in effect. Nothing is reported if other acts end the earlier act
 * for that part, or if the earlier act ends by its own end date before the later act starts.
 */
export const narrowerCompletions = (
  acts: readonly PlainEvent[],
  offsetMs: number,
): readonly Anomaly[] => {
  const compare = compareDatesAt(offsetMs);
  const byId = new Map<string, PlainEvent>();
  const ended = new Map<string, Set<string>>();
  for (const event of acts) {
    byId.set(event.id, event);
    const earlier = endedBy(event);
    if (earlier === undefined) continue;
    const rows = ended.get(earlier) ?? new Set();
    for (const row of namedBy(event)) rows.add(row);
    ended.set(earlier, rows);
  }
  return acts.flatMap((event): readonly Anomaly[] => {
    const earlier = byId.get(endedBy(event) ?? '');
    if (earlier?.type !== event.type) return [];
    const until = 'effectiveUntil' in earlier.data ? earlier.data.effectiveUntil : undefined;
    const from = startOf(event);
    if (until !== undefined && from !== null && compare(until, from) <= 0) return [];
    const rows = ended.get(earlier.id);
    const left = namedBy(earlier).filter((row) => rows?.has(row) === false);
    if (left.length === 0) return [];
    const more = left.length > mostTold ? ` and ${left.length - mostTold} more` : '';
    const told = left.slice(0, mostTold).map((row) => tell(earlier, row));
    const message = `Event "${event.id}" completes "${earlier.id}", but leaves out something that "${earlier.id}" names: ${told.join('; ')}${more}. There "${earlier.id}" goes on. Name it here too, or end "${earlier.id}" there by an event of its own.`;
    return [Object.freeze({ _tag: 'NoEffect' as const, event: event.id, message })];
  });
};
