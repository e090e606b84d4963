import type { CoverageDeclared } from '../../events/coverage/coverage-declared';
import { missingLines } from '../../log/counted-lines';
import type { EventLog } from '../../log/event-log/event-log';
import { lineCount } from '../../log/text/lines';
import { isEvent } from '../../temporal/event/is-event';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';

type Counting = {
  readonly event: string;
  /** The id of the declaration. A correction of the declaration does not change this id. */
  readonly declaration: string;
  readonly data: CoverageDeclared['data'];
};

const countingIn = ({ events }: EventLog): readonly Counting[] =>
  events.filter(isEvent).flatMap((event): readonly Counting[] => {
    if (event.type === 'CoverageDeclared')
      return [{ event: event.id, declaration: event.id, data: event.data }];
    if (event.type !== 'EventCorrected') return [];
    const { target, replacement } = event.data;
    return replacement.type === 'CoverageDeclared'
      ? [{ event: event.id, declaration: target, data: replacement.data }]
      : [];
  });

/**
 * Reports each declaration of coverage that counts lines that the log no longer has. A correction of a declaration is
 * reported only if the correction changes the count. After a loss, the coverage can be declared again without the lost
 * lines. The message names each declaration further down that does not count every line above itself, because such a
 * declaration may have been made before the loss.
 */
export const lostLines = (log: EventLog): readonly Anomaly[] => {
  const counting = countingIn(log);
  const named = new Set<string>();
  return counting.flatMap(({ event, declaration, data: { coverage, counted } }, at) => {
    if (counted === undefined) return [];
    const key = `${declaration} ${counted.events} ${counted.digest}`;
    const { ids, found } = missingLines(log, declaration, counted);
    if (found === undefined || named.has(key)) return [];
    named.add(key);
    const lost = ids.length === 0 ? '' : ` (${ids.join(', ')})`;
    const partly = counting.slice(at + 1).filter((each) => isPartial(log, each));
    const later = partly.map(
      (each) =>
        ` Event "${each.event}" below it does not count every line above it, so nothing shows that it was made after the loss.`,
    );
    const message = `Event "${event}" counts ${lineCount(counted.events)} for the coverage "${coverage}", and the log has ${found}${lost}. Put back the lines that were lost. Only if no act is missing from the log even without these lines, declare the coverage again from the same day on, and count the lines that are left.${later.join('')}`;
    return [Object.freeze({ _tag: 'MissingLines' as const, event, message })];
  });
};

/**
 * True if the log has every line that a declaration counts, but the declaration does not count every line above
 * it. False for a declaration that counts lines without their ids, and for a correction of a declaration.
 */
const isPartial = (log: EventLog, { event, declaration, data: { counted } }: Counting): boolean => {
  if (event !== declaration || counted?.ids === undefined) return false;
  const { events, digest } = counted;
  return (
    missingLines(log, event, counted).found === undefined &&
    // Without ids, the count is compared with all lines above the declaration.
    missingLines(log, event, { events, digest }).found !== undefined
  );
};
