import type { PolicyEvent } from 'bilateral';
import type { EventStore } from 'bilateral/testing';

/** The parts of a store in memory; a test can replace one to make the store faulty. */
export type Parts = {
  readonly name: (stream: string) => string;
  readonly admits: (expected: number, actual: number) => boolean;
  /** Runs between the check of the version and the write. */
  readonly pause: (() => Promise<void>) | undefined;
  /** `keep` returns what is stored of an append, `show` what a read returns of it. */
  readonly keep: (events: readonly PolicyEvent[]) => readonly unknown[];
  readonly show: (events: readonly unknown[]) => readonly unknown[];
  readonly upTo: (events: readonly unknown[], to: number) => readonly unknown[];
  /** What a read of a stream without appends returns. */
  readonly nothing: () => readonly unknown[];
  /** What an append in conflict writes all the same. */
  readonly onConflict: (
    events: readonly PolicyEvent[],
    expected: number,
    actual: number,
  ) => readonly unknown[];
};

const correct: Parts = {
  name: (stream) => stream,
  admits: (expected, actual) => expected === actual,
  pause: undefined,
  keep: (events) => structuredClone(events),
  show: (events) => structuredClone(events),
  upTo: (events, to) => events.slice(0, to),
  nothing: () => [],
  onConflict: () => [],
};

/** An event store in memory, correct except for the given parts. */
export const memoryStore = (parts: Partial<Parts> = {}): EventStore => {
  const { name, admits, pause, keep, show, upTo, nothing, onConflict } = { ...correct, ...parts };
  const streams = new Map<string, unknown[]>();
  return {
    append: async (stream, events, expected) => {
      const held = streams.get(name(stream)) ?? [];
      streams.set(name(stream), held);
      if (!admits(expected, held.length)) {
        held.push(...onConflict(events, expected, held.length));
        return 'conflict';
      }
      // `await pause?.()` would wait even without a pause.
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
