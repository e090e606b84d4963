import { same } from '../../../same';
import type { Moment } from '../../../time/moment';
import type { Fold } from '../../fold/fold';
import { positionAfter } from '../../fold/versions';
import { type Area, carriedOn, sameValidTime } from '../../rows/area';
import { boundaryAfter, foldAt, type RowHistory } from '../../rows/row-history';
import { mostDueChanges } from '../../table/due';
import type { Question } from '../../table/question';
import type { Machine } from '../../timeline/timeline';
import { ask } from './ask';
import { earliestOf, type Granularity } from './granularity';

export type AnswerArea<A> = Area & { readonly value: A };

/**
 * Returns all answers to a question as areas: each area has one answer, and the period on each clock in which
 * the answer holds. The areas known at one moment of system time are what `history` gives at that moment. The
 * areas do not overlap. Together they cover both clocks up to the last due change that `history` follows.
 */
export const answerAreas = <S, A>(
  machine: Machine,
  question: Question<S, A>,
  granularity: Granularity,
): readonly AnswerArea<A>[] => {
  const all: AnswerArea<A>[] = [];
  let held: readonly AnswerArea<A>[] = [];
  for (const { knowledge, areas } of answersByKnowledge(machine, question, granularity)) {
    held = carriedOn(held, areas, knowledge, isSame);
    for (const each of held) if (each.knownFrom === knowledge) all.push(each);
  }
  return all;
};

/** `areas` are in the order of valid time. */
export type KnownAnswers<A> = {
  readonly knowledge: Moment;
  readonly areas: readonly AnswerArea<A>[];
};

/**
 * Yields all answers to a question as they were known at first. Then yields them again for each moment of system
 * time at which more became known about a row that the question read, or at which the log has its first line that
 * nobody can read.
 */
export function* answersByKnowledge<S, A>(
  machine: Machine,
  question: Question<S, A>,
  granularity: Granularity,
): Iterable<KnownAnswers<A>> {
  let knowledge = Number.NEGATIVE_INFINITY;
  for (;;) {
    const { areas, read } = answersKnownAt({ ...machine, knowledge }, question, granularity);
    yield { knowledge, areas };
    const known = knowledge;
    const next = earliestOf([
      ...[...read].map((rowHistory) => boundaryAfter(rowHistory, known)),
      machine.unreadFrom > known ? machine.unreadFrom : undefined,
    ]);
    if (next === undefined || next > machine.knowledge) return;
    knowledge = Math.min(granularity.roundUp(next), machine.knowledge);
  }
}

const isSame = <A>(a: AnswerArea<A>, b: AnswerArea<A>): boolean =>
  sameValidTime(a, b) && same(a.value, b.value);

const answersKnownAt = <S, A>(
  machine: Machine,
  question: Question<S, A>,
  { roundUp }: Granularity,
): { readonly areas: readonly AnswerArea<A>[]; readonly read: ReadonlySet<RowHistory> } => {
  const areas: AnswerArea<A>[] = [];
  const read = new Set<RowHistory>();
  let validFrom = Number.NEGATIVE_INFINITY;
  let moment = Number.NEGATIVE_INFINITY;
  let current: { readonly value: A } | undefined;
  let dueChanges = 0;
  const end = (validTo: Moment): void => {
    if (current === undefined) return;
    const { value } = current;
    areas.push({
      value,
      validFrom,
      validTo,
      knownFrom: machine.knowledge,
      knownTo: Number.POSITIVE_INFINITY,
    });
  };
  for (;;) {
    const { value, histories } = ask(machine, question, moment);
    for (const each of histories) read.add(each);
    if (current === undefined || !same(current.value, value)) {
      end(moment);
      current = { value };
      validFrom = moment;
    }
    const asked = moment;
    const folds = histories.map((rowHistory) => foldAt(rowHistory, machine.knowledge));
    const next = earliestOf(folds.map((fold) => positionAfter(fold, asked)));
    dueChanges = folds.some((fold) => lastEvent(fold) > asked) ? 0 : dueChanges + 1;
    if (next !== undefined) moment = roundUp(next);
    if (next === undefined || dueChanges > mostDueChanges) {
      end(next === undefined ? Number.POSITIVE_INFINITY : moment);
      return { areas, read };
    }
  }
};

const lastEvent = ({ entries }: Fold): Moment =>
  entries[entries.length - 1]?.position ?? Number.NEGATIVE_INFINITY;
