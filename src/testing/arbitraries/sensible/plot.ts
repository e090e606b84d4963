import type { PlainEvent } from '../../../events/plain';

type Government = { readonly country: string; readonly sector: string };

export type Scene = {
  readonly id: string;
  readonly type: PlainEvent['type'];
  /** The actor. By default, this is the government of the first party. */
  readonly by?: Government | { readonly sector: 'IGO'; readonly name: string };
  /** The least number of days between the previous scene and this one; by default 1. */
  readonly wait?: number;
  readonly data: object;
  /** The number of days from the event to its effect. */
  readonly effectAfter?: number;
  /** Whether the event is a baseline, known from the beginning. */
  readonly isBaseline?: boolean;
  /** A later correction of the event's data, or the retraction of the event. */
  readonly later?: { readonly corrected: object } | 'retracted';
};

/** `a` and `b` are the parties, and `third` is another country. `of` makes an id unique in the log. */
export type Setting = {
  readonly a: string;
  readonly b: string;
  readonly third: string;
  readonly of: (id: string) => string;
};

/** Makes a history that is plausible as a whole, and also when it is cut off after any event. */
export type Plot = (setting: Setting) => readonly Scene[];

export const government = (country: string) => ({ country, sector: 'GOV' });
