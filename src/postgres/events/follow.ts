import type { StopSignal } from '../../stop-signal';
import { channel } from './definition';
import type { PgAppendedEvent, PgPosition, PgTailOptions } from './tail';

/**
 * Listens on a channel, as `listen` of PGlite does, and calls `wake` at each notification. Returns
 * a function that stops listening.
 */
export type PgListen = (channel: string, wake: () => void) => Promise<() => Promise<void>>;

/** Options for following all streams. */
export type PgFollowOptions = {
  /** The last event that the reader has received. If it is absent, reading starts with the first event. */
  readonly after?: PgPosition | undefined;
  /** How often `follow` polls if no notification comes, in milliseconds. By default, 1,000. */
  readonly every?: number;
  /**
   * Listens for a notification of each append. Without `listen`, events are found only by polling.
   */
  readonly listen?: PgListen;
  /**
   * Says when to stop, such as the `signal` of an `AbortController`. `follow` checks the signal after
   * each wait and before each event.
   */
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
      // A notification may be lost with its connection. A notification may also come while an older transaction
      // is open, when `tail` still finds nothing. Therefore the wait also ends after `every` milliseconds.
      if (found.length === 0) await alarm.wait(every);
    }
  } finally {
    await endListening?.();
  }
}

/** If the alarm rings while nobody waits, the next wait ends at once. */
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
