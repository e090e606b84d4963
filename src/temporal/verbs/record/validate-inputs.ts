import { type Either, isLeft, left, right } from '../../../fp';
import { frozen, plainCopy } from '../../../frozen';
import { same } from '../../../same';
import { offsetMillis } from '../../../time/offset';
import { flawOfAct } from '../../corrections/validate';
import { isActOnRecord, isCorrection, isRetraction, type TimedEvent } from '../../event/event';
import { isEvent } from '../../event/is-event';
import { knowingOf, placeOf } from '../../event/place';
import type { Admit, Held, Refusal } from '../../timeline/projection';

/** The checks that need no knowledge of a domain: envelope, dates, ids, and the targets of acts. */
export const admitPlainly: Admit = (before, inputs) => {
  const offsetMs = offsetMillis(before.log.header.offset);
  const fresh = new Map<string, TimedEvent>();
  const held: Held = {
    ...before,
    event: (id) => fresh.get(id) ?? before.event(id),
    retractionsOf: (id) => [
      ...before.retractionsOf(id),
      ...[...fresh.values()].filter((event) => isRetraction(event) && event.data.target === id),
    ],
  };
  const refusals: Refusal[] = [];
  const admitted: TimedEvent[] = [];
  inputs.forEach((input, index) => {
    const copied = copyOf(input);
    if (isLeft(copied)) {
      refusals.push({ index, message: `Input ${index}: ${copied.left}` });
      return;
    }
    const event = copied.right;
    const sameId = held.event(event.id);
    if (same(sameId, event)) return;
    const problem = sameId === undefined ? problemOf(event, held, offsetMs) : taken;
    if (problem !== undefined) {
      refusals.push({ index, id: event.id, message: `Event "${event.id}": ${problem}` });
      return;
    }
    fresh.set(event.id, event);
    admitted.push(event);
  });
  return refusals.length > 0 ? left(refusals) : right(admitted);
};

const taken = 'the log holds another event of that id. Give this one an id of its own.';

/** A frozen copy of an event from outside, or why there can be none. */
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

const problemOf = (event: TimedEvent, held: Held, offsetMs: number): string | undefined => {
  const recorded = knowingOf(event.recordedAt, offsetMs);
  if (isLeft(recorded)) return `recordedAt: ${recorded.left.message}`;
  if (isActOnRecord(event)) {
    const target = held.event(event.data.target);
    if (target === undefined) return `its target "${event.data.target}" is not in the log.`;
    if (isActOnRecord(target))
      return `its target "${target.id}" is itself a correction or retraction; only plain events can be targets.`;
    if (isCorrection(event) && held.retractionsOf(target.id).length > 0)
      return `its target "${target.id}" has been retracted, and a retraction is final.`;
    return flawOfAct(event, offsetMs);
  }
  const place = placeOf(event, offsetMs);
  return isLeft(place) ? `its dates: ${place.left.message}` : undefined;
};
