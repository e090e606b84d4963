import type { Unbranded } from '../../brand';
import { isLeft } from '../../fp';
import type { Timeline } from '../../temporal/timeline/timeline';
import { record } from '../../temporal/verbs/record/record';
import type { Snapshot } from '../../temporal/verbs/snapshot';
import { wrongWith } from './expect';
import type { Answering, Expected, Refused } from './outcome';
import { wrongWithRefusal } from './report/refusal';
import {
  unexpectedlyRefused,
  wrongWithEvents,
  wrongWithState,
  wrongWithTest,
} from './report/state';

/** The result of recording events, which a test can check. Every comparison is exact. */
export type Happening<S, E> = {
  /** Expects exactly these events to be appended. */
  then(events: readonly Unbranded<E>[]): void;
  /** Expects the events to be refused: see `refused`. */
  then(refusal: Refused): void;
  /** Expects an answer in the resulting state: see `answering`. */
  then(answer: Answering<S>): void;
  /** Expects a test of the resulting state not to return `false`. */
  then(test: (state: S) => boolean | undefined): void;
  /** Expects the whole resulting state, as `snapshot` returns it. */
  then(state: Expected<Snapshot<S>>): void;
};

export const happening = <S, E>(
  timeline: Timeline<S>,
  inputs: readonly unknown[],
): Happening<S, E> => ({
  // biome-ignore lint/suspicious/noThenProperty: given, when and then are the words of the field.
  then: (expected: unknown): void => {
    const wrong = wrongWithOutcome(timeline, inputs, expected);
    if (wrong !== undefined) throw wrong;
  },
});

const wrongWithOutcome = <S>(
  timeline: Timeline<S>,
  inputs: readonly unknown[],
  expected: unknown,
): Error | undefined => {
  const recorded = record(inputs)(timeline);
  const scenario = { given: timeline.log.events, when: inputs };
  if (isTagged<Refused>(expected, 'Refused')) return wrongWithRefusal(recorded, expected, scenario);
  if (isLeft(recorded)) return unexpectedlyRefused(recorded.left, expected, scenario);
  const after = recorded.right;
  if (isTagged<Answering<S>>(expected, 'Answering'))
    return wrongWith(after, expected.question, expected.answer, {});
  if (Array.isArray(expected)) return wrongWithEvents(after, expected, scenario);
  if (isTest<S>(expected)) return wrongWithTest(after, expected, scenario);
  return wrongWithState(after, expected, scenario);
};

// False for every snapshot, because all fields of a snapshot are tables, and a table is not equal to
// a tag.
const isTagged = <T extends { readonly _tag: string }>(
  expected: unknown,
  tag: T['_tag'],
): expected is T =>
  typeof expected === 'object' && expected !== null && '_tag' in expected && expected._tag === tag;

/** The overloads of `then` accept no other function than a test of the state. */
const isTest = <S>(expected: unknown): expected is (state: S) => boolean | undefined =>
  typeof expected === 'function';
