import type { WithVocabulary } from '../events/decode/event-vocabulary';
import { describe, type Flaw } from '../flaw';
import { isLeft } from '../fp';
import { comparableJson } from '../hash/canonical-json';
import { documentDigest } from '../hash/document-digest';
import type { EventLog } from '../log/event-log/event-log';
import { lineCount } from '../log/text/lines';
import type { Relations } from '../relations/relations';
import type { TimedEvent } from '../temporal/event/event';
import { machineOf, timelineOf } from '../temporal/timeline/timeline';
import { firstLines } from '../temporal/verbs/evidence/as-entered';
import { asIfLeftOut } from '../temporal/verbs/evidence/left-out';
import { askedFrom } from './asking';
import { type ChainedLog, chained, headAt, type OwnVocabulary } from './log-lines';
import { receiptFrom } from './receipt';
import { formFlaws, isReceipt, pointFlaws } from './receipt-form';
import { libraryVersion, type Receipt, rulesVersion } from './receipt-type';

/** What is wrong with a receipt, or with the log that it was made from. */
export type ReceiptFault = {
  /**
   * - `NotAReceipt`: the text is not JSON; or a field is missing, repeated, unknown or wrong; or `asOf` or
   *   `knownAt` differs from the query
   * - `ReceiptChanged`: the content of the receipt does not match its digest
   * - `LogShorter`: the log has fewer lines than when the receipt was made
   * - `LineChanged`: a line that the receipt cites was changed
   * - `LogChanged`: the header was changed, or a line up to the receipt's version was changed, moved, added or
   *   dropped
   * - `AnswerDiffers`: the same lines give another answer, coverage or list of grounds, for instance because the
   *   library or its rules changed
   */
  readonly _tag:
    | 'NotAReceipt'
    | 'ReceiptChanged'
    | 'LogShorter'
    | 'LineChanged'
    | 'LogChanged'
    | 'AnswerDiffers';
  /** The number of the line. Absent if the fault is not in one line. */
  readonly line?: number;
  readonly message: string;
};

/**
 * Checks a receipt against a log that may have grown since. It checks that nobody changed the receipt, that
 * nobody changed a line that the log had when the receipt was made, and that these lines still give the same
 * answer. It returns a list of what is wrong, which is empty if the receipt is sound. It does not look at later
 * lines, nor at faulty lines that were left out when the log was read. `recheck` looks at both. To read a receipt
 * from a text, use `parseReceipts`, which also notices a field that occurs twice.
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

/** Checks the receipt and the lines of the log up to its version. Does not ask the question again. */
export const faultsOf = (receipt: unknown, chain: ChainedLog): readonly ReceiptFault[] => {
  if (!isReceipt(receipt)) return formFlaws(receipt).map(notAReceipt);
  const changed = isUnchanged(receipt)
    ? []
    : [
        fault(
          'ReceiptChanged',
          'digest: expected the digest of the other fields, found another. The receipt was changed after it was made. Use the receipt as it was made.',
        ),
      ];
  return [...pointFlaws(receipt).map(notAReceipt), ...changed, ...faultsInLog(receipt, chain)];
};

export const differing = ({ made: { library, rules } }: Receipt): ReceiptFault =>
  fault(
    'AnswerDiffers',
    `the answer: expected what the lines of the log give, found another answer, coverage or list of grounds. Library ${library} with rules ${rules} made the receipt, and this is library ${libraryVersion} with rules ${rulesVersion}. Check the receipt with the library that made it. If that finds the same, the receipt was changed.`,
  );

export const notAReceipt = (flaw: Flaw): ReceiptFault => fault('NotAReceipt', describe(flaw));

const fault = (_tag: ReceiptFault['_tag'], message: string, line?: number): ReceiptFault => ({
  _tag,
  message,
  ...(line === undefined ? {} : { line }),
});

const isUnchanged = (receipt: Receipt): boolean => {
  try {
    return documentDigest(receipt) === receipt.digest;
  } catch {
    return false;
  }
};

const faultsInLog = ({ log, grounds }: Receipt, chain: ChainedLog): readonly ReceiptFault[] => {
  if (log.version > chain.lines.length)
    return [
      fault(
        'LogShorter',
        `the log: expected ${lineCount(log.version)} or more below the header, found ${chain.lines.length}. Put back the lines that were dropped, or pass the log from which the receipt was made.`,
      ),
    ];
  const cited = grounds.flatMap(({ event, lines }) =>
    lines
      .filter(({ line, digest }) => chain.lines[line - 1]?.digest !== digest)
      .map(({ line }) =>
        fault(
          'LineChanged',
          `line ${line}: expected the line about "${event}" that the receipt cites, found another. Put the line back as it was: correct a log by a new line at its end, not by an edit.`,
          line,
        ),
      ),
  );
  if (cited.length > 0 || headAt(chain, log.version) === log.head) return cited;
  return [
    fault(
      'LogChanged',
      `the log: expected the header and the first ${lineCount(log.version)} below it as they were when the receipt was made, found that one was changed, moved, added or dropped. Put the lines back as they were, or pass the log from which the receipt was made.`,
    ),
  ];
};

const answersAlike = (receipt: Receipt, chain: ChainedLog): boolean => {
  const asked = askedFrom(receipt.query);
  if (isLeft(asked)) return false;
  const { version } = receipt.log;
  const lines = firstLines(version)(chain.sound);
  // No digest covers lines that were left out, so a receipt does not show whether there were any. Both cases
  // are tried.
  return [lines, timelineOf<Relations, EventLog>(asIfLeftOut(machineOf(lines)))].some((each) => {
    const made = receiptFrom(asked.right, chain, version, each);
    return (
      comparableJson([made.answer, made.coverage, made.grounds]) ===
      comparableJson([receipt.answer, receipt.coverage, receipt.grounds])
    );
  });
};
