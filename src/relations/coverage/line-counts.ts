import type { Counted } from '../../events/coverage/coverage-declared';
import { type Resolution, type Resolved, resolvedAt } from '../../temporal/corrections/resolution';
import { type Statement, statementsOf } from '../../temporal/corrections/stated';
import { allKnowledge, isKnown } from '../../temporal/event/entry';
import type { TimedEvent } from '../../temporal/event/event';
import type { CoverageDeclared } from './coverages';

export type LineCount = {
  /**
   * The declaration as it stands on the line with the count. That line is the declaration's own line, or the line of
   * a correction.
   */
  readonly event: CoverageDeclared;
  readonly counted: Counted;
  /** Whether the count stands on the declaration's own line, and not on the line of a correction. */
  readonly isOwn: boolean;
};

const isOfCoverage = ({ type }: TimedEvent): boolean =>
  type === 'CoverageDeclared' || type === 'DecisionWithdrawn';

const known = new WeakMap<object, readonly string[]>();

/**
 * Returns the ids of the events that are a `CoverageDeclared` or a `DecisionWithdrawn`, on their own line or on the
 * line of a correction.
 */
const idsOfCoverage = ({ byId, lines }: Resolution): Iterable<string> => {
  const idsIn = (events: ReadonlyMap<string, number | Resolved | undefined>) => {
    const ids: string[] = [];
    for (const [id, found] of events) {
      const said =
        typeof found === 'number'
          ? [lines.events[found]]
          : found && statementsOf(found).map(({ event }) => event);
      if (said?.some((event) => event !== undefined && isOfCoverage(event))) ids.push(id);
    }
    return ids;
  };
  const { base, older, newer } = byId;
  // `base` stays the same while lines are added to the log, so its ids are computed only once.
  const ofBase = known.get(base) ?? idsIn(base);
  known.set(base, ofBase);
  return new Set([...ofBase, ...idsIn(older), ...idsIn(newer)]);
};

/**
 * Returns the counts (`counted`) in declarations of coverage, in the order of their lines, and the ids of the
 * withdrawn events. A retracted event gives no count and withdraws nothing. A count that was corrected stays in the
 * list, because otherwise a correction could hide that the log has lost lines.
 */
export const countsIn = (
  resolution: Resolution,
): { readonly counts: readonly LineCount[]; readonly withdrawn: ReadonlySet<unknown> } => {
  const counts: (LineCount & Statement)[] = [];
  const withdrawn = new Set<unknown>();
  for (const id of idsOfCoverage(resolution)) {
    const resolved = resolvedAt(resolution, id);
    const entry = resolved?.entries.find((each) => isKnown(each, allKnowledge));
    if (resolved === undefined || entry === undefined) continue;
    const { data } = entry.event;
    if ('withdraws' in data) withdrawn.add(data.withdraws);
    for (const [at, { index, event }] of statementsOf(resolved).entries())
      if (isDeclared(event) && event.data.counted !== undefined)
        counts.push({ index, event, counted: event.data.counted, isOwn: at === 0 });
  }
  return { counts: counts.sort((a, b) => a.index - b.index), withdrawn };
};

const isDeclared = (event: TimedEvent): event is CoverageDeclared =>
  event.type === 'CoverageDeclared';
