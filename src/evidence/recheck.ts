import type { WithVocabulary } from '../events/decode/event-vocabulary';
import { frozen } from '../frozen';
import type { EventLog } from '../log/event-log/event-log';
import type { Json } from '../query/json/json';
import type { Coverage } from '../questions/coverage/coverage';
import type { TimedEvent } from '../temporal/event/event';
import { machineOf } from '../temporal/timeline/timeline';
import { askTogether, type Given } from './ask-together';
import { type Checkpoint, checkpointOf, heldBy } from './checkpoint';
import { askOfLeftOut, follow } from './follow';
import { chained, type OwnVocabulary } from './log-lines';
import type { Receipt } from './receipt-type';
import { differing, type ReceiptFault } from './verify-receipt';
import { sorted, type Watched } from './watched';

/** A receipt whose answer or coverage is no longer what the log gives. */
export type Overturned = {
  readonly receipt: Receipt;
  /** The answer that the log gives now. */
  readonly now: Json;
  /** Whether the log now claims to hold every act on what the question asks about. */
  readonly coverage: Coverage;
  /**
   * The number of the first line after which the answer or its coverage differed from the receipt. Null if no
   * line of the log made the difference. In that case, faulty lines were left out when the log was read for the
   * receipt and are not left out now, or the reverse.
   */
  readonly line: number | null;
  /** The id of the event on the line that `line` gives. Empty if `line` is null, or if the event has no id. */
  readonly by: string;
  /**
   * When the event `by` became known. Null if `line` is null, or if the type of the event is unknown and its line
   * does not say.
   */
  readonly recordedAt: string | null;
  /** When the line of the event `by` was written into the log. Null if `line` is null or the line does not say. */
  readonly enteredAt: string | null;
};

/**
 * The result of `recheck`: the receipts whose answers still stand, those whose answers do not, and the values that
 * cannot be checked against this log.
 */
export type Rechecked = {
  readonly stand: readonly Receipt[];
  readonly overturned: readonly Overturned[];
  /** Receipts that were changed or do not fit this log, and values that are no receipts; each with its faults. */
  readonly foreign: readonly {
    readonly receipt: unknown;
    readonly faults: readonly ReceiptFault[];
  }[];
  /** A saved state of this call. Keep it and pass it to the next `recheck`, which then has less to do. */
  readonly checkpoint: Checkpoint;
};

/**
 * Says which past answers still stand in a log that has grown since. For each overturned answer it
 * names the first line that changed the answer, with the dates of that line. An answer is also overturned
 * if only its coverage changed, for instance because faulty lines were left out when the log was
 * read. `recheck` asks each question at the version of its receipt, and again only after a line
 * that changes what the answer depends on. It does not compare the `grounds` of a receipt (the events behind its
 * answer); `verifyReceipt` does.
 *
 * If the checkpoint of an earlier call holds a receipt, `recheck` follows the answer only over the lines added
 * since that call. `recheck` follows all other receipts as it does without a checkpoint. A checkpoint is plain
 * JSON. If the checkpoint was changed, or belongs to another log or another version of the library, `recheck`
 * ignores it.
 *
 * A log with events of your own needs its `vocabulary`, as for `formatLog`.
 *
 * @example
 * const query = { verb: 'answer', question: 'dispute', args: { id: 'DS590' }, asOf: '2020-01-01' };
 * const made = orThrow(receipt(query)(japanKoreaLog));
 * const { stand, checkpoint } = recheck([made])(japanKoreaLog);
 * stand.length; // => 1
 * recheck([made], checkpoint)(japanKoreaLog).stand.length; // => 1
 */
export function recheck<E extends TimedEvent>(
  receipts: readonly unknown[],
  checkpoint: unknown,
  options: WithVocabulary<E>,
): (log: EventLog<E>) => Rechecked;
export function recheck(
  receipts: readonly unknown[],
  checkpoint?: unknown,
): (log: EventLog) => Rechecked;
export function recheck(
  receipts: readonly unknown[],
  checkpoint?: unknown,
  { vocabulary }: { vocabulary?: OwnVocabulary } = {},
) {
  return (log: EventLog<TimedEvent>): Rechecked => {
    const chain = chained(log, vocabulary);
    const { answers, faults } = sorted(receipts, chain);
    const watched = [...new Set(answers.values())];
    const followed = follow(watched, chain, heldBy(checkpoint, chain));
    const { index, differing: unfit } = followed;
    const reached = checkpointOf(answers, index, chain);
    askOfLeftOut(followed, chain);
    const stand: Receipt[] = [];
    const overturned: Overturned[] = [];
    const foreign: { receipt: unknown; faults: readonly ReceiptFault[] }[] = [];
    const now = new Map<Watched, Given>();
    const overturnedNow = watched.filter(({ isOther }) => isOther);
    askTogether(overturnedNow, machineOf(chain.timeline), (answer, given) =>
      now.set(answer, given),
    );
    for (const given of receipts) {
      const found = faults.get(given);
      if (found !== undefined) {
        foreign.push({ receipt: given, faults: found });
        continue;
      }
      // The cast is safe: a value without faults is a receipt.
      const receipt = given as Receipt;
      const answer = answers.get(receipt);
      if (answer === undefined) continue;
      if (unfit.has(answer)) foreign.push({ receipt, faults: [differing(receipt)] });
      else if (!answer.isOther) stand.push(receipt);
      else {
        const { line = null } = answer;
        const {
          id: by = '',
          recordedAt = null,
          enteredAt = null,
        } = (line === null ? undefined : chain.lines[line - 1]) ?? {};
        // The fallback is never used, because `now` has an entry for every answer that differs.
        const { json, coverage } = now.get(answer) ?? { json: null, coverage: receipt.coverage };
        overturned.push({ receipt, now: json, coverage, line, by, recordedAt, enteredAt });
      }
    }
    return frozen({ stand, overturned, foreign, checkpoint: reached });
  };
}
