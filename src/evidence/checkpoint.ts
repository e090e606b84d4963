import { documentDigest } from '../hash/document-digest';
import { isRecord, own } from '../object';
import type { Held } from './follow';
import { type ChainedLog, headAt } from './log-lines';
import type { ReadIndex } from './read-index';
import { libraryVersion, type Receipt, rulesVersion } from './receipt-type';
import type { Watched } from './watched';

/**
 * A saved state of `recheck`, as plain JSON. It says up to which line of the log `recheck` has
 * followed the answers of some receipts, and what each of these answers depends on.
 */
export type Checkpoint = {
  readonly format: 'bilateral-checkpoint';
  readonly formatVersion: 1;
  /** The versions of the library and the rules. With other versions, an answer may depend on other rows. */
  readonly made: { readonly library: string; readonly rules: number };
  /**
   * The log: `version` is its number of lines below the header, and `head` is the last hash of the chain over
   * these lines.
   */
  readonly log: { readonly version: number; readonly head: string };
  /** Lists of the names of rows, keys and tables. Each answer depends on the names in one of these lists. */
  readonly reads: readonly (readonly string[])[];
  /** The receipts by digest. */
  readonly receipts: {
    readonly [digest: string]: {
      /** An index in the checkpoint's `reads`. The list at this index names what the answer depends on. */
      readonly reads: number;
      /**
       * The number of the first line after which the answer or its coverage differed from the receipt. Absent if
       * neither ever differed.
       */
      readonly line?: number;
      /** Whether the answer or its coverage after the last line differs from the receipt. */
      readonly isOther: boolean;
    };
  };
  /** The SHA-256 of all other fields as canonical JSON (RFC 8785). */
  readonly digest: string;
};

type KeptReceipt = Checkpoint['receipts'][string];

/**
 * Makes a checkpoint of the answers after the last line of the log. Faulty lines that were left out when
 * the log was read do not change the checkpoint, since it covers only the lines that the log holds.
 */
export const checkpointOf = (
  answers: ReadonlyMap<Receipt, Watched>,
  { namesOf }: ReadIndex,
  chain: ChainedLog,
): Checkpoint => {
  const reads = new Map<readonly string[], number>();
  const receipts: [string, KeptReceipt][] = [];
  for (const [{ digest }, answer] of answers) {
    const names = namesOf(answer);
    // If a receipt was made from a log with faulty lines left out, the checkpoint does not keep the receipt. So
    // every `recheck` follows the receipt from the version of the log at which the receipt was made.
    if (names === undefined || answer.isOfLeftOut) continue;
    const at = reads.get(names) ?? reads.size;
    reads.set(names, at);
    const { line, isOther } = answer;
    receipts.push([digest, { reads: at, ...(line === undefined ? {} : { line }), isOther }]);
  }
  const version = chain.lines.length;
  const made: Omit<Checkpoint, 'digest'> = {
    format: 'bilateral-checkpoint',
    formatVersion: 1,
    made: { library: libraryVersion, rules: rulesVersion },
    log: { version, head: headAt(chain, version) ?? '' },
    reads: [...reads.keys()],
    receipts: Object.fromEntries(receipts),
  };
  return { ...made, digest: documentDigest(made) };
};

/**
 * Returns a function that looks up what the checkpoint holds about an answer. The function returns
 * undefined if the checkpoint does not hold the answer, or if the checkpoint was changed or belongs to
 * another log or another version of the library.
 */
export const heldBy = (
  checkpoint: unknown,
  chain: ChainedLog,
): ((answer: Watched) => Held | undefined) => {
  if (!isOf(checkpoint, chain)) return () => undefined;
  const { log, reads, receipts } = checkpoint;
  return ({ receipts: some, version }) => {
    const found = some.map(({ digest }) => own(receipts, digest)).find(isRecord);
    if (found === undefined || typeof found.reads !== 'number') return undefined;
    const { line, isOther } = found;
    const names: unknown = reads[found.reads];
    const isLine =
      line === undefined || (typeof line === 'number' && line > version && line <= log.version);
    return isNames(names) && isLine && typeof isOther === 'boolean' && version <= log.version
      ? { version: log.version, names, line, isOther }
      : undefined;
  };
};

const isOf = (value: unknown, chain: ChainedLog): value is Checkpoint =>
  isRecord(value) &&
  value.format === 'bilateral-checkpoint' &&
  value.formatVersion === 1 &&
  isRecord(value.made) &&
  value.made.library === libraryVersion &&
  value.made.rules === rulesVersion &&
  isRecord(value.log) &&
  typeof value.log.version === 'number' &&
  typeof value.log.head === 'string' &&
  headAt(chain, value.log.version) === value.log.head &&
  Array.isArray(value.reads) &&
  isRecord(value.receipts) &&
  value.digest === documentDigest(value);

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
