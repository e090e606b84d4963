import type { WithVocabulary } from '../events/decode/event-vocabulary';
import { withAnchor } from '../flaw';
import { type Either, isLeft, left, right } from '../fp';
import { frozen } from '../frozen';
import { documentDigest } from '../hash/document-digest';
import type { EventLog } from '../log/event-log/event-log';
import { toJson } from '../query/json/json';
import { type QueryProblem, queryProblem } from '../query/queries/problem';
import { coverage } from '../questions/coverage/coverage';
import { clearanceAt } from '../questions/measures/clearance-at';
import type { Route } from '../questions/measures/scope/route';
import type { TimedEvent } from '../temporal/event/event';
import { asOf } from '../temporal/verbs/as-of';
import { why } from '../temporal/verbs/evidence/why';
import { type Asked, askedFrom, knowing } from './asking';
import { type ChainedLog, chained, headAt, type OwnVocabulary } from './log-lines';
import { libraryVersion, type Receipt, rulesVersion } from './receipt-type';

/** The log has lost lines that a declaration of coverage counted, so no receipt can be made. */
export type LinesMissing = {
  readonly _tag: 'LinesMissing';
  /** The id of the declaration. */
  readonly act: string;
  readonly message: string;
};

/**
 * The verdict `clear` depends on the exact date of an event, but the log has only an imprecise date for that
 * event, such as a month. So `clearanceAt` refuses the shipment, and no receipt can be made.
 */
export type DateImprecise = {
  readonly _tag: 'DateImprecise';
  readonly message: string;
};

/**
 * The answer holds text that is not well formed. Canonical JSON cannot write it, so no receipt can be made.
 */
export type TextNotWellFormed = {
  readonly _tag: 'TextNotWellFormed';
  readonly message: string;
};

/**
 * Answers a query and makes a receipt. The receipt holds the query, the answer, what the log covers, and the head
 * (the last hash) of the hash chain over the log. It also holds the ids of the events that the answer rests on, with
 * the digests of their lines. The query is one of `bilateral/query` with the verb `answer`.
 *
 * It returns an error value, and no receipt, in these cases:
 *
 * - The query is not valid.
 * - A declaration of coverage counts lines that the log has lost.
 * - `clearance` clears a shipment, but `clearanceAt` refuses the shipment for an imprecise date.
 * - The answer holds text that is not well formed (RFC 8785, 3.2.2.2).
 *
 * A log with events of your own needs its `vocabulary`, as for `formatLog`.
 *
 * @example
 * const made = receipt({
 *   verb: 'answer', question: 'trustedPartner', args: { by: 'JPN', of: 'KOR' }, asOf: '2019-08-28',
 * })(japanKoreaLog);
 * isRight(made) && made.right.grounds.map(({ event }) => event); // => ['jp-kr-coverage-relations', 'jp-delists-kr-2019']
 */
export function receipt<E extends TimedEvent>(
  query: unknown,
  options: WithVocabulary<E>,
): (
  log: EventLog<E>,
) => Either<QueryProblem | LinesMissing | DateImprecise | TextNotWellFormed, Receipt>;
export function receipt(
  query: unknown,
): (
  log: EventLog,
) => Either<QueryProblem | LinesMissing | DateImprecise | TextNotWellFormed, Receipt>;
export function receipt(query: unknown, { vocabulary }: { vocabulary?: OwnVocabulary } = {}) {
  return (
    log: EventLog<TimedEvent>,
  ): Either<QueryProblem | LinesMissing | DateImprecise | TextNotWellFormed, Receipt> => {
    const asked = askedFrom(query);
    if (isLeft(asked)) return left(queryProblem(asked.left));
    const chain = chained(log, vocabulary);
    const made = receiptFrom(asked.right, chain, chain.lines.length);
    const { status, act } = made.coverage;
    if (status === 'missing') return left(linesMissing(act));
    const imprecise = impreciseIn(asked.right, chain);
    if (imprecise !== undefined) return left(imprecise);
    try {
      return right(frozen({ ...made, digest: documentDigest(made) }));
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      const message = withAnchor(
        `The answer holds text that no receipt can be signed over: ${cause.message}`,
        'TextNotWellFormed',
      );
      return left({ _tag: 'TextNotWellFormed', message });
    }
  };
}

/**
 * Returns a problem if `clearanceAt` refuses the shipment because a date is imprecise. The query itself may clear
 * the shipment, since `clearance` does not look for imprecise dates.
 */
const impreciseIn = (asked: Asked, { timeline }: ChainedLog): DateImprecise | undefined => {
  const { question, args, asOf } = asked.query;
  if (question !== 'clearance') return undefined;
  // The cast is safe: the question was made from these arguments.
  const { reasons } = clearanceAt(args as Route, asOf)(knowing(timeline, asked));
  const [reason] = reasons.filter(({ because }) => because === 'date-imprecise');
  return reason && { _tag: 'DateImprecise', message: withAnchor(reason.message, 'DateImprecise') };
};

/** The `digest` of the receipt is still empty. */
export const receiptFrom = (
  asked: Asked,
  chain: ChainedLog,
  version: number,
  timeline: ChainedLog['timeline'] = chain.timeline,
): Receipt => {
  const { query, question } = asked;
  const seen = knowing(timeline, asked);
  const { value, grounds } = why(question, query.asOf)(seen);
  return {
    format: 'bilateral-receipt',
    formatVersion: 1,
    query,
    asOf: query.asOf,
    knownAt: query.knownAt ?? null,
    answer: toJson(value),
    coverage: coverage(question)(asOf(query.asOf)(seen)),
    grounds: grounds.map(({ id }) => ({
      event: id,
      lines: (chain.about.get(id) ?? [])
        .filter((line) => line <= version)
        .map((line) => ({ line, digest: chain.lines[line - 1]?.digest ?? '' })),
    })),
    log: { version, head: headAt(chain, version) ?? '' },
    made: { library: libraryVersion, logFormat: 1, rules: rulesVersion },
    digest: '',
  };
};

const linesMissing = (act: string): LinesMissing => ({
  _tag: 'LinesMissing',
  act,
  message: withAnchor(
    `expected the lines that "${act}" counts, found that some are missing; audit names them. Put them back. Only if no act is missing from the log even without these lines, declare the coverage again from the same day on, and count the lines that are left.`,
    'LinesMissing',
  ),
});
