import type { Unbranded } from '../brand';
import type { Actor } from './actors';

/**
 * Returns the name of an actor, for people to read.
 *
 * @example
 * japanKoreaLog.events.slice(0, 2).map(({ by }) => actorName(by)); // => ['METI (JPN)', 'JPN GOV']
 */
export const actorName = (actor: Unbranded<Actor>): string =>
  'country' in actor
    ? actor.name === undefined
      ? `${actor.country} ${actor.sector}`
      : `${actor.name} (${actor.country})`
    : actor.name;

/**
 * Returns the text that identifies an actor in the id of a row.
 *
 * @example
 * japanKoreaLog.events.slice(0, 1).map(({ by }) => actorKey(by)); // => ['JPN/GOV/METI']
 */
export const actorKey = (actor: Unbranded<Actor>): string =>
  `${'country' in actor ? actor.country : ''}/${actor.sector}/${actor.name ?? ''}`;
