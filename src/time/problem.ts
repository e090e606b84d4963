import { describe } from '../flaw';

/** Why a text is not a date, an instant, an offset or a point. */
export type TimeProblem = {
  readonly _tag: 'TimeProblem';
  readonly expected: string;
  readonly found: string;
  readonly advice: string;
  /** All of it as a sentence for a person. */
  readonly message: string;
};

export const timeProblem = (expected: string, found: string, advice: string): TimeProblem => ({
  _tag: 'TimeProblem',
  expected,
  found,
  advice,
  message: describe({ path: '', expected, found, advice }),
});
