import type { TimedEvent } from './event';
import type { Place } from './place';

/**
 * An event as it stands in the total order, for the span of knowledge `[knownFrom, knownUntil)` in
 * which the log held it so. A corrected event has one entry for each of its readings.
 */
export type Entry = {
  readonly event: TimedEvent;
  readonly place: Place;
  readonly recorded: number;
  readonly position: number;
  readonly knownFrom: number;
  readonly knownUntil: number;
  /** The line of the log that says so: the event's own, or a correction. */
  readonly statedBy: TimedEvent;
  /** The correction or retraction that ended this reading, if one did. */
  readonly endedBy: TimedEvent | undefined;
};

/** Where something stands in the total order. */
export type Standing = Pick<Entry, 'place' | 'recorded' | 'position'>;

/** The total order: place, then when it was recorded, then position in the log. */
export const inOrder = (a: Standing, b: Standing): number =>
  compare(a.place, b.place) || compare(a.recorded, b.recorded) || a.position - b.position;

// Subtraction would make NaN of two open starts.
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Knowledge of all that is recorded: after every moment, and before *never*, which is Infinity. */
export const allKnowledge = Number.MAX_VALUE;

/** Whether the log held this entry at a moment on the clock of knowledge. */
export const isKnown = (entry: Entry, knowledge: number): boolean =>
  entry.knownFrom <= knowledge && knowledge < entry.knownUntil;
