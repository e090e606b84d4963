import { type Either, isLeft } from '../../../fp';
import type { AppendError } from '../../../temporal/verbs/record/record';
import { differenceLines, differences } from '../difference/differences';
import type { ExpectedRefusal, Refused } from '../outcome';
import { failure } from './assertion-error';
import { type Scenario, scenarioLines } from './evidence';

export const wrongWithRefusal = (
  recorded: Either<AppendError, unknown>,
  { refusals: expected }: Refused,
  scenario: Scenario,
): Error | undefined => {
  const actual = isLeft(recorded) ? refusalsIn(recorded.left) : [];
  const held = actual.map((found, at) => withMatchedMessage(found, expected[at]));
  const wrong = differences(expected, held, 'refusals');
  if (wrong.length === 0) return undefined;
  const head = isLeft(recorded)
    ? 'The refusals differ from those expected:'
    : 'The events are accepted, although a refusal is expected:';
  return failure([head, ...differenceLines(wrong), ...scenarioLines(scenario)], {
    expected,
    actual,
  });
};

const refusalsIn = (error: AppendError): readonly ExpectedRefusal[] =>
  error._tag === 'VersionConflict'
    ? []
    : error.refusals.map(({ index, id, message }) => ({
        event: id ?? `the event at ${index}`,
        message,
      }));

/**
 * If the found message contains the text that the test expects it to contain, returns the found refusal with the
 * expected message, so that the comparison finds no difference.
 */
const withMatchedMessage = (
  found: ExpectedRefusal,
  expected: ExpectedRefusal | undefined,
): ExpectedRefusal => {
  const wanted = expected?.message;
  const isMatched = typeof wanted === 'object' && String(found.message).includes(wanted.containing);
  return isMatched ? { ...found, message: wanted } : found;
};
