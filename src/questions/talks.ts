import type { Relations } from '../relations/relations';
import type { Talks } from '../relations/talks';
import type { Question } from '../temporal/question';

/**
 * Every series of talks so far, agreed or held.
 *
 * @example
 * const agreed = pipe(japanKorea, asOf('2023-03-06'), talks()).filter((each) => each.status === 'agreed');
 * agreed.map((each) => each.talks); // => ['export-control-policy-dialogue']
 */
export const talks = (): Question<Relations, readonly Talks[]> => (state) =>
  state.talks.where(() => true);
