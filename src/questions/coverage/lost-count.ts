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

/** The last declaration of a log that lacks lines, and the acts of those below it that were not withdrawn. */
const lossIn = (log: WholeLog) => {
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
 * Returns a function that finds a declaration which counts lost lines, so that a claim made by some act cannot be
 * relied on. It does not matter what the lost lines are about, since nobody knows.
 *
 * A claim that was made after the loss can be relied on. This is so if its declaration stands below the last one that
 * lacks lines, counts lines itself, and was never withdrawn. In an earlier log, as `asEntered` gives it, lines that were
 * lost since may have been there, so declarations that were entered later count as well.
 */
export const lostCounts = (state: Relations): ((act: string) => LostCount | undefined) => {
  const offsetMs = offsetOf(state);
  const losses = wholeLogsOf(state).flatMap(lossIn);
  return (act) => {
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
