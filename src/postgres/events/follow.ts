import type { StopSignal } from '../../stop-signal';
import { channel } from './definition';
import type { PgAppendedEvent, PgPosition, PgTailOptions } from './tail';

/**
 * Listens on a channel, as `listen` of PGlite does, and calls `wake` at each notification. Gives what ends the
 * listening.
 */
export type PgListen = (channel: string, wake: () => void) => Promise<() => Promise<void>>;

/** How all streams are followed. */
export type PgFollowOptions = {
  /** Where the reader stands; by default, before the first event. */
  readonly after?: PgPosition | undefined;
  /** How often it looks when it is told nothing, in milliseconds. By default 1,000. */
  readonly every?: number;
  /** Wakes it at each append. Without it, events are found by looking alone. */
  readonly listen?: PgListen;
  /** Ends the following, such as the `signal` of an `AbortController`. It is looked at at each waking. */
  readonly signal?: StopSignal;
};

/** Yields the events of all streams as they come, until it is stopped. */
export async function* followStreams(
  tail: (options: PgTailOptions) => Promise<readonly PgAppendedEvent[]>,
  { after, every = 1_000, listen, signal }: PgFollowOptions,
): AsyncGenerator<PgAppendedEvent, void> {
  const alarm = makeAlarm();
  const endListening = await listen?.(channel, alarm.ring);
  const isOver = (): boolean => signal?.aborted === true;
  try {
    for (let position = after; !isOver(); ) {
      const found = await tail({ after: position });
      for (const each of found) {
        if (isOver()) return;
        yield each;
        position = each;
      }
      // A notification may be lost with its connection, or be sent while an older transaction is open.
      if (found.length === 0) await alarm.wait(every);
    }
  } finally {
    await endListening?.();
  }
}

/** What wakes a sleeper. A ring while nobody sleeps ends the next sleep at once. */
const makeAlarm = () => {
  let hasRung = false;
  let wake: (() => void) | undefined;
  return {
    ring: (): void => {
      hasRung = true;
      wake?.();
    },
    wait: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          wake = undefined;
          hasRung = false;
          resolve();
        };
        const timer = setTimeout(done, milliseconds);
        if (hasRung) done();
        else wake = done;
      }),
  };
};
