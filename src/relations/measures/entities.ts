import type { EntityNoted } from '../../events/measures/entities';
import type { Draft } from '../../immer';
import type { CountryCode } from '../../vocabulary/actors';
import type { EntityId, EventId } from '../../vocabulary/ids';
import { nameKey } from '../../vocabulary/name-key';
import { table } from '../schedule/policy-table';

/** One firm or person, as `EntityNoted` events describe it. */
export type NotedEntity = {
  readonly entity: EntityId;
  /**
   * The names that `EntityNoted` events give the firm or person, spelled as in these events and in their
   * order.
   */
  readonly names: readonly string[];
  readonly country: CountryCode | null;
  /** The `EntityNoted` event that first named the firm or person. */
  readonly act: EventId;
};

/**
 * One name, and the firms or persons that bear the name: nearly always one firm or person, but two may share
 * a name.
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
 * The id of an entity counts as one of its names. Each row is for one name and says which entities bear it.
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
