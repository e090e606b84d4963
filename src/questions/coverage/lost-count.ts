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

/** The ids of the declarations that any event withdraws, no matter from which day on. */
const withdrawnBy = (events: readonly TimedEvent[]): ReadonlySet<unknown> =>
  new Set(events.flatMap(({ data }) => ('withdraws' in data ? [data.withdraws] : [])));

/**
 * Returns a declaration that counts lines which the log has lost. It does not matter what the declaration covers,
 * whether it is still in effect, or for which point the state is: nobody knows what the lost lines are about.
 *
 * A later declaration of the same coverage vouches for the log without the lost lines if it begins on the same day
 * or earlier and was not withdrawn.
 *
 * If the state is of an earlier log, as `asEntered` gives it, the declarations in today's log are checked too: the
 * lines that they miss may have been in the earlier log. But only a declaration that the earlier log holds can
 * vouch.
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
      // Goes from the end of the log, since only declarations further down can vouch for a declaration.
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
