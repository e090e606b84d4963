import { isLeft } from '../fp';
import { comparableJson } from '../hash/canonical-json';
import type { Moment } from '../time/moment';
import { momentOf } from '../time/point';
import { type Asked, askedFrom } from './asking';
import type { ChainedLog } from './log-lines';
import type { Receipt } from './receipt-type';
import { differing, faultsOf, type ReceiptFault } from './verify-receipt';

/** An answer that some receipts share, and how it fares in later lines. */
export type Watched = {
  readonly asked: Asked;
  /** The point in valid time that was asked about. */
  readonly moment: Moment;
  /** The receipts' answer as text. */
  readonly before: string;
  /** The version of the log that gave it. */
  readonly version: number;
  readonly receipts: Receipt[];
  /** The first line after which the answer differed; undefined where it has not yet. */
  line: number | undefined;
  /** Whether the answer differs after the last line that was looked at. */
  isOther: boolean;
};

/** Sound receipts with the answer that they share, and other receipts with their faults. */
export type Sorted = {
  readonly answers: ReadonlyMap<Receipt, Watched>;
  readonly faults: ReadonlyMap<Receipt, readonly ReceiptFault[]>;
};

/** Separates sound receipts from faulty ones, and groups the sound ones by answer. */
export const sorted = (receipts: readonly Receipt[], chain: ChainedLog): Sorted => {
  const known = new Map<string, Watched>();
  const answers = new Map<Receipt, Watched>();
  const faults = new Map<Receipt, readonly ReceiptFault[]>();
  for (const receipt of new Set(receipts)) {
    const found = faultsOf(receipt, chain);
    if (found.length > 0) {
      faults.set(receipt, found);
      continue;
    }
    const before = comparableJson(receipt.answer);
    const key = `${receipt.log.version} ${comparableJson(receipt.query)} ${before}`;
    const watched = known.get(key) ?? watchedOf(receipt, before, chain);
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
  { query, log }: Receipt,
  before: string,
  { offsetMs }: ChainedLog,
): Watched | undefined => {
  const asked = askedFrom(query);
  if (isLeft(asked)) return undefined;
  const moment = momentOf(asked.right.query.asOf, offsetMs);
  const { version } = log;
  return {
    asked: asked.right,
    moment,
    before,
    version,
    receipts: [],
    line: undefined,
    isOther: false,
  };
};
