import type { PlainEvent } from '../../events/plain';
import type { Replacement } from '../../events/record';
import { nameKey } from '../../vocabulary/name-key';

export type Said = PlainEvent | Replacement;

/** What the `EntityNoted` events of a log say about the names of firms. */
export type FirmNames = {
  /**
   * Whether two names may be names of one firm: they are the same, or `EntityNoted` events give both to one
   * firm. Takes each name as `nameKey` writes it.
   */
  readonly mayBeOne: (one: string, other: string) => boolean;
};

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
