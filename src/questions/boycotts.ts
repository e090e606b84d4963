import type { Boycott } from '../relations/boycotts';
import type { Relations } from '../relations/relations';
import type { Question } from '../temporal/question';

/**
 * Every boycott so far; those that have ended have the status `ended`.
 *
 * @example
 * pipe(japanKorea, asOf('2019-08-01'), boycotts()).map((boycott) => boycott.status); // => ['on']
 */
export const boycotts = (): Question<Relations, readonly Boycott[]> => (state) =>
  state.boycotts.where(() => true);
