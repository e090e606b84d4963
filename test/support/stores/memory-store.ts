import type { PolicyEvent } from 'bilateral';
import type { EventStore } from 'bilateral/testing';

/** What a store in memory does, part by part, so that a test can spoil one part. */
export type Parts = {
  readonly name: (stream: string) => string;
  readonly admits: (expected: number, actual: number) => boolean;
  /** What happens between the look at the version and the write. */
  readonly pause: (() => Promise<void>) | undefined;
  /** What is kept of events handed in, and what is handed out of those kept. */
  readonly keep: (events: readonly PolicyEvent[]) => readonly unknown[];
  readonly show: (events: readonly unknown[]) => readonly unknown[];
  readonly upTo: (events: readonly unknown[], to: number) => readonly unknown[];
  /** What a stream that was never written to gives. */
  readonly nothing: () => readonly unknown[];
  /** What of a batch is written although its version is in conflict. */
  readonly onConflict: (
    events: readonly PolicyEvent[],
    expected: number,
    actual: number,
  ) => readonly unknown[];
};

const sound: Parts = {
  name: (stream) => stream,
  admits: (expected, actual) => expected === actual,
  pause: undefined,
  keep: (events) => structuredClone(events),
  show: (events) => structuredClone(events),
  upTo: (events, to) => events.slice(0, to),
  nothing: () => [],
  onConflict: () => [],
};

/** An event store in memory, which is right but for the parts given. */
export const memoryStore = (parts: Partial<Parts> = {}): EventStore => {
  const { name, admits, pause, keep, show, upTo, nothing, onConflict } = { ...sound, ...parts };
  const streams = new Map<string, unknown[]>();
  return {
    append: async (stream, events, expected) => {
      const held = streams.get(name(stream)) ?? [];
      streams.set(name(stream), held);
      if (!admits(expected, held.length)) {
        held.push(...onConflict(events, expected, held.length));
        return 'conflict';
      }
      // Not `await pause?.()`, which waits even for nothing.
      if (pause !== undefined) await pause();
      held.push(...keep(events));
      return 'appended';
    },
    read: async (stream, { to = Number.POSITIVE_INFINITY } = {}) => {
      const held = streams.get(name(stream));
      return held === undefined ? nothing() : show(upTo(held, to));
    },
  };
};
