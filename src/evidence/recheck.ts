import { isLeft } from '../fp';
import { frozen } from '../frozen';
import { comparableJson } from '../hash/canonical-json';
import type { EventLog } from '../log/event-log/event-log';
import { type Json, toJson } from '../query/json/json';
import { machineOf } from '../temporal/timeline/timeline';
import { asEntered } from '../temporal/verbs/evidence/as-entered';
import { ask } from '../temporal/verbs/support/ask';
import { momentOf } from '../time/point';
import { type Asked, askedFrom, knowing } from './asking';
import { type ChainedLog, chained } from './log-lines';
import type { Receipt } from './receipt-type';
import { faultsInLog, type ReceiptFault } from './verify-receipt';

/** A receipt whose answer is no longer given, because of a later line. */
export type Overturned = {
  readonly receipt: Receipt;
  /** The answer that the log gives now. */
  readonly now: Json;
  /** The first line after which the answer differs, and the id of its event. */
  readonly line: number;
  readonly by: string;
};

/** The receipts whose answers still stand, and those whose answers do not. */
export type Rechecked = {
  readonly stand: readonly Receipt[];
  readonly overturned: readonly Overturned[];
  /** Receipts that do not fit this log, with what is wrong. */
  readonly foreign: readonly {
    readonly receipt: Receipt;
    readonly faults: readonly ReceiptFault[];
  }[];
};

/**
 * Asks the queries of some receipts again, of a log that has grown since. It returns which answers stand,
 * which were overturned, and the first line that overturned each. It asks equal queries only once, and
 * refolds only the rows that they read.
 *
 * @example
 * const query = { verb: 'answer', question: 'dispute', args: { id: 'DS590' }, asOf: '2020-01-01' };
 * const made = orThrow(receipt(query)(japanKoreaLog));
 * recheck([made])(japanKoreaLog).stand.length; // => 1
 */
export const recheck =
  (receipts: readonly Receipt[]) =>
  (log: EventLog): Rechecked => {
    const chain = chained(log);
    const answerOf = answersNow(chain);
    const stand: Receipt[] = [];
    const foreign: { receipt: Receipt; faults: readonly ReceiptFault[] }[] = [];
    const changed: Changed[] = [];
    for (const receipt of receipts) {
      const faults = faultsInLog(receipt, chain);
      const now = faults.length > 0 ? undefined : answerOf(receipt.query);
      const before = comparableJson(receipt.answer);
      if (now === undefined) foreign.push({ receipt, faults });
      else if (now.text === before) stand.push(receipt);
      else changed.push({ receipt, before, now });
    }
    const lineOf = firstLines(changed, chain);
    const overturned = changed.map((each): Overturned => {
      const line = lineOf.get(keyOf(each)) ?? chain.lines.length;
      const by = chain.lines[line - 1]?.id ?? '';
      return { receipt: each.receipt, now: each.now.json, line, by };
    });
    return frozen({ stand, overturned, foreign });
  };

/** The answer that the log gives now. */
type Now = { readonly asked: Asked; readonly json: Json; readonly text: string };

/** A receipt whose answer, written in `before`, differs from the answer now. */
type Changed = { readonly receipt: Receipt; readonly before: string; readonly now: Now };

/** Asks each query once. The result is undefined where the query cannot be read. */
const answersNow = (chain: ChainedLog) => {
  const known = new Map<string, Now | undefined>();
  return (query: unknown): Now | undefined => {
    const key = comparableJson(query);
    if (!known.has(key)) {
      const asked = askedFrom(query);
      const now = isLeft(asked)
        ? undefined
        : { asked: asked.right, ...answerAt(asked.right, chain.timeline) };
      known.set(key, now);
    }
    return known.get(key);
  };
};

const answerAt = (asked: Asked, timeline: ChainedLog['timeline']): Omit<Now, 'asked'> => {
  const machine = machineOf(knowing(timeline, asked));
  const moment = momentOf(asked.query.asOf, machine.offsetMs);
  const json = toJson(ask(machine, asked.question, moment).value);
  return { json, text: comparableJson(json) };
};

/**
 * The key of a changed receipt. Receipts with one key have one query, version and answer, so one line
 * overturned them.
 */
const keyOf = ({ receipt, before }: Changed): string =>
  `${receipt.log.version} ${comparableJson(receipt.query)} ${before}`;

/**
 * Finds, for each receipt, the first later line after which the answer differs. It tries every line, once
 * for all receipts, since an answer may change and change back when a retraction removes a row.
 */
const firstLines = (
  changed: readonly Changed[],
  { timeline, lines }: ChainedLog,
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  const open = new Map(changed.map((each) => [keyOf(each), each]));
  const earliest = changed.reduce(
    (least, { receipt: { log } }) => Math.min(least, log.version),
    lines.length,
  );
  for (let line = earliest + 1; open.size > 0 && line <= lines.length; line += 1) {
    const then = asEntered(line)(timeline);
    for (const [key, { receipt, before, now }] of open)
      if (receipt.log.version < line && answerAt(now.asked, then).text !== before) {
        found.set(key, line);
        open.delete(key);
      }
  }
  return found;
};
