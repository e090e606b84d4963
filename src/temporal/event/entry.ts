import type { TimedEvent } from './event';
import type { Knowing, Place } from './place';

/** For how long on the clock of knowledge the log held an event to be so, and which lines say so. */
export type Held = {
  readonly from: number;
  readonly until: number;
  /** The line that says so: the event's own, or a correction. */
  readonly statedBy: TimedEvent;
  /** The correction or retraction that ended this reading, if one did. */
  readonly endedBy: TimedEvent | undefined;
};

/**
 * An event as it stands in the total order, for the span of knowledge `[knownFrom, knownUntil)` in
 * which the log held it so. A corrected event has one entry for each of its readings.
 *
 * A log has one for each of its lines, so an entry is small: what it shares with others it points to.
 */
export class Entry {
  constructor(
    readonly event: TimedEvent,
    readonly place: Place,
    readonly position: number,
    private readonly knowing: Knowing,
    /** Absent where no act on the record concerns the event: held since it was known, for good. */
    private readonly held?: Held,
  ) {}

  /** Whether an act on the record concerns the event, so that this reading may not hold for good. */
  get isRevised(): boolean {
    return this.held !== undefined;
  }

  get recorded(): number {
    return this.knowing.recorded;
  }

  get knownFrom(): number {
    return this.held === undefined ? this.knowing.known : this.held.from;
  }

  get knownUntil(): number {
    return this.held === undefined ? Number.POSITIVE_INFINITY : this.held.until;
  }

  get statedBy(): TimedEvent {
    return this.held?.statedBy ?? this.event;
  }

  get endedBy(): TimedEvent | undefined {
    return this.held?.endedBy;
  }

  /** The same reading, standing at another place. */
  at(place: Place): Entry {
    return new Entry(this.event, place, this.position, this.knowing, this.held);
  }
}

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
