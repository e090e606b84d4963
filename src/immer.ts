/** The one file that imports immer. */
import { castDraft as castImmerDraft, type Draft, freeze as freezeWithImmer, produce } from 'immer';
import { frozenWith } from './frozen';

export type { Draft };

// Not re-exported directly, because the bundler warns about that.
export const castDraft = castImmerDraft;
const freeze = freezeWithImmer;

/** Maps and sets are frozen too. */
export const frozenThroughout = <A>(value: A): A => frozenWith(value, freezeByImmer);

const freezeByImmer = (value: object): void => {
  freeze(value, true);
};

/** Runs a recipe with immer. The result is frozen, even if the application turned freezing off. */
export const produceFrozen = <A>(value: A, recipe: (draft: Draft<A>) => unknown): A =>
  // The cast is safe: if a recipe returns a value, immer takes that value in place of the draft.
  freeze(produce(value, recipe as (draft: Draft<A>) => void), true);
