import type { WithVocabulary } from '../events/decode/event-vocabulary';
import { isLeft } from '../fp';
import { comparableJson } from '../hash/canonical-json';
import type { EventLog } from '../log/event-log/event-log';
import type { TimedEvent } from '../temporal/event/event';
import { asEntered } from '../temporal/verbs/evidence/as-entered';
import { askedFrom } from './asking';
import { type ChainedLog, chained, headAt, type OwnVocabulary } from './log-lines';
import { receiptFrom } from './receipt';
import { isReceipt, type Receipt, receiptDigest } from './receipt-type';

/** What is wrong with a receipt, or with the log that it was made from. */
export type ReceiptFault = {
  /**
   * - `NotAReceipt`: the value does not have the form of a receipt
   * - `ReceiptChanged`: its content does not match its digest
   * - `LogShorter`: the log has fewer lines than when the receipt was made
   * - `LineChanged`: a line that the receipt cites was changed
   * - `LogChanged`: some line up to the receipt's version was changed, moved, added or dropped
   * - `AnswerDiffers`: the same lines give another answer, so the rules or the library have changed
   */
  readonly _tag:
    | 'NotAReceipt'
    | 'ReceiptChanged'
    | 'LogShorter'
    | 'LineChanged'
    | 'LogChanged'
    | 'AnswerDiffers';
  /** The number of the line; left out where the fault is not in one line. */
  readonly line?: number;
  readonly message: string;
};

/**
 * Checks a receipt against a log that may have grown since. It checks that nobody changed the receipt or a
 * line of the log up to its version, and that these lines still give the same answer. It returns what is
 * wrong; the list is empty if the receipt is sound. It does not look at later lines: `recheck` does.
 *
 * A log with events of your own needs its `vocabulary`, as for `formatLog`.
 *
 * @example
 * const query = { verb: 'answer', question: 'dispute', args: { id: 'DS590' }, asOf: '2020-01-01' };
 * const made = orThrow(receipt(query)(japanKoreaLog));
 * verifyReceipt(made)(japanKoreaLog); // => []
 */
export function verifyReceipt<E extends TimedEvent>(
  receipt: unknown,
  options: WithVocabulary<E>,
): (log: EventLog<E>) => readonly ReceiptFault[];
export function verifyReceipt(receipt: unknown): (log: EventLog) => readonly ReceiptFault[];
export function verifyReceipt(
  receipt: unknown,
  { vocabulary }: { vocabulary?: OwnVocabulary } = {},
) {
  return (log: EventLog<TimedEvent>): readonly ReceiptFault[] => {
    const chain = chained(log, vocabulary);
    const faults = faultsOf(receipt, chain);
    if (faults.length > 0 || !isReceipt(receipt)) return faults;
    return answersAlike(receipt, chain) ? [] : [differing(receipt)];
  };
}

/**
 * Lists what is wrong with a receipt or with the lines that it cites. It does not ask the question again.
 */
export const faultsOf = (receipt: unknown, chain: ChainedLog): readonly ReceiptFault[] => {
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
  return [...changed, ...faultsInLog(receipt, chain)];
};

/** The fault of a receipt whose lines now give another answer. */
export const differing = ({ made: { library, rules } }: Receipt): ReceiptFault =>
  fault(
    'AnswerDiffers',
    `the same lines give another answer now. It was made by library ${library} with rules ${rules}.`,
  );

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

/** Lists what is wrong with the lines of the log up to the receipt's version. */
const faultsInLog = ({ log, grounds }: Receipt, chain: ChainedLog): readonly ReceiptFault[] => {
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
