import type { PolicyEvent } from '../../events/catalogue';
import { type EventVocabulary, policyVocabulary } from '../../events/decode/event-vocabulary';
import { describe, type Flaw } from '../../flaw';
import { type Either, isLeft, left, right } from '../../fp';
import { type Offset, offsetMillis } from '../../time/offset';
import type { EventLog } from '../event-log/event-log';
import { type Holdings, holdingsOf } from '../event-log/holdings';
import type { LogEntry } from '../event-log/log-entry';
import type { ProblemTag } from '../event-log/problem';
import { integrityOf } from './integrity';
import { readInput } from './read-input';

export type InputProblem = Flaw & {
  readonly _tag: ProblemTag;
  /** The index of the event among the events to be added, from 0. */
  readonly index: number;
  readonly id?: string;
  /** The whole problem in one sentence. */
  readonly message: string;
};

/**
 * Decodes events that are to be added to a log. It checks their shapes, their ids, their references
 * to the log or to one another, and the targets of corrections and retractions. If there is any
 * problem, no event is admitted.
 *
 * Returns frozen copies of the events, except those that the log already holds, even if `enteredAt` differs.
 *
 * @example
 * admit(japanKoreaLog, [{ type: 'RulingIssued' }]);
 * // => left([{ _tag: 'BadEvent', index: 0, path: 'id', message: 'events[0].id: expected …', … }, …])
 */
export const admit = (
  log: EventLog,
  inputs: readonly unknown[],
  vocabulary: EventVocabulary = policyVocabulary,
): Either<readonly InputProblem[], readonly PolicyEvent[]> =>
  admitTo(holdingsOf(log), log.header.offset, inputs, vocabulary);

export const admitTo = (
  held: Holdings,
  offset: Offset,
  inputs: readonly unknown[],
  vocabulary: EventVocabulary = policyVocabulary,
): Either<readonly InputProblem[], readonly PolicyEvent[]> => {
  const entries: LogEntry[] = [];
  const lost = new Set<string>();
  const problems: InputProblem[] = [];
  for (const [index, input] of inputs.entries()) {
    const read = readInput(vocabulary, input);
    if (!isLeft(read)) {
      entries.push({ _tag: 'Known', at: index, id: read.right.id, event: read.right });
      continue;
    }
    const { failure, id } = read.left;
    if (id !== undefined) lost.add(id);
    const [tag, flaws] =
      failure._tag === 'Flawed'
        ? ['BadEvent' as const, failure.flaws]
        : [failure._tag, [failure.flaw]];
    for (const flaw of flaws) problems.push(inputProblem(tag, index, flaw, id));
  }
  const offsetMs = offsetMillis(offset);
  const { kept, refused, ignored } = integrityOf(
    held,
    { entries, lost },
    offsetMs,
    vocabulary.codecs,
  );
  for (const { tag, at, id, flaw } of [...refused, ...ignored])
    problems.push(inputProblem(tag, at, flaw, id));
  if (problems.length > 0) return left(problems.sort((a, b) => a.index - b.index));
  return right(kept.flatMap((entry) => (entry._tag === 'Known' ? [entry.event] : [])));
};

const inputProblem = (tag: ProblemTag, index: number, flaw: Flaw, id?: string): InputProblem => {
  const where = `events[${index}]`;
  const path =
    flaw.path === '' || flaw.path.startsWith('[') ? where + flaw.path : `${where}.${flaw.path}`;
  return {
    _tag: tag,
    index,
    ...flaw,
    ...(id === undefined ? {} : { id }),
    message: describe({ ...flaw, path }),
  };
};
