import { isLeft } from '../fp';
import { comparableJson } from '../hash/canonical-json';
import type { Json } from '../query/json/json';
import type { Coverage } from '../questions/coverage/coverage';
import type { Relations } from '../relations/relations';
import type { Question } from '../temporal/table/question';
import type { Moment } from '../time/moment';
import { momentOf, type Point } from '../time/point';
import { askedFrom } from './asking';
import type { ChainedLog } from './log-lines';
import type { Receipt } from './receipt-type';
import { differing, faultsOf, type ReceiptFault } from './verify-receipt';

/** Receipts that differ only in their point in valid time share a topic. */
export type Topic = {
  readonly question: Question<Relations, unknown>;
  readonly knownAt: Point | undefined;
};

/** An answer that some receipts share, and whether later lines of the log change it. */
export type Watched = {
  readonly topic: Topic;
  /** The point in valid time that was asked about. */
  readonly moment: Moment;
  /** The answer in the receipts and its coverage, as text. */
  readonly before: string;
  /** The version of the log that gave the answer. */
  readonly version: number;
  readonly receipts: Receipt[];
  /** Whether the answer comes from a log that was read with faulty lines left out. */
  isOfLeftOut: boolean;
  /**
   * The number of the first line after which the answer or its coverage differed from `before`. Undefined if neither
   * ever differed.
   */
  line: number | undefined;
  /** Whether the answer or its coverage differs from `before`, as of the last line that was looked at. */
  isOther: boolean;
};

/** Writes an answer and its coverage as one text, so that both are compared at once. */
export const textOf = (answer: Json, covered: Coverage): string =>
  comparableJson([answer, covered]);

export type Sorted = {
  readonly answers: ReadonlyMap<Receipt, Watched>;
  readonly faults: ReadonlyMap<unknown, readonly ReceiptFault[]>;
};

export const sorted = (receipts: readonly unknown[], chain: ChainedLog): Sorted => {
  const known = new Map<string, Watched>();
  const topics = new Map<string, Topic>();
  const answers = new Map<Receipt, Watched>();
  const faults = new Map<unknown, readonly ReceiptFault[]>();
  for (const given of new Set(receipts)) {
    const found = faultsOf(given, chain);
    if (found.length > 0) {
      faults.set(given, found);
      continue;
    }
    // The cast is safe: a value without faults is a receipt.
    const receipt = given as Receipt;
    const before = textOf(receipt.answer, receipt.coverage);
    const key = `${receipt.log.version} ${comparableJson(receipt.query)} ${before}`;
    const watched = known.get(key) ?? watchedOf(receipt, before, chain, topics);
    if (watched === undefined) {
      faults.set(receipt, [differing(receipt)]);
      continue;
    }
    watched.receipts.push(receipt);
    known.set(key, watched);
    answers.set(receipt, watched);
  }
  return { answers, faults };
};

const watchedOf = (
  { query, log: { version } }: Receipt,
  before: string,
  { offsetMs }: ChainedLog,
  topics: Map<string, Topic>,
): Watched | undefined => {
  const asked = askedFrom(query);
  if (isLeft(asked)) return undefined;
  const { question } = asked.right;
  const { asOf, ...others } = asked.right.query;
  const text = comparableJson(others);
  const topic = topics.get(text) ?? { question, knownAt: others.knownAt };
  topics.set(text, topic);
  const moment = momentOf(asOf, offsetMs);
  const [isOfLeftOut, line, isOther] = [false, undefined, false];
  return { topic, moment, before, version, receipts: [], isOfLeftOut, line, isOther };
};
