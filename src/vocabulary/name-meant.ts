import { didYouMean } from '../codec/nearest';

/** Names the one of some known names that was probably meant, as advice; empty where none is near. */
export const nameMeant = (name: string, known: readonly string[]): string =>
  didYouMean(name, known);
