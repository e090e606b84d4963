import { allResolved } from '../corrections/resolution';
import { type Entry, isKnown } from '../event/entry';
import { isActOnRecord, type TimedEvent, type TimedLog } from '../event/event';
import { type Machine, machineOf, type Timeline } from '../timeline/timeline';

/** The events that an event refers to, and the events that refer to it. */
export type Related<E> = {
  /** The events that the given event acts on or mentions. */
  readonly actsOn: readonly E[];
  /** The events that act on the given event or mention it, including corrections and retractions. */
  readonly actedOnBy: readonly E[];
};

/**
 * The events that an event refers to, and the events that refer to it. Both lists are in the order of the
 * log, with corrections applied. Both lists are empty if no event with the given id is known.
 *
 * @example
 * pipe(japanKorea, relatedTo('gsomia-notice-2019')).actedOnBy.map((event) => event.type);
 * // => ['NoticeSuspended', 'StatementMade', 'NoticesWithdrawn']
 */
export const relatedTo =
  (asked: string) =>
  <L extends TimedLog>(timeline: Timeline<unknown, L>): Related<L['events'][number]> => {
    const machine = machineOf(timeline);
    const lines = knownLines(machine);
    const id = lines.some((line) => line.id === asked) ? asked : asked.normalize('NFC');
    const referred = new Set(
      lines.filter((line) => line.id === id).flatMap((line) => referencesOf(line, machine)),
    );
    // If an event mentions itself, the mention does not count.
    const others = lines.filter((line) => line.id !== id);
    return Object.freeze({
      actsOn: Object.freeze(others.filter((line) => referred.has(line.id))),
      actedOnBy: Object.freeze(others.filter((line) => referencesOf(line, machine).includes(id))),
    });
  };

const referencesOf = (event: TimedEvent, { domain }: Machine): readonly string[] =>
  isActOnRecord(event) ? [event.data.target] : (domain.references?.(event) ?? []);

/** Events as corrected, and the corrections and retractions, in the order of the log. */
const knownLines = ({ resolution, knowledge }: Machine): readonly TimedEvent[] => {
  const known: { readonly event: TimedEvent; readonly index: number }[] = [];
  for (const { line, acts, entries } of allResolved(resolution)) {
    const entry: Entry | undefined = entries.find((each) => isKnown(each, knowledge));
    const isNoted = line.recordTime.known <= knowledge;
    if (isNoted) known.push({ event: entry?.event ?? line.event, index: line.index });
    for (const act of acts) if (isNoted && act.recordTime.known <= knowledge) known.push(act);
  }
  return known.sort((a, b) => a.index - b.index).map(({ event }) => event);
};
