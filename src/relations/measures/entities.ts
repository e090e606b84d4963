import type { EntityNoted } from '../../events/measures/entities';
import type { Draft } from '../../immer';
import type { CountryCode } from '../../vocabulary/actors';
import type { EntityId, EventId } from '../../vocabulary/ids';
import { nameKey } from '../../vocabulary/name-key';
import { table } from '../schedule/policy-table';

/** A firm or person that bears the name of a row, as described by the `EntityNoted` events that give it this name. */
export type NotedEntity = {
  readonly entity: EntityId;
  /** All names of the firm or person, spelled as in the events and in the order of the events. */
  readonly names: readonly string[];
  readonly country: CountryCode | null;
  /** The first `EntityNoted` event that gives the firm or person the name of the row. */
  readonly act: EventId;
};

/**
 * One name, and the firms or persons that bear the name. Nearly always there is only one firm or person, but two may
 * share a name.
 */
export type EntityName = { readonly noted: readonly NotedEntity[] };

const add = (draft: Draft<EntityName>, { id, data }: EntityNoted): void => {
  const known = draft.noted.find(({ entity }) => entity === data.entity);
  if (known === undefined) {
    const { entity, names, country = null } = data;
    draft.noted.push({ entity, names: [...names], country, act: id });
    return;
  }
  known.country ??= data.country ?? null;
  const keys = new Set(known.names.map(nameKey));
  for (const name of data.names) if (!keys.has(nameKey(name))) known.names.push(name);
};

/**
 * Each row is for one name and says which entities bear it. The id of an entity counts as one of its names, so the row
 * for the id knows all `EntityNoted` events on the entity.
 */
export const entities = table<EntityName>()({
  EntityNoted: {
    row: ({ data }) => [nameKey(data.entity), ...data.names.map(nameKey)],
    begin: (event) => {
      const row: Draft<EntityName> = { noted: [] };
      add(row, event);
      return row;
    },
    evolve: add,
  },
});
