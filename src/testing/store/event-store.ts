import type { PolicyEvent } from '../../events/catalogue';

/** What became of an append: all of the events are in the stream, or none is. */
export type Appended = 'appended' | 'conflict';

/** How a stream is read. */
export type ReadOptions = {
  /** Only the first so many events of the stream; left out, all of them. */
  readonly to?: number;
};

/**
 * The least that must be had of an event store to hold logs in it, a log in each stream. Whatever
 * the store is, an adapter of a few lines gives it this shape.
 */
export type EventStore = {
  /**
   * Appends events to a stream, all or none: none, and `conflict`, unless the stream holds exactly
   * `expectedVersion` events. A stream that was never written to holds 0.
   */
  readonly append: (
    stream: string,
    events: readonly PolicyEvent[],
    expectedVersion: number,
  ) => Promise<Appended>;
  /** The events of a stream in the order in which they were appended. */
  readonly read: (stream: string, options?: ReadOptions) => Promise<readonly unknown[]>;
  /** Lets go of what the store holds open; called once after each check, if it is there. */
  readonly close?: () => Promise<void>;
};
