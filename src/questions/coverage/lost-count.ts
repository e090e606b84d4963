import {
  checkedAtMost,
  type DeclaredCoverage,
  declaredKey,
} from '../../relations/coverage/coverages';
import { countsIn, type LineCount } from '../../relations/coverage/line-counts';
import type { Relations } from '../../relations/relations';
import { offsetOf, type WholeLog, wholeLogsOf } from '../../temporal/timeline/state-log';

export type LostCount = Pick<DeclaredCoverage, 'extent' | 'checkedUntil' | 'act'>;

type Loss = { readonly last: LineCount; readonly later: ReadonlySet<string> };

/**
 * Finds the last declaration that counted lines which are now lost (`last`). Also finds the ids of the later
 * declarations that can be relied on (`later`): such a declaration counts every line above itself, and was not
 * withdrawn. The list is empty if no counted line is lost.
 */
const lossIn = (log: WholeLog): readonly Loss[] => {
  const { counts, withdrawn } = countsIn(log.resolutionFor('coverages', declaredKey));
  const at = counts.findLastIndex(({ event, counted }) => log.lacksLines(event.id, counted));
  const last = counts[at];
  if (last === undefined) return [];
  const later = counts.slice(at + 1).filter(
    ({ event, counted: { events, digest }, isOwn }) =>
      isOwn &&
      !withdrawn.has(event.id) &&
      // The ids are left out here, so the count is compared with all lines above the declaration.
      !log.lacksLines(event.id, { events, digest }),
  );
  return [{ last, later: new Set<string>(later.map(({ event }) => event.id)) }];
};

/**
 * Returns a function that takes the id of a declaration. If lines are lost, so that this declaration cannot be
 * relied on, the function returns the declaration that counted the lost lines. Nobody knows what the lost lines
 * were about, so they count for every subject.
 *
 * A declaration that was made after the loss can be relied on. It stands below the last declaration that counted
 * lost lines, counts every line that now stands above it, and was never withdrawn. A declaration that counts only
 * some of the lines above it may have been made before the loss.
 *
 * If the state is of an earlier log, as `asEntered` gives it, the declarations in today's log are checked
 * too: the lines that they miss may have been in the earlier log.
 */
export const lostCounts = (state: Relations): ((act: string) => LostCount | undefined) => {
  const offsetMs = offsetOf(state);
  // Computed only when first needed: for most questions there is no declaration, so the whole log is not searched.
  let losses: readonly Loss[] | undefined;
  return (act) => {
    losses ??= wholeLogsOf(state).flatMap(lossIn);
    const event = losses.find(({ later }) => !later.has(act))?.last.event;
    return (
      event && {
        extent: event.data.extent,
        checkedUntil: checkedAtMost(event, offsetMs),
        act: event.id,
      }
    );
  };
};
