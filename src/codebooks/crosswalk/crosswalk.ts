import { frozen } from '../../frozen';
import { relations } from './tables/agreements-and-talks';
import { disputes } from './tables/disputes';
import type { Row } from './tables/match';
import { measures } from './tables/measures';
import { statements } from './tables/statements';

const rows = frozen({ ...disputes, ...measures, ...relations, ...statements } as const);

/**
 * A kind of event: its type, and what else tells it from others of the type, such as
 * `MeasureAnnounced pending` or `StatementMade deny`.
 */
export type Kind = keyof typeof rows;

/** The codes of every kind of event. */
export const crosswalk: Readonly<Record<Kind, Row>> = rows;

// `Object.keys` forgets that the names are those of the table.
const names = Object.keys(rows) as readonly Kind[];

/**
 * The kinds of events that codes are given to.
 *
 * @example
 * kinds.includes('StatementMade deny'); // => true
 */
export const kinds: readonly Kind[] = Object.freeze(names);
