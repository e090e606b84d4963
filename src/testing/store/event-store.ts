import type { PolicyEvent } from '../../events/catalogue';

/** The outcome of an append: `appended` if all of the events were stored, `conflict` if none was. */
export type Appended = 'appended' | 'conflict';

/** How a stream is read. */
export type ReadOptions = {
  /** The number of events to read, from the beginning of the stream. By default, all. */
  readonly to?: number;
};

/**
 * What an event store must offer so that it can hold logs, one log in each stream. An adapter of a few
 * lines gives any event store this shape.
 */
export type EventStore = {
  /**
   * Appends all events if the stream contains exactly `expectedVersion` events. Otherwise appends
   * none of them and returns `conflict`. A stream without appends contains 0 events.
   */
  readonly append: (
    stream: string,
    events: readonly PolicyEvent[],
    expectedVersion: number,
  ) => Promise<Appended>;
  /** Returns the events of a stream in the order in which they were appended. */
  readonly read: (stream: string, options?: ReadOptions) => Promise<readonly unknown[]>;
  /**
   * Closes the store's connections or files. If a store has this function, each check calls the
   * function once, at the end of the check.
   */
  readonly close?: () => Promise<void>;
};
