import { allResolved } from '../corrections/resolution';
import type { Entry } from '../event/entry';
import { isKnown } from '../event/entry';
import { isActOnRecord, type TimedEvent, type TimedLog } from '../event/event';
import { type Machine, machineOf, type Timeline } from '../timeline/timeline';

/** How an event stands to others. */
export type Related<E> = {
  /** The events that it acts on or speaks of. */
  readonly actsOn: readonly E[];
  /** The events that act on it or speak of it, corrections and retractions too. */
  readonly actedOnBy: readonly E[];
};

/**
 * The acts that an act acts on, and those that act on it, as they are known: in the order of the log.
 * Both are empty where no event of that id is known.
 *
 * @example
 * pipe(japanKorea, relatedTo('gsomia-notice-2019')).actedOnBy.map((event) => event.type);
 * // => ['NoticeSuspended', 'StatementMade', 'NoticesWithdrawn']
 */
export const relatedTo =
  (id: string) =>
  <L extends TimedLog>(timeline: Timeline<unknown, L>): Related<L['events'][number]> => {
    const machine = machineOf(timeline);
    const lines = knownLines(machine);
    const referred = new Set(
      lines.filter((line) => line.id === id).flatMap((line) => referencesOf(line, machine)),
    );
    // What names itself acts on no other.
    const others = lines.filter((line) => line.id !== id);
    return Object.freeze({
      actsOn: Object.freeze(others.filter((line) => referred.has(line.id))),
      actedOnBy: Object.freeze(others.filter((line) => referencesOf(line, machine).includes(id))),
    });
  };

const referencesOf = (event: TimedEvent, { domain }: Machine): readonly string[] =>
  isActOnRecord(event) ? [event.data.target] : (domain.references?.(event) ?? []);

/** Every event as it is known, with the acts on the record known by then, in the order of the log. */
const knownLines = ({ resolution, knowledge }: Machine): readonly TimedEvent[] => {
  const known: { readonly event: TimedEvent; readonly position: number }[] = [];
  for (const { line, acts, entries } of allResolved(resolution)) {
    const entry: Entry | undefined = entries.find((each) => isKnown(each, knowledge));
    const isNoted = line.knowing.known <= knowledge;
    if (isNoted) known.push({ event: entry?.event ?? line.event, position: line.position });
    for (const act of acts) if (isNoted && act.knowing.known <= knowledge) known.push(act);
  }
  return known.sort((a, b) => a.position - b.position).map(({ event }) => event);
};
