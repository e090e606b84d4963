import {
  type CoverageDeclared,
  checkedAtMost,
  countedKey,
  type DeclaredCoverage,
} from '../../relations/coverage/coverages';
import type { Relations } from '../../relations/relations';
import type { TimedEvent } from '../../temporal/event/event';
import { offsetOf, wholeLogsOf } from '../../temporal/timeline/state-log';
import { compareDatesAt } from '../../time/compare-dates';

/** A declaration that counts lines of which the log has lost some. */
type LostCount = Pick<DeclaredCoverage, 'extent' | 'checkedUntil' | 'act'>;

const isDeclaration = (event: TimedEvent): event is CoverageDeclared =>
  event.type === 'CoverageDeclared';

/** The ids of the declarations that any event withdraws, from whatever day on. */
const withdrawnBy = (events: readonly TimedEvent[]): ReadonlySet<unknown> =>
  new Set(events.flatMap(({ data }) => ('withdraws' in data ? [data.withdraws] : [])));

/**
 * Returns a declaration that counts lines which the log has lost. It does not matter what the declaration is
 * about, whether it still holds, or which point the state is for, since nobody knows what the lost lines are about.
 *
 * A later declaration of the same coverage, from the same day on or an earlier one, vouches for the log without
 * the lost lines, unless it was withdrawn. In an earlier log, as `asEntered` gives it, only one that this log holds
 * vouches for it. But lines that were lost since may have been in the earlier log, so declarations that were
 * entered later count lines of it too.
 */
export const lostCount = (state: Relations): LostCount | undefined => {
  const offsetMs = offsetOf(state);
  const compare = compareDatesAt(offsetMs);
  let held: ReadonlySet<string> | undefined;
  for (const log of wholeLogsOf(state)) {
    const rows = log.eventsEver('coverages', countedKey);
    held ??= new Set(rows.flat().map(({ id }) => id));
    for (const events of rows) {
      const withdrawn = withdrawnBy(events);
      const vouching: CoverageDeclared[] = [];
      // From the end of the log: a declaration is vouched for by those further down.
      for (const event of events.filter(isDeclaration).reverse()) {
        const { extent, counted, effectiveFrom } = event.data;
        const isVouchedFor = vouching.some(
          ({ data }) => compare(data.effectiveFrom, effectiveFrom) <= 0,
        );
        if (counted !== undefined && !isVouchedFor && log.lacksLines(event.id, counted))
          return { extent, checkedUntil: checkedAtMost(event, offsetMs), act: event.id };
        if (held.has(event.id) && !withdrawn.has(event.id)) vouching.push(event);
      }
    }
  }
  return undefined;
};
