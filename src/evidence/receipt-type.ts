import type { Json } from '../query/json/json';
import type { Query } from '../query/queries/query';
import type { Coverage } from '../questions/coverage/coverage';
import type { Point } from '../time/point';

export const libraryVersion = '0.2.0';

/**
 * The version of the library's rules. It rises whenever a change of the rules makes an old log give
 * another answer.
 */
export const rulesVersion = 1;

/** A line of the log that an answer rests on. */
export type CitedLine = {
  /** The number of the line below the header, from 1. */
  readonly line: number;
  /** The SHA-256 of the text of the line, as 64 hexadecimal digits. */
  readonly digest: string;
};

/** An answer with everything that is needed to check it years later. It is plain JSON. */
export type Receipt = {
  readonly format: 'bilateral-receipt';
  readonly formatVersion: 1;
  /** The query, in the form that `ask` of `bilateral/query` takes. */
  readonly query: Query;
  /** The point in valid time. */
  readonly asOf: Point;
  /** The point in system time; null means all that the log knew. */
  readonly knownAt: Point | null;
  /** The answer as JSON; null if the answer is `none`. */
  readonly answer: Json;
  /** Whether the log claimed to hold every act on what the question asks about. */
  readonly coverage: Coverage;
  /**
   * The events that the answer rests on: these events alone give the same answer. Each event has the lines that state
   * it, correct it or retract it.
   */
  readonly grounds: readonly { readonly event: string; readonly lines: readonly CitedLine[] }[];
  /**
   * The log: `version` is its number of lines below the header, and `head` is the last hash of the chain over
   * these lines.
   */
  readonly log: { readonly version: number; readonly head: string };
  /** The versions that made the receipt: of the library, of the log format, and of the rules. */
  readonly made: { readonly library: string; readonly logFormat: number; readonly rules: number };
  /** The SHA-256 of all other fields as canonical JSON (RFC 8785). */
  readonly digest: string;
};
