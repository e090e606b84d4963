import type { Actor } from './actors';

/**
 * An actor for a person to read.
 *
 * @example
 * actorName({ country: 'KOR', sector: 'GOV', name: 'MOTIE' }); // => 'MOTIE (KOR)'
 */
export const actorName = (actor: Actor): string =>
  'country' in actor
    ? actor.name === undefined
      ? `${actor.country} ${actor.sector}`
      : `${actor.name} (${actor.country})`
    : actor.name;

/**
 * The text that stands for an actor where one names a row.
 *
 * @example
 * actorKey({ country: 'KOR', sector: 'GOV', name: 'MOTIE' }); // => 'KOR/GOV/MOTIE'
 */
export const actorKey = (actor: Actor): string =>
  `${'country' in actor ? actor.country : ''}/${actor.sector}/${actor.name ?? ''}`;
