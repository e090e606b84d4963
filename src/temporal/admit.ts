import { dequal } from 'dequal';
import { isLeft, left, right } from '../fp';
import { freeze } from '../immer';
import { isActOnRecord, isCorrection, isRetraction, type TimedEvent } from './event';
import { knowingOf, placeOf } from './place';
import type { Admit } from './projection';
import type { Refusal } from './refusal';
import { offsetMillis } from '../time/offset';

/** The checks that need no knowledge of a domain: envelope, dates, ids, and the targets of acts. */
export const admitPlainly: Admit = (log, inputs) => {
  const offsetMs = offsetMillis(log.header.offset);
  const held = new Map(log.events.map((event) => [event.id, event]));
  const refusals: Refusal[] = [];
  const admitted: TimedEvent[] = [];
  inputs.forEach((input, index) => {
    if (!isEvent(input)) {
      const message = `Input ${index}: expected an event with the strings id, type, occurred and recordedAt and an object as data. Give it all five.`;
      refusals.push({ index, message });
      return;
    }
    const same = held.get(input.id);
    if (same !== undefined && dequal(same, input)) return;
    const problem = same === undefined ? problemOf(input, held, offsetMs) : 'the log holds another event of that id; give this one an id of its own';
    if (problem !== undefined) {
      refusals.push({ index, id: input.id, message: `Event "${input.id}": ${problem}.` });
      return;
    }
    const copy = freeze(structuredClone(input), true);
    held.set(copy.id, copy);
    admitted.push(copy);
  });
  return refusals.length > 0 ? left(refusals) : right(admitted);
};

const isEvent = (input: unknown): input is TimedEvent => {
  if (typeof input !== 'object' || input === null) return false;
  const texts = ['id', 'type', 'occurred', 'recordedAt'];
  const fields = new Map<string, unknown>(Object.entries(input));
  const data = fields.get('data');
  return (
    texts.every((name) => typeof fields.get(name) === 'string') &&
    typeof data === 'object' &&
    data !== null
  );
};

const problemOf = (
  event: TimedEvent,
  held: ReadonlyMap<string, TimedEvent>,
  offsetMs: number,
): string | undefined => {
  const recorded = knowingOf(event.recordedAt, offsetMs);
  if (isLeft(recorded)) return `recordedAt: ${recorded.left.message}`;
  if (isActOnRecord(event)) {
    const target = held.get(event.data.target);
    if (target === undefined) return `its target "${event.data.target}" is not in the log`;
    if (isActOnRecord(target))
      return `its target "${target.id}" is itself a correction or retraction; only plain events can be targets`;
    const acts = [...held.values()];
    if (isCorrection(event) && acts.some((act) => isRetraction(act) && act.data.target === target.id))
      return `its target "${target.id}" has been retracted, and a retraction is final`;
  }
  const dated = isCorrection(event) ? event.data.replacement : event;
  const place = placeOf(dated, offsetMs);
  return isLeft(place) ? `its dates: ${place.left.message}` : undefined;
};
