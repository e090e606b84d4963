/** How what an answer says stands: in effect, halted, asserted by some and denied by others, or over. */
export type Standing = 'holds' | 'rests' | 'contested' | 'over';

/** From freest or weakest to strictest or strongest. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** What a picture shows of an answer. */
export type Reading = {
  /** The answer in a few words. */
  readonly says: string;
  readonly standing: Standing;
  readonly level: Level;
  /** What is decided and not yet in effect, in a few words; null: nothing. */
  readonly coming: string | null;
  /** The ids of the acts that the answer names. */
  readonly acts: readonly string[];
};

/** A reading of something in effect, with nothing to come. */
export const holding = (
  says: string,
  level: Level,
  acts: readonly string[],
  rest: Partial<Reading> = {},
): Reading => ({ says, standing: 'holds', level, coming: null, acts, ...rest });

/** The words of a name such as `panel-established`. */
export const words = (name: string): string => name.replaceAll('-', ' ');
