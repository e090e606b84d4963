import type { PolicyEvent } from '../../events/catalogue';

/** The outcome of an append: either all of the events are in the stream, or none. */
export type Appended = 'appended' | 'conflict';

/** How a stream is read. */
export type ReadOptions = {
  /** The number of events to read, from the beginning of the stream. By default, all. */
  readonly to?: number;
};

/**
 * What an event store must offer to hold logs, one log in each stream. Any event store gets this shape
 * with an adapter of a few lines.
 */
export type EventStore = {
  /**
   * Appends all events to a stream if it contains exactly `expectedVersion` events; otherwise appends
   * none and returns `conflict`. A stream without appends contains 0 events.
   */
  readonly append: (
    stream: string,
    events: readonly PolicyEvent[],
    expectedVersion: number,
  ) => Promise<Appended>;
  /** Returns the events of a stream in the order in which they were appended. */
  readonly read: (stream: string, options?: ReadOptions) => Promise<readonly unknown[]>;
  /**
   * Closes the store's connections or files. If a store has this function, each check calls it once
   * at its end.
   */
  readonly close?: () => Promise<void>;
};
