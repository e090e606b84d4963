import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import type { Unbranded } from '../../brand';
import type { PolicyEvent } from '../../events/catalogue';
import { withAnchor } from '../../flaw';
import { type Either, isLeft, left, right } from '../../fp';
import { type EventLog, emptyLog } from '../../log/event-log/event-log';
import type { Problem } from '../../log/event-log/problem';
import { formatEvent, formatLog } from '../../log/format';
import { policyEvents, type Vocabulary } from '../../relations/policy-events';
import { type Relations, relations } from '../../relations/relations';
import type { TimedEvent } from '../../temporal/event/event';
import type { Projection } from '../../temporal/timeline/projection';
import { type Timeline, timeline } from '../../temporal/timeline/timeline';
import { type AppendError, type AppendOptions, record } from '../../temporal/verbs/record/record';
import { codeOf } from '../error-code';
import { type Lock, lock } from '../lock/lock';
import { type LogItem, readLogStream } from '../stream/parse-log-stream';
import { type FollowOptions, followFile } from './follow';
import { type FileReach, reachOf } from './reach';
import { appendLines, createFile, repair } from './write';

/** The timeline of a log file. */
export type FileTimeline<S = Relations, E extends TimedEvent = PolicyEvent> = Timeline<
  S,
  EventLog<E>
>;

/** There is no file at that path. */
export type NoLogFile = { readonly _tag: 'NoLogFile'; readonly message: string };

/** The file is not a valid log. */
export type InvalidLogFile = {
  readonly _tag: 'InvalidLogFile';
  readonly problems: readonly Problem[];
  readonly message: string;
};

/** Another process held the file for as long as this process was willing to wait. */
export type LogFileBusy = { readonly _tag: 'LogFileBusy'; readonly message: string };

export type LogFileError = NoLogFile | InvalidLogFile | LogFileBusy;

/** Options for opening a log file. */
export type OpenOptions = {
  /** Creates the file if there is none, for a log of these parties. */
  readonly create?: { readonly parties: readonly [string, string]; readonly offset: string };
  /** How long an append waits for other writers, in milliseconds. By default, 10,000. */
  readonly wait?: number;
};

/** The option for a log file that may hold events other than the built-in ones. */
export type WithEvents<E extends TimedEvent> = {
  /** The events that the file may hold. A new file names this vocabulary in its header. */
  readonly vocabulary: Vocabulary<E>;
};

/** A log in a file. Nothing stays open between calls, so there is nothing to close. */
export type LogFile<S = Relations, E extends TimedEvent = PolicyEvent> = {
  /** The path of the file, with symbolic links resolved. */
  readonly path: string;
  /** Returns the timeline of what the file held when this object last read or wrote it. */
  readonly timeline: () => FileTimeline<S, E>;
  /** Reads what others have appended. If the file has not changed, nothing is read. */
  readonly refresh: () => Promise<Either<LogFileError, FileTimeline<S, E>>>;
  /**
   * Appends events, with the same checks as `record`. When the promise resolves, all of the lines
   * are on the disk, or none if the result is an error. No other process can append until then.
   * If the promise rejects, for example because the disk is full, the file is as it was.
   */
  readonly append: (
    events: readonly Unbranded<E>[],
    options?: AppendOptions,
  ) => Promise<Either<LogFileError | AppendError, FileTimeline<S, E>>>;
  /**
   * Yields the file's lines and then the lines that any process appends, until the signal stops it.
   */
  readonly follow: (options?: FollowOptions) => AsyncGenerator<LogItem<E>, void>;
  /** The lines of interrupted appends that this object has found and that are not in the log. */
  readonly torn: () => readonly string[];
};

/**
 * Opens a log that is kept as NDJSON in a file, or creates one.
 *
 * An incomplete last line comes from an append that was interrupted and never confirmed. It is left
 * out, and `torn` returns it. The next append moves it to `PATH.torn`. The promise rejects only if
 * the file system fails, for example when a permission is missing, or if `create` is malformed.
 *
 * The events are the built-in ones, or those of a `vocabulary`. The tables are `relations`, or those of the
 * `projection` that comes with the vocabulary. The vocabulary checks new events, whatever the domain of the
 * projection.
 *
 * @example
 * await openLogFile('none.ndjson');
 * // => left({ _tag: 'NoLogFile', message: 'There is no file none.ndjson. Check the path, …' })
 */
export async function openLogFile<S, E extends TimedEvent>(
  path: string,
  options: OpenOptions & WithEvents<E> & { readonly projection: Projection<S, E> },
): Promise<Either<LogFileError, LogFile<S, E>>>;
export async function openLogFile<E extends TimedEvent>(
  path: string,
  options: OpenOptions & WithEvents<E> & { readonly projection?: never },
): Promise<Either<LogFileError, LogFile<Relations, E>>>;
export async function openLogFile(
  path: string,
  options?: OpenOptions,
): Promise<Either<LogFileError, LogFile>>;
export async function openLogFile<S, E extends TimedEvent>(
  path: string,
  {
    // The casts are safe: by the overloads, a caller without `vocabulary` gets the built-in events,
    // and a caller without `projection` gets the built-in tables.
    vocabulary = policyEvents as unknown as Vocabulary<E>,
    projection = relations as unknown as Projection<S, E>,
    ...options
  }: OpenOptions & Partial<Replayed<S, E>> = {},
): Promise<Either<LogFileError, LogFile<S, E>>> {
  return openedWith(path, options, { vocabulary, projection });
}

