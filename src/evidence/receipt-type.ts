import { canonicalJson } from '../hash/canonical-json';
import { sha256 } from '../hash/sha256';
import { isRecord } from '../object';
import type { Json } from '../query/json/json';
import type { Query } from '../query/queries/query';
import type { Coverage } from '../questions/coverage/coverage';
import type { Point } from '../time/point';

/** The version of the library that makes receipts: that of its package. */
export const libraryVersion = '0.1.0';

/** The version of the rules by which acts are read. It rises when an old log gets another answer. */
export const rulesVersion = 1;

/** A line of the log that an answer rests on. */
export type CitedLine = {
  /** Its number below the header, from 1. */
  readonly line: number;
  /** The SHA-256 of its text, as 64 hexadecimal digits. */
  readonly digest: string;
};

/** An answer with what is needed to check it years later. It is plain JSON. */
export type Receipt = {
  readonly format: 'bilateral-receipt';
  readonly formatVersion: 1;
  /** What was asked, as `ask` of `bilateral/query` takes it. */
  readonly query: Query;
  /** The point in valid time. */
  readonly asOf: Point;
  /** The point in system time; null: all that the log knew. */
  readonly knownAt: Point | null;
  /** The answer as JSON; null is none. */
  readonly answer: Json;
  /** What the log claimed to hold of what was asked. */
  readonly coverage: Coverage;
  /** The events that the answer rests on, with the lines that state them. */
  readonly grounds: readonly { readonly event: string; readonly lines: readonly CitedLine[] }[];
  /** The log: its number of lines below the header, and the head of the chain over them. */
  readonly log: { readonly version: number; readonly head: string };
  /** What made the receipt: the library, the format of the log, and the rules. */
  readonly made: { readonly library: string; readonly logFormat: number; readonly rules: number };
  /** The SHA-256 of all the rest as canonical JSON (RFC 8785). */
  readonly digest: string;
};

/** The digest that a receipt must have. */
export const receiptDigest = ({ digest: _, ...rest }: Receipt): string =>
  sha256(canonicalJson(rest));

/** Whether a value has the form of a receipt. */
export const isReceipt = (value: unknown): value is Receipt =>
  isRecord(value) &&
  value.format === 'bilateral-receipt' &&
  value.formatVersion === 1 &&
  typeof value.digest === 'string' &&
  isRecord(value.query) &&
  isRecord(value.log) &&
  typeof value.log.version === 'number' &&
  typeof value.log.head === 'string' &&
  Array.isArray(value.grounds) &&
  value.grounds.every(
    (each) =>
      isRecord(each) &&
      Array.isArray(each.lines) &&
      each.lines.every((line) => isRecord(line) && typeof line.line === 'number'),
  );
