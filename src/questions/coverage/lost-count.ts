import {
  type CoverageDeclared,
  checkedAtMost,
  countedKey,
  type DeclaredCoverage,
} from '../../relations/coverage/coverages';
import type { Relations } from '../../relations/relations';
import type { TimedEvent } from '../../temporal/event/event';
import { offsetOf, type WholeLog, wholeLogsOf } from '../../temporal/timeline/state-log';

/** A declaration that counts lines of which the log has lost some. */
export type LostCount = Pick<DeclaredCoverage, 'extent' | 'checkedUntil' | 'act'>;

/** A declaration that counts lines. */
type Counting = CoverageDeclared & { readonly data: { readonly counted: object } };

const isCounting = (event: TimedEvent): event is Counting =>
  event.type === 'CoverageDeclared' && 'counted' in event.data;

/**
 * `last`: the last declaration that counts lines which the log has lost. `later`: the ids of the declarations
 * below it that can be relied on.
 */
type Loss = { readonly last: Counting; readonly later: ReadonlySet<string> };

/**
 * Finds the last declaration in a log that counts lost lines, and the ids of the later declarations that count
 * lines and were not withdrawn. The list is empty if no counted line is lost.
 */
const lossIn = (log: WholeLog): readonly Loss[] => {
  const events = log.eventsEver('coverages', countedKey);
  const counting = events.filter(isCounting);
  const at = counting.findLastIndex(({ id, data }) => log.lacksLines(id, data.counted));
  const last = counting[at];
  if (last === undefined) return [];
  const withdrawn = new Set<unknown>(
    events.flatMap(({ data }) => ('withdraws' in data ? [data.withdraws] : [])),
  );
  const later = counting.slice(at + 1).filter(({ id }) => !withdrawn.has(id));
  return [{ last, later: new Set<string>(later.map(({ id }) => id)) }];
};

/**
 * Returns a function that takes the id of a declaration. If lines are lost, so that the declaration cannot be
 * relied on, the function returns a declaration that counts these lines. It does not matter what the lost lines
 * are about, since nobody knows.
 *
 * A declaration that was made after the loss can be relied on: it stands below the last declaration that counts
 * lost lines, counts lines itself and was never withdrawn. If the state is of an earlier log, as `asEntered`
 * gives it, the declarations in today's log are checked too, since the lines that they miss may have been in
 * the earlier log.
 */
export const lostCounts = (state: Relations): ((act: string) => LostCount | undefined) => {
  const offsetMs = offsetOf(state);
  // Most questions find no declaration, and then need not look at the whole log.
  let losses: readonly Loss[] | undefined;
  return (act) => {
    losses ??= wholeLogsOf(state).flatMap(lossIn);
    const event = losses.find(({ later }) => !later.has(act))?.last;
    return (
      event && {
        extent: event.data.extent,
        checkedUntil: checkedAtMost(event, offsetMs),
        act: event.id,
      }
    );
  };
};
