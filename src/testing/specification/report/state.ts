import type { Rows } from '../../../temporal/table/rows';
import { stateAt } from '../../../temporal/timeline/state-at';
import { machineOf, type Timeline } from '../../../temporal/timeline/timeline';
import type { AppendError } from '../../../temporal/verbs/record/record';
import { snapshot } from '../../../temporal/verbs/snapshot';
import { momentOf, type Point } from '../../../time/point';
import { differenceLines, differences } from '../difference/differences';
import { lastDayOf } from '../last-day';
import { failure } from './assertion-error';
import { type Scenario, scenarioLines } from './evidence';

export const unexpectedlyRefused = (
  refusal: AppendError,
  expected: unknown,
  scenario: Scenario,
): Error =>
  failure(
    [
      'The events are refused:',
      ...refusal.message.split('\n').map((line) => `  ${line}`),
      ...scenarioLines(scenario),
    ],
    { expected, actual: refusal },
  );

export const wrongWithEvents = (
  after: Timeline<unknown>,
  expected: unknown,
  scenario: Scenario,
): Error | undefined =>
  wrongIfOther(
    'The appended events differ from those expected:',
    { expected, actual: after.log.events.slice(scenario.given.length), called: 'events' },
    scenario,
  );

export const wrongWithState = (
  after: Timeline<unknown>,
  expected: unknown,
  scenario: Scenario,
): Error | undefined => {
  const { day, state } = lastState(after);
  return wrongIfOther(
    `The state as of ${day} is not the one expected:`,
    // The cast is safe: the state of every projection is an object of tables.
    { expected, actual: snapshot(state as Tables), called: 'state' },
    scenario,
  );
};

type Tables = { readonly [table: string]: Rows<unknown> };

export const wrongWithTest = <S>(
  after: Timeline<S>,
  test: (state: S) => boolean | undefined,
  scenario: Scenario,
): Error | undefined => {
  const { day, state } = lastState(after);
  if (test(state) !== false) return undefined;
  return failure([`The test of the state as of ${day} gives false.`, ...scenarioLines(scenario)], {
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
  scenario: Scenario,
): Error | undefined => {
  const found = differences(expected, actual, called);
  return found.length === 0
    ? undefined
    : failure([head, ...differenceLines(found), ...scenarioLines(scenario)], { expected, actual });
};
