import { didYouMean } from '../codec/nearest';

/** Advice that names the closest known name; empty if none is close. */
export const nameMeant = (name: string, known: readonly string[]): string =>
  didYouMean(name, known);
