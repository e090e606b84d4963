import type { PlainEvent } from '../../events/plain';
import type { Replacement } from '../../events/record';
import { nameKey } from '../../vocabulary/name-key';

/** An event, or the event that a correction puts in its place. */
export type Said = PlainEvent | Replacement;

/** What the notes of a log say about the names of firms. */
export type FirmNames = {
  /** Whether two names are one, or some note gives both to one firm. Pass them as `nameKey` returns them. */
  readonly mayBeOne: (one: string, other: string) => boolean;
};

/** Reads what the notes among some events say about names of firms. */
export const namesIn = (events: readonly Said[]): FirmNames => {
  const firmsWith = new Map<string, Set<string>>();
  for (const { type, data } of events) {
    if (type !== 'EntityNoted') continue;
    for (const key of [data.entity, ...data.names].map(nameKey))
      firmsWith.set(key, (firmsWith.get(key) ?? new Set()).add(data.entity));
  }
  return {
    mayBeOne: (one, other) =>
      one === other ||
      [...(firmsWith.get(one) ?? [])].some((firm) => firmsWith.get(other)?.has(firm) === true),
  };
};
