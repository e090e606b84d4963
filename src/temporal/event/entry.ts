import type { TimedEvent } from './event';
import type { Position, RecordTime } from './position';

export type SystemPeriod = {
  readonly from: number;
  readonly until: number;
  /** The line that says what held in this period: the event's own line, or a correction. */
  readonly statedBy: TimedEvent;
  /** The correction or retraction that ended the period, if one did. */
  readonly endedBy: TimedEvent | undefined;
};

/**
 * One version of an event in system time. Each correction adds a version. Entries share the objects that several of
 * them need, because a log has about as many entries as lines.
 */
export class Entry {
  constructor(
    readonly event: TimedEvent,
    readonly position: Position,
    /** The index of the event's line in the log. */
    readonly index: number,
    private readonly recordTime: RecordTime,
    /**
     * The period of system time in which this version is known. Absent for an event without
     * corrections and retractions: such an event has one version, which never ends.
     */
    private readonly period?: SystemPeriod,
  ) {}

  get isRevised(): boolean {
    return this.period !== undefined;
  }

  get recorded(): number {
    return this.recordTime.recorded;
  }

  get knownFrom(): number {
    return this.period === undefined ? this.recordTime.known : this.period.from;
  }

  get knownUntil(): number {
    return this.period === undefined ? Number.POSITIVE_INFINITY : this.period.until;
  }

  get statedBy(): TimedEvent {
    return this.period?.statedBy ?? this.event;
  }

  get endedBy(): TimedEvent | undefined {
    return this.period?.endedBy;
  }

  /** Returns the same version of the event at another position; `event` is the same event with another date. */
  at(position: Position, event: TimedEvent = this.event): Entry {
    return new Entry(event, position, this.index, this.recordTime, this.period);
  }
}

export type OrderKey = Pick<Entry, 'position' | 'recorded' | 'index'>;

export const inTotalOrder = (a: OrderKey, b: OrderKey): number =>
  compare(a.position, b.position) || compare(a.recorded, b.recorded) || a.index - b.index;

// Does not subtract, because an open start is -Infinity, and the difference of two open starts would be NaN.
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The moment in system time at which everything is known. This moment is after every date, and before
 * Infinity, which means never.
 */
export const allKnowledge = Number.MAX_VALUE;

export const isKnown = (entry: Entry, knowledge: number): boolean =>
  entry.knownFrom <= knowledge && knowledge < entry.knownUntil;

/** The events of the entries, in the order in which replay applies events. */
export const eventsInOrder = (entries: readonly Entry[]): readonly TimedEvent[] =>
  Object.freeze([...entries].sort(inTotalOrder).map(({ event }) => event));
