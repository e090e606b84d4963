import { frozen } from '../../frozen';
import type { Named } from '../../named';
import { agreementsAndTalks } from './tables/agreements-and-talks';
import { disputes } from './tables/disputes';
import type { Row } from './tables/match';
import { measures } from './tables/measures';
import { statements } from './tables/statements';

const rows = frozen({
  ...disputes,
  ...measures,
  ...agreementsAndTalks,
  ...statements,
} as const);

/**
 * A kind of event: its type, followed by a word or two if events of this type need different codes,
 * as in `MeasureAnnounced pending` and `StatementMade deny`.
 */
export type Kind = Named<keyof typeof rows>;

export const crosswalk: Readonly<Record<Kind, Row>> = rows;

// `Object.keys` returns `string[]`, although the keys are those of the table.
const names = Object.keys(rows) as readonly Kind[];

/**
 * All kinds of events. Each has an entry in the crosswalk.
 *
 * @example
 * kinds.includes('StatementMade deny'); // => true
 */
export const kinds: readonly Kind[] = Object.freeze(names);
