import type { Unbranded } from '../brand';
import type { Actor } from './actors';

/**
 * An actor for a person to read.
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
 * The text that stands for an actor where one names a row.
 *
 * @example
 * japanKoreaLog.events.slice(0, 1).map(({ by }) => actorKey(by)); // => ['JPN/GOV/METI']
 */
export const actorKey = (actor: Unbranded<Actor>): string =>
  `${'country' in actor ? actor.country : ''}/${actor.sector}/${actor.name ?? ''}`;
