import type { Relations } from '../relations/relations';
import type { Statement } from '../relations/statements';
import type { Question } from '../temporal/question';

/**
 * Everything said so far.
 *
 * @example
 * pipe(japanKorea, asOf('2019-06-30'), statements()).length; // => 0
 */
export const statements = (): Question<Relations, readonly Statement[]> => (state) =>
  state.statements.where(() => true);
