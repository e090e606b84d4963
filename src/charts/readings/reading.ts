/**
 * The standing of an answer: in effect (`holds`), suspended (`rests`), asserted by some and denied
 * by others (`contested`), or over.
 */
export type Standing = 'holds' | 'rests' | 'contested' | 'over';

/** How strict or strong an answer is, from freest or weakest to strictest or strongest. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** The part of an answer that a picture shows. */
export type Reading = {
  /** The answer in a few words. */
  readonly says: string;
  readonly standing: Standing;
  readonly level: Level;
  /** What is decided but not yet in effect, in a few words. Null if no such change is decided. */
  readonly coming: string | null;
  /** The ids of the acts that the answer names. */
  readonly acts: readonly string[];
};

export const holding = (
  says: string,
  level: Level,
  acts: readonly string[],
  rest: Partial<Reading> = {},
): Reading => ({ says, standing: 'holds', level, coming: null, acts, ...rest });

export const words = (name: string): string => name.replaceAll('-', ' ');
