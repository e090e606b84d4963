import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { formatEvent } from '../../events/canonical';
import { withAnchor } from '../../flaw';
import { type Either, isLeft, left, right } from '../../fp';
import { type EventLog, emptyLog } from '../../log/event-log/event-log';
import type { Problem } from '../../log/event-log/problem';
import { formatLog } from '../../log/format';
import type { EventInput } from '../../relations/record/append';
import { type Relations, relations } from '../../relations/relations';
import { type Timeline, timeline } from '../../temporal/timeline/timeline';
import { type AppendError, type AppendOptions, record } from '../../temporal/verbs/record/record';
import { codeOf } from '../error-code';
import { type Lock, lock } from '../lock/lock';
import { type LogItem, readLogStream } from '../stream/parse-log-stream';
import { type FollowOptions, followFile } from './follow';
import { type FileReach, reachOf } from './reach';
import { appendLines, createFile, repair } from './write';

/** The timeline of a log file. */
export type FileTimeline = Timeline<Relations, EventLog>;

/** There is no file at that path. */
export type NoLogFile = { readonly _tag: 'NoLogFile'; readonly message: string };

/** The file is not a valid log. */
export type InvalidLogFile = {
  readonly _tag: 'InvalidLogFile';
  readonly problems: readonly Problem[];
  readonly message: string;
};

/** Another process was writing during all the time that this one was willing to wait. */
export type LogFileBusy = { readonly _tag: 'LogFileBusy'; readonly message: string };

export type LogFileError = NoLogFile | InvalidLogFile | LogFileBusy;

/** Options for opening a log file. */
export type OpenOptions = {
  /** Creates the file if there is none, for a log of these parties. */
  readonly create?: { readonly parties: readonly [string, string]; readonly offset: string };
  /** How long an append waits for other writers, in milliseconds. By default, 10,000. */
  readonly wait?: number;
};

/** A log in a file. Nothing stays open between calls, so there is nothing to close. */
export type LogFile = {
  /** The path of the file, with symbolic links resolved. */
  readonly path: string;
  /** Returns the timeline of what the file held when it was last read or written by this object. */
  readonly timeline: () => FileTimeline;
  /** Reads what others have appended. If the file has not changed, nothing is read. */
  readonly refresh: () => Promise<Either<LogFileError, FileTimeline>>;
  /**
   * Appends events, with the same checks as `record`. When the promise resolves, all of the lines
   * are on the disk, or none, and no other process has written in between. When it rejects, because
   * the disk is full for instance, the file is as it was.
   */
  readonly append: (
    events: readonly EventInput[],
    options?: AppendOptions,
  ) => Promise<Either<LogFileError | AppendError, FileTimeline>>;
  /**
   * Yields the file's lines and then the lines that any process appends, until the signal stops it.
   */
  readonly follow: (options?: FollowOptions) => AsyncGenerator<LogItem, void>;
  /** The incomplete lines of interrupted appends, so far as this process has found them. */
  readonly torn: () => readonly string[];
};

/**
 * Opens a log that is kept as NDJSON in a file, or creates one.
 *
 * An incomplete last line comes from an append that was interrupted and never confirmed. It is left
 * out, and `torn` returns it. The next append moves it to `PATH.torn`. The promise rejects only if
 * the file system fails, for example when a permission is missing.
 *
 * @example
 * await openLogFile('none.ndjson');
 * // => left({ _tag: 'NoLogFile', message: 'There is no file none.ndjson. Check the path, …' })
 */
export const openLogFile = async (
  given: string,
  { create, wait = 10_000 }: OpenOptions = {},
): Promise<Either<LogFileError, LogFile>> => {
  if (create !== undefined && (await reachOf(given)) === undefined)
    await createFile(given, formatLog(emptyLog(create)));
  // A process that opens the file by a symbolic link must find the same lock.
  const path = await realPathOf(given);
  if (path === undefined) return left(noFile(given));
  const remains: string[] = [];
  const found = await read(path, undefined);
  if (isLeft(found)) return found;
  let held = found.right;
  if (held.reach.torn !== null) remains.push(held.reach.torn);

  const refresh = async (): Promise<Either<LogFileError, FileTimeline>> => {
    const next = await read(path, held);
    if (isLeft(next)) return next;
    held = next.right;
    return right(held.timeline);
  };

  const appendLocked = async (
    events: readonly EventInput[],
    options: AppendOptions,
  ): Promise<Either<LogFileError | AppendError, FileTimeline>> => {
    for (const torn of await repair(path)) if (!remains.includes(torn)) remains.push(torn);
    const before = await refresh();
    if (isLeft(before)) return before;
    const after = record(events, options)(before.right);
    if (isLeft(after)) return after;
    const lines = after.right.log.events.slice(before.right.log.events.length).map(formatEvent);
    if (lines.length === 0) return before;
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
    follow: (options = {}) => followFile(path, options),
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

/** The timeline of a file, and how far the file could be read when it was made. */
type Held = { readonly reach: FileReach; readonly timeline: FileTimeline };

const read = async (
  path: string,
  before: Held | undefined,
): Promise<Either<LogFileError, Held>> => {
  const reach = await reachOf(path);
  if (reach === undefined) return left(noFile(path));
  if (before?.reach.size === reach.size && before.reach.written === reach.written)
    return right(before);
  const bytes = reach.size === 0 ? [] : createReadStream(path, { end: reach.size - 1 });
  const log = await readLogStream(bytes);
  if (isLeft(log)) return left(invalid(path, log.left.problems, log.left.message));
  return right({ reach, timeline: timeline(relations)(log.right) });
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