type Replayed<S, E extends TimedEvent> = WithEvents<E> & { readonly projection: Projection<S, E> };

const openedWith = async <S, E extends TimedEvent>(
  given: string,
  { create, wait = 10_000 }: OpenOptions,
  replayed: Replayed<S, E>,
): Promise<Either<LogFileError, LogFile<S, E>>> => {
  const { vocabulary } = replayed;
  if (create !== undefined && (await reachOf(given)) === undefined)
    await createFile(given, formatLog(emptyLog({ ...create, vocabulary }), { vocabulary }));
  // The lock belongs to the real path, so that a process that opens the file by a symbolic link
  // finds the same lock.
  const path = await realPathOf(given);
  if (path === undefined) return left(noFile(given));
  const remains: string[] = [];
  const found = await read(path, undefined, replayed);
  if (isLeft(found)) return found;
  let held = found.right;
  if (held.reach.torn !== null) remains.push(held.reach.torn);

  const refresh = async (): Promise<Either<LogFileError, FileTimeline<S, E>>> => {
    const next = await read(path, held, replayed);
    if (isLeft(next)) return next;
    held = next.right;
    return right(held.timeline);
  };

  const appendLocked = async (
    events: readonly Unbranded<E>[],
    options: AppendOptions,
  ): Promise<Either<LogFileError | AppendError, FileTimeline<S, E>>> => {
    for (const torn of await repair(path)) if (!remains.includes(torn)) remains.push(torn);
    const before = await refresh();
    if (isLeft(before)) return before;
    const after = record(events, options)(before.right);
    if (isLeft(after)) return after;
    const added = after.right.log.events.slice(before.right.log.events.length);
    if (added.length === 0) return before;
    const lines = added.map((event) => formatEvent(event, { vocabulary }));
    await appendLines(path, held.reach, lines);
    const reach = await reachOf(path);
    if (reach !== undefined) held = { reach, timeline: after.right };
    return after;
  };

  return right({
    path,
    timeline: () => held.timeline,
    refresh,
    append: async (events, options = {}) => {
      const got = await lock(path, wait);
      if (!('release' in got)) return left(busy(path, got, wait));
      return releasing(got, () => appendLocked(events, options));
    },
    follow: (options = {}) => followFile(path, options, vocabulary),
    torn: () => [...remains],
  });
};

const realPathOf = async (path: string): Promise<string | undefined> => {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const releasing = async <A>(held: Lock, run: () => Promise<A>): Promise<A> => {
  try {
    return await run();
  } finally {
    await held.release();
  }
};

/** The timeline of a file, and how far the file could be read when the timeline was made. */
type Held<S, E extends TimedEvent> = {
  readonly reach: FileReach;
  readonly timeline: FileTimeline<S, E>;
};

const read = async <S, E extends TimedEvent>(
  path: string,
  before: Held<S, E> | undefined,
  { vocabulary, projection }: Replayed<S, E>,
): Promise<Either<LogFileError, Held<S, E>>> => {
  const reach = await reachOf(path);
  if (reach === undefined) return left(noFile(path));
  if (before?.reach.size === reach.size && before.reach.written === reach.written)
    return right(before);
  const bytes = reach.size === 0 ? [] : createReadStream(path, { end: reach.size - 1 });
  const log = await readLogStream(bytes, { vocabulary });
  if (isLeft(log)) return left(invalid(path, log.left.problems, log.left.message));
  return right({ reach, timeline: timeline({ ...projection, domain: vocabulary })(log.right) });
};

const noFile = (path: string): NoLogFile => ({
  _tag: 'NoLogFile',
  message: withAnchor(
    `There is no file ${path}. Check the path, or pass { create: { parties, offset } } to make a log.`,
    'NoLogFile',
  ),
});

const invalid = (path: string, problems: readonly Problem[], found: string): InvalidLogFile => ({
  _tag: 'InvalidLogFile',
  problems,
  message: withAnchor(
    `${path} is not a valid log. Correct these lines first:\n${found}`,
    'InvalidLogFile',
  ),
});

const busy = (
  path: string,
  { heldBy, claim }: { readonly heldBy: string; readonly claim: string },
  wait: number,
): LogFileBusy => ({
  _tag: 'LogFileBusy',
  message: withAnchor(
    `${heldBy} kept ${path} for more than ${wait} ms. Try again; if that process is gone, on another host for instance, remove ${claim}.`,
    'LogFileBusy',
  ),
});
