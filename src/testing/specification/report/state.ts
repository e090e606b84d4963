import type { Rows } from '../../../temporal/table/rows';
import { stateAt } from '../../../temporal/timeline/state-at';
import { machineOf, type Timeline } from '../../../temporal/timeline/timeline';
import type { AppendError } from '../../../temporal/verbs/record/record';
import { snapshot } from '../../../temporal/verbs/snapshot';
import { momentOf, type Point } from '../../../time/point';
import { differences } from '../difference/differences';
import { tell } from '../difference/tell';
import { lastDayOf } from '../last-day';
import { failure } from './assertion-error';
import { type Story, toldStory } from './story';

/** The error for events that were to be recorded and are refused. */
export const unexpectedlyRefused = (refusal: AppendError, expected: unknown, story: Story): Error =>
  failure(
    [
      'The events are refused:',
      ...refusal.message.split('\n').map((line) => `  ${line}`),
      ...toldStory(story),
    ],
    { expected, actual: refusal },
  );

/** What is wrong with the events that were appended, if anything. */
export const wrongWithEvents = (
  after: Timeline<unknown>,
  expected: unknown,
  story: Story,
): Error | undefined =>
  wrongIfOther(
    'The events appended are not those expected:',
    { expected, actual: after.log.events.slice(story.given.length), called: 'events' },
    story,
  );

/** What is wrong with the state on the last day, if anything. */
export const wrongWithState = (
  after: Timeline<unknown>,
  expected: unknown,
  story: Story,
): Error | undefined => {
  const { day, state } = lastState(after);
  return wrongIfOther(
    `The state as of ${day} is not the one expected:`,
    // Whatever the projection, a state is its tables.
    { expected, actual: snapshot(state as Tables), called: 'state' },
    story,
  );
};

type Tables = { readonly [table: string]: Rows<unknown> };

/** Whether the state on the last day fails a test, as the error to throw. */
export const wrongWithTest = <S>(
  after: Timeline<S>,
  test: (state: S) => boolean | undefined,
  story: Story,
): Error | undefined => {
  const { day, state } = lastState(after);
  if (test(state) !== false) return undefined;
  return failure([`The test of the state as of ${day} gives false.`, ...toldStory(story)], {
    expected: true,
    actual: false,
  });
};

const lastState = <S>(timeline: Timeline<S>): { readonly day: Point; readonly state: S } => {
  const day = lastDayOf(timeline);
  const machine = machineOf(timeline);
  return { day, state: stateAt<S>(machine, momentOf(day, machine.offsetMs)) };
};

type Sides = { readonly expected: unknown; readonly actual: unknown; readonly called: string };

const wrongIfOther = (
  head: string,
  { expected, actual, called }: Sides,
  story: Story,
): Error | undefined => {
  const found = differences(expected, actual, called);
  return found.length === 0
    ? undefined
    : failure([head, ...tell(found), ...toldStory(story)], { expected, actual });
};
