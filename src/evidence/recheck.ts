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
    const outcomeOf = outcomes(chain);
    const stand: Receipt[] = [];
    const overturned: Overturned[] = [];
    const foreign: { receipt: Receipt; faults: readonly ReceiptFault[] }[] = [];
    for (const receipt of receipts) {
      const faults = faultsInLog(receipt, chain);
      const outcome = faults.length > 0 ? undefined : outcomeOf(receipt);
      if (outcome === undefined) foreign.push({ receipt, faults });
      else if (outcome === 'stands') stand.push(receipt);
      else overturned.push({ receipt, ...outcome });
    }
    return frozen({ stand, overturned, foreign });
  };

/** An answer as it is now. */
type Now = {
  readonly asked: Asked;
  readonly json: Json;
  readonly text: string;
};

/** What has become of an answer; undefined where its query cannot be read. */
type Outcome = 'stands' | Omit<Overturned, 'receipt'> | undefined;

/** Asks each query once, and looks once for the line that overturned one answer. */
const outcomes = (chain: ChainedLog) => {
  const answers = new Map<string, Now | undefined>();
  const known = new Map<string, Outcome>();
  const outcomeOf = ({ answer, log: { version } }: Receipt, before: string, now?: Now): Outcome => {
    if (now === undefined || now.text === before) return now && 'stands';
    return { now: now.json, ...firstLine({ answer, log: { version } }, now, chain) };
  };
  return (receipt: Receipt): Outcome => {
    const query = comparableJson(receipt.query);
    const before = comparableJson(receipt.answer);
    const key = `${receipt.log.version} ${query} ${before}`;
    if (!known.has(key)) {
      if (!answers.has(query)) answers.set(query, answerNow(receipt.query, chain));
      known.set(key, outcomeOf(receipt, before, answers.get(query)));
    }
    return known.get(key);
  };
};

const answerNow = (query: unknown, chain: ChainedLog): Now | undefined => {
  const asked = askedFrom(query);
  if (isLeft(asked)) return undefined;
  return { asked: asked.right, ...answerAt(asked.right, chain.timeline) };
};

const answerAt = (asked: Asked, timeline: ChainedLog['timeline']): Omit<Now, 'asked'> => {
  const machine = machineOf(knowing(timeline, asked));
  const moment = momentOf(asked.query.asOf, machine.offsetMs);
  const json = toJson(ask(machine, asked.question, moment).value);
  return { json, text: comparableJson(json) };
};

/**
 * The first line below the receipt's after which the answer is another. Each line is tried: an answer may
 * change and come back, by a row that a retraction has taken away since.
 */
const firstLine = (
  { answer, log }: { readonly answer: Json; readonly log: { readonly version: number } },
  { asked }: Now,
  chain: ChainedLog,
): Pick<Overturned, 'line' | 'by'> => {
  const before = comparableJson(answer);
  const last = chain.lines.length;
  let line = log.version + 1;
  while (line < last && answerAt(asked, asEntered(line)(chain.timeline)).text === before) line += 1;
  return { line, by: chain.lines[line - 1]?.id ?? '' };
};
