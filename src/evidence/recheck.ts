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

/** An answer that later lines overturned. */
export type Overturned = {
  readonly receipt: Receipt;
  /** The answer as it is now. */
  readonly now: Json;
  /** The first line after which the answer was another, and its event. */
  readonly line: number;
  readonly by: string;
};

/** Which past answers stand, and which do not. */
export type Rechecked = {
  readonly stand: readonly Receipt[];
  readonly overturned: readonly Overturned[];
  /** Receipts that are not of this log, with what is wrong. */
  readonly foreign: readonly {
    readonly receipt: Receipt;
    readonly faults: readonly ReceiptFault[];
  }[];
};

/**
 * Asks again what some receipts answered, of a log that has grown since: which answers stand, which later
 * lines overturned, and by which line first. Receipts of one query are asked once, and of the log only the
 * rows that they read are folded again.
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

/** An answer as it is now. */
type Now = { readonly asked: Asked; readonly json: Json; readonly text: string };

/** A receipt whose answer, as text in `before`, is another now. */
type Changed = { readonly receipt: Receipt; readonly before: string; readonly now: Now };

/** Asks each query once; undefined where it cannot be read. */
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

/** Receipts of one query, version and answer were overturned by one line. */
const keyOf = ({ receipt, before }: Changed): string =>
  `${receipt.log.version} ${comparableJson(receipt.query)} ${before}`;

/**
 * The first line below each receipt after which its answer is another. Each line is tried, once for all: an
 * answer may change and come back, by a row that a retraction has taken away since.
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
