import { isLeft } from '../fp';
import { comparableJson } from '../hash/canonical-json';
import type { EventLog } from '../log/event-log/event-log';
import { asEntered } from '../temporal/verbs/evidence/as-entered';
import { askedFrom } from './asking';
import { type ChainedLog, chained, headAt } from './log-lines';
import { receiptFrom } from './receipt';
import { isReceipt, type Receipt, receiptDigest } from './receipt-type';

/** What is wrong with a receipt, or with the log that it names. */
export type ReceiptFault = {
  /**
   * - `NotAReceipt`: it has another form
   * - `ReceiptChanged`: its content does not fit its digest
   * - `LogShorter`: the log has fewer lines than it had
   * - `LineChanged`: a line that it cites is another
   * - `LogChanged`: some line up to its version was changed, moved, added or dropped
   * - `AnswerDiffers`: the same lines give another answer; the rules or the library are others
   */
  readonly _tag:
    | 'NotAReceipt'
    | 'ReceiptChanged'
    | 'LogShorter'
    | 'LineChanged'
    | 'LogChanged'
    | 'AnswerDiffers';
  /** The line of the log, where it is one. */
  readonly line?: number;
  readonly message: string;
};

/**
 * Checks a receipt against a log that may have grown since: that neither the receipt nor a line of the log
 * up to its version was changed, and that these lines still give the same answer. It returns what is
 * wrong; nothing if the receipt is sound. It says nothing of later lines: see `recheck`.
 *
 * @example
 * const query = { verb: 'answer', question: 'dispute', args: { id: 'DS590' }, asOf: '2020-01-01' };
 * const made = orThrow(receipt(query)(japanKoreaLog));
 * verifyReceipt(made)(japanKoreaLog); // => []
 */
export const verifyReceipt =
  (receipt: unknown) =>
  (log: EventLog): readonly ReceiptFault[] => {
    if (!isReceipt(receipt))
      return [
        fault('NotAReceipt', 'expected a receipt in version 1 of its format, found another value.'),
      ];
    const changed = isUnchanged(receipt)
      ? []
      : [
          fault(
            'ReceiptChanged',
            'its content does not fit its digest: it was changed after it was made.',
          ),
        ];
    const chain = chained(log);
    const inLog = faultsInLog(receipt, chain);
    if (changed.length > 0 || inLog.length > 0) return [...changed, ...inLog];
    return answersAlike(receipt, chain)
      ? []
      : [
          fault(
            'AnswerDiffers',
            `the same lines give another answer now. It was made by library ${receipt.made.library} with rules ${receipt.made.rules}.`,
          ),
        ];
  };

const fault = (_tag: ReceiptFault['_tag'], message: string, line?: number): ReceiptFault => ({
  _tag,
  message,
  ...(line === undefined ? {} : { line }),
});

const isUnchanged = (receipt: Receipt): boolean => {
  try {
    return receiptDigest(receipt) === receipt.digest;
  } catch {
    return false;
  }
};

/** What is wrong with the lines of the log up to the receipt's version. */
export const faultsInLog = (
  { log, grounds }: Receipt,
  chain: ChainedLog,
): readonly ReceiptFault[] => {
  if (log.version > chain.lines.length)
    return [
      fault(
        'LogShorter',
        `the log had ${log.version} lines, and has ${chain.lines.length}. Lines were dropped, or it is another log.`,
      ),
    ];
  const cited = grounds.flatMap(({ event, lines }) =>
    lines
      .filter(({ line, digest }) => chain.lines[line - 1]?.digest !== digest)
      .map(({ line }) =>
        fault('LineChanged', `line ${line}, which states "${event}", is another.`, line),
      ),
  );
  if (cited.length > 0 || headAt(chain, log.version) === log.head) return cited;
  return [
    fault(
      'LogChanged',
      `the first ${log.version} lines are not those of the receipt: one was changed, moved, added or dropped.`,
    ),
  ];
};

const answersAlike = (receipt: Receipt, chain: ChainedLog): boolean => {
  const asked = askedFrom(receipt.query);
  if (isLeft(asked)) return false;
  const { version } = receipt.log;
  const made = receiptFrom(asked.right, chain, version, asEntered(version)(chain.timeline));
  return (
    comparableJson([made.answer, made.coverage, made.grounds]) ===
    comparableJson([receipt.answer, receipt.coverage, receipt.grounds])
  );
};
