import type { Unbranded } from '../../../brand';
import type { PolicyEvent } from '../../../events/catalogue';
import { describe, type Flaw, show } from '../../../flaw';
import { isLeft } from '../../../fp';
import { type EventLog, emptyLog, logOf } from '../../../log/event-log/event-log';
import { extentOf } from '../../../time/extent';
import { type Offset, offsetMillis } from '../../../time/offset';
import type { Citation } from '../../../vocabulary/citations';
import { cellFlaw } from './cell-flaw';
import { csvRows } from './csv-rows';
import { contradiction, headsOf, partiesFlaw } from './heads';
import { jsonRows } from './json-rows';
import { inRowOrder } from './row-order';
import type { StepRow } from './rows';
import { stepEvent } from './step-event';

/** Options of `readDisputes`. `parties` and `offset` also become the header of the log. */
export type DisputesOf = {
  /** The two parties. In each dispute, one of them complains and the other responds. */
  readonly parties: readonly [string, string];
  /** The UTC offset of the place where days are counted. By default, `+01:00`, the offset of Geneva. */
  readonly offset?: Offset;
  /** The sources for rows that name no source. */
  readonly sources?: readonly Unbranded<Citation>[];
};

/** A row from which no event was made, and everything that is wrong with it. */
export type UnreadStep = {
  /** The line of the row in the text, counted from 1. */
  readonly line: number;
  /** The id that the event of the row would have had. Absent if the row names no dispute. */
  readonly id?: string;
  /** What is wrong. `path` is the column. */
  readonly flaws: readonly Flaw[];
  /** All flaws as one text, for people. */
  readonly message: string;
};

/** The result of reading. Each row of the text is an event of the log, or is listed in `unread`. */
export type ReadDisputes = {
  readonly log: EventLog;
  readonly unread: readonly UnreadStep[];
  /**
   * The columns, or the keys of a step, that `readDisputes` does not know and therefore ignored.
   */
  readonly ignored: readonly string[];
};

const geneva: Offset = '+01:00';

/** Sorts events by when they became known. Events that became known together keep their order. */
const asKnown = (events: readonly PolicyEvent[], offset: Offset): readonly PolicyEvent[] => {
  const known = new Map(
    events.map(({ id, recordedAt }) => {
      const extent = extentOf(recordedAt, offsetMillis(offset));
      return [id, isLeft(extent) ? 0 : extent.right.latest];
    }),
  );
  return [...events].sort((a, b) => (known.get(a.id) ?? 0) - (known.get(b.id) ?? 0));
};

const noDispute = (found: unknown): Flaw => ({
  path: 'dispute',
  expected: 'the number or name of the dispute, such as DS252',
  found: show(found),
  advice: 'Name the dispute on every row.',
});

const isName = (dispute: unknown): dispute is string | number =>
  typeof dispute === 'string' || typeof dispute === 'number';

const unreadStep = (line: number, id: string | undefined, flaws: readonly Flaw[]): UnreadStep => ({
  line,
  ...(id === undefined ? {} : { id }),
  flaws,
  message: `line ${line}${id === undefined ? '' : ` (${show(id)})`}: ${flaws.map(describe).join(' ')}`,
});

const readRows = (rows: readonly StepRow[], { parties, offset, sources }: Required<DisputesOf>) => {
  const headOf = headsOf(rows);
  const counts = new Map<unknown, number>();
  const firsts = new Map<unknown, string>();
  const events: PolicyEvent[] = [];
  const unread: UnreadStep[] = [];
  for (const { line, given, flaws, inCells } of rows) {
    const dispute = given.get('dispute');
    const head = headOf(dispute);
    const count = (counts.get(dispute) ?? 0) + 1;
    counts.set(dispute, count);
    const id = isName(dispute) ? `${dispute}-${String(count).padStart(2, '0')}` : undefined;
    const flaw =
      id === undefined
        ? noDispute(dispute)
        : (contradiction(dispute, given, head) ?? partiesFlaw(parties, head));
    if (flaws !== undefined || id === undefined || flaw !== undefined) {
      unread.push(unreadStep(line, id, flaws ?? (flaw === undefined ? [] : [flaw])));
      continue;
    }
    const whole = new Map([...head, ...given]);
    const event = stepEvent(whole, { id, offset, sources, first: firsts.get(dispute) });
    if (isLeft(event))
      unread.push(unreadStep(line, id, inCells ? event.left.map(cellFlaw) : event.left));
    else {
      events.push(event.right);
      if (!firsts.has(dispute)) firsts.set(dispute, id);
    }
  }
  return { events, unread };
};

/**
 * Reads a table of dated steps as a log of disputes. The table is a spreadsheet saved as CSV, or
 * JSON.
 *
 * Each row is one step of a dispute at the WTO or under a treaty. {@link disputeSteps} lists the
 * names of the steps. CSV needs the columns `dispute`, `date` and `step`. It also needs
 * `complainant` and `respondent` on one row of each dispute. JSON is a list of disputes, each with
 * its `steps`. Dates are EDTF, and the reader keeps their imprecision: `[2002-04-05..2002-05-27]`
 * is some time between the two days. The rows of a dispute must be in the order of its steps,
 * because the reader uses this order to narrow imprecise dates. For example, a step of `2007-06` in
 * the row below a step of `2007-06-10` happened between 10 June and the end of June, or between 10
 * and 20 June if the next row has the day `2007-06-20`.
 *
 * A row can leave fields out. By default, `forum` is the WTO, `by` is the forum, `recordedAt` is the
 * day of the step (the last day of an imprecise date), and the sources are those of the option
 * `sources`. The id of an event is its dispute and a number, as in `DS252-01`. Every row that cannot
 * be read is listed with its line, what was found, what was expected and what to do. No text makes
 * the reader throw. Malformed parties or a malformed offset are mistakes in the program and throw a
 * `RangeError`.
 *
 * @example
 * const { log } = readDisputes({ parties: ['CHN', 'USA'] })(
 *   `dispute,complainant,respondent,date,step,article,by
 *   DS587,CHN,USA,2019-09-02,consultations-requested,4.4,CHN
 *   DS587,,,2019-09-12,consultations-accepted,4.3,USA`);
 * log.events.map(({ id, type }) => `${id} ${type}`);
 * // => ['DS587-01 ConsultationsRequested', 'DS587-02 ConsultationsAccepted']
 */
export const readDisputes = ({
  parties,
  offset = geneva,
  sources = [],
}: DisputesOf): ((text: string) => ReadDisputes) => {
  const { header } = emptyLog({ parties, offset });
  return (text) => {
    const { rows, ignored } = /^\s*[[{]/.test(text) ? jsonRows(text) : csvRows(text);
    const { events, unread } = readRows(inRowOrder(rows, offset), { parties, offset, sources });
    return { log: logOf(header, asKnown(events, offset), [], []), unread, ignored };
  };
};
