import type { PlainEvent } from '../../../events/plain';

/** What one event of a story says; the story gives it its dates. */
export type Scene = {
  /** Its id within the story. */
  readonly id: string;
  readonly type: PlainEvent['type'];
  /** Who acts; the first of the two parties unless it says otherwise. */
  readonly by?: { readonly country: string; readonly sector: string };
  /** Days after the scene before it at the least; one unless it says otherwise. */
  readonly wait?: number;
  readonly data: object;
  /** The day from which it has effect, in days after it happens. */
  readonly effectAfter?: number;
  /** Known all along: a baseline. */
  readonly isBaseline?: boolean;
  /** An act on the record of an earlier scene, by its id: a correction of its data, or a retraction. */
  readonly later?: { readonly corrected: object } | 'retracted';
};

/** What a story is told of: the two parties, and what makes its ids its own. */
export type Setting = {
  readonly a: string;
  readonly b: string;
  readonly of: (id: string) => string;
};

/** A history that makes sense to its end, and to every scene before it. */
export type Plot = (setting: Setting) => readonly Scene[];

/** The government of a country. */
export const government = (country: string) => ({ country, sector: 'GOV' });
