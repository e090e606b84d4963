import { createReadStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { KnownEvents } from '../../events/decode/event-vocabulary';
import type { StopSignal } from '../../stop-signal';
import type { TimedEvent } from '../../temporal/event/event';
import { type LogItem, parseLogStream } from '../stream/parse-log-stream';
import { reachOf } from './reach';

/** Options for following a log file. */
export type FollowOptions = {
  /**
   * The number of lines below the header that are left out because they are already known. By
   * default, 0.
   */
  readonly after?: number;
  /** How often the file is checked, in milliseconds. By default, 250. */
  readonly every?: number;
  /** Says when to stop, such as the `signal` of an `AbortController`. It is checked as often as the file. */
  readonly signal?: StopSignal;
};

/**
 * Yields the lines of a log file, and then the lines that are appended to it, until `signal` says stop.
 */
export async function* followFile<E extends TimedEvent>(
  path: string,
  { after = 0, every = 250, signal }: FollowOptions,
  vocabulary: KnownEvents<E>,
): AsyncGenerator<LogItem<E>, void> {
  let lines = 0;
  for await (const item of parseLogStream(growing(path, every, signal), { vocabulary })) {
    if (item._tag === 'Event' || item._tag === 'UnknownLine') {
      lines += 1;
      if (lines <= after) continue;
    }
    yield item;
  }
}

async function* growing(
  path: string,
  every: number,
  signal: StopSignal | undefined,
): AsyncGenerator<Uint8Array, void> {
  let inode: number | undefined;
  for (let position = 0; signal?.aborted !== true; ) {
    const reach = await reachOf(path);
    inode ??= reach?.inode;
    const end = reach === undefined || reach.isOpen ? position : reach.size;
    if (reach !== undefined && (reach.size < position || reach.inode !== inode))
      throw new Error(
        `${path} is not the file that it was: something other than an append changed it. Read it again from the start.`,
      );
    if (end > position) {
      for await (const chunk of createReadStream(path, { start: position, end: end - 1 }))
        yield chunk;
      position = end;
    } else await pause(every);
  }
}
