import { type Either, isLeft, left, right } from '../../../fp';
import { frozen, plainCopy } from '../../../frozen';
import { sameId } from '../../corrections/validate';
import { isSameEvent } from '../../event/entered';
import type { TimedEvent } from '../../event/event';
import { isEvent } from '../../event/is-event';
import type { Admit, Refusal } from '../../timeline/projection';

/**
 * Copies and checks the inputs for a projection that has no `admit` of its own. Does not check dates and targets,
 * because `resolve` checks them for every projection.
 */
export const copyInputs: Admit = (held, inputs) => {
  const fresh = new Map<string, TimedEvent>();
  const refusals: Refusal[] = [];
  inputs.forEach((input, index) => {
    const copied = copyOf(input);
    if (isLeft(copied)) {
      refusals.push({ index, message: `Input ${index}: ${copied.left}` });
      return;
    }
    const event = copied.right;
    const { id } = event;
    const earlier = fresh.get(id) ?? held.event(id);
    if (earlier === undefined) fresh.set(id, event);
    else if (!isSameEvent(earlier, event))
      refusals.push({ index, id, message: `Event "${id}": ${sameId}` });
  });
  return refusals.length > 0 ? left(refusals) : right([...fresh.values()]);
};

const copyOf = (input: unknown): Either<string, TimedEvent> => {
  if (!isEvent(input))
    return left(
      'expected an event with the strings id, type, occurred and recordedAt and an object as data. Give it all five.',
    );
  try {
    return right(frozen(plainCopy(input) ?? structuredClone(input)));
  } catch (cause) {
    return left(`expected plain data, which can be copied (${String(cause)}). Leave the rest out.`);
  }
};
