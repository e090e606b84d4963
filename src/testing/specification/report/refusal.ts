import { type Either, isLeft } from '../../../fp';
import type { AppendError } from '../../../temporal/verbs/record/record';
import { differences } from '../difference/differences';
import { tell } from '../difference/tell';
import type { ExpectedRefusal, Refused } from '../outcome';
import { failure } from './assertion-error';
import { type Story, toldStory } from './story';

/** What is wrong with a refusal, if anything: that there is none, or how it differs. */
export const wrongWithRefusal = (
  recorded: Either<AppendError, unknown>,
  { refusals: expected }: Refused,
  story: Story,
): Error | undefined => {
  const actual = isLeft(recorded) ? refusalsIn(recorded.left) : [];
  const held = actual.map((found, at) => asExpected(found, expected[at]));
  const wrong = differences(expected, held, 'refusals');
  if (wrong.length === 0) return undefined;
  const head = isLeft(recorded)
    ? 'The refusals are not those expected:'
    : 'The events are accepted, though a refusal is expected:';
  return failure([head, ...tell(wrong), ...toldStory(story)], {
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

/** What was found, with what was expected of its message where that holds. */
const asExpected = (
  found: ExpectedRefusal,
  expected: ExpectedRefusal | undefined,
): ExpectedRefusal => {
  const wanted = expected?.message;
  const holds = typeof wanted === 'object' && String(found.message).includes(wanted.containing);
  return holds ? { ...found, message: wanted } : found;
};
