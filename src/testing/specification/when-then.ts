import type { Unbranded } from '../../brand';
import { isLeft } from '../../fp';
import type { Timeline } from '../../temporal/timeline/timeline';
import { record } from '../../temporal/verbs/record/record';
import type { Snapshot } from '../../temporal/verbs/snapshot';
import { wrongWith } from './expect';
import type { Expected } from './expected';
import type { Answering, Refused } from './outcome';
import { wrongWithRefusal } from './report/refusal';
import {
  unexpectedlyRefused,
  wrongWithEvents,
  wrongWithState,
  wrongWithTest,
} from './report/state';

/** What follows when events are recorded, and what may be expected of it; each exactly. */
export type Happening<S, E> = {
  /** Expects these events to be appended, and no others. */
  then(events: readonly Unbranded<E>[]): void;
  /** Expects them to be refused: see `refused`. */
  then(refusal: Refused): void;
  /** Expects an answer of the state that follows: see `answering`. */
  then(answer: Answering<S>): void;
  /** Expects a test of the state that follows not to give `false`. */
  then(test: (state: S) => boolean | undefined): void;
  /** Expects the whole state that follows, as `snapshot` gives it. */
  then(state: Expected<Snapshot<S>>): void;
};

/** Records events, and holds what follows against what is expected. */
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
  const story = { given: timeline.log.events, when: inputs };
  if (isTagged<Refused>(expected, 'Refused')) return wrongWithRefusal(recorded, expected, story);
  if (isLeft(recorded)) return unexpectedlyRefused(recorded.left, expected, story);
  const after = recorded.right;
  if (isTagged<Answering<S>>(expected, 'Answering'))
    return wrongWith(after, expected.question, expected.answer, {});
  if (Array.isArray(expected)) return wrongWithEvents(after, expected, story);
  if (isTest<S>(expected)) return wrongWithTest(after, expected, story);
  return wrongWithState(after, expected, story);
};

// A snapshot has tables as its fields, which are objects.
const isTagged = <T extends { readonly _tag: string }>(
  expected: unknown,
  tag: T['_tag'],
): expected is T =>
  typeof expected === 'object' && expected !== null && '_tag' in expected && expected._tag === tag;

/** The overloads of `then` let in no other function. */
const isTest = <S>(expected: unknown): expected is (state: S) => boolean | undefined =>
  typeof expected === 'function';
