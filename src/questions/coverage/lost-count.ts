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
 * Returns a list of one item, or an empty list if no counted line is lost. `last` is the last declaration that
 * counted lines which are now lost. `later` has the ids of the later declarations that can be relied on, because each
 * of them counts every line above itself and was not withdrawn.
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
      // `lacksLines` gets no ids, so that it compares the count with all lines above the declaration.
      !log.lacksLines(event.id, { events, digest }),
  );
  return [{ last, later: new Set<string>(later.map(({ event }) => event.id)) }];
};

/**
 * Returns a function that takes the id of a declaration. If lines are lost and the declaration cannot be relied on,
 * the function returns the last declaration that counted lost lines. Otherwise the function returns undefined.
 * Nobody knows what the lost lines were about, so they count for every subject.
 *
 * A declaration can be relied on if it stands below the last declaration that counted lost lines, counts every line
 * that now stands above itself, and was never withdrawn, because it was then made after the loss. A declaration that
 * counts only some of the lines above itself may have been made before the loss.
 *
 * If the state is of an earlier log, as `asEntered` gives it, the declarations in today's log are checked too,
 * because the lines that today's log has lost may have been in the earlier log.
 */
export const lostCounts = (state: Relations): ((act: string) => LostCount | undefined) => {
  const offsetMs = offsetOf(state);
  // Computed when first needed, because most questions have no declaration and need no search of the whole log.
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
