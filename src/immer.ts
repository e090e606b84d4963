/** The one file that imports immer. */
import {
  castDraft as castImmerDraft,
  type Draft,
  freeze as freezeWithImmer,
  isDraftable as isDraftableByImmer,
  produce,
} from 'immer';
import { frozenWith } from './frozen';

export type { Draft };

// Named anew rather than exported again, which the bundler would warn of.
export const castDraft = castImmerDraft;
const freeze = freezeWithImmer;
export const isDraftable = isDraftableByImmer;

/** Freezes data all the way down, maps and sets as well, and gives it back. */
export const frozenThroughout = <A>(value: A): A => frozenWith(value, freezeByImmer);

const freezeByImmer = (value: object): void => {
  freeze(value, true);
};

/** What a recipe makes of a value: frozen, even where the application has told immer not to freeze. */
export const changed = <A>(value: A, recipe: (draft: Draft<A>) => void): A =>
  freeze(produce(value, recipe), true);
