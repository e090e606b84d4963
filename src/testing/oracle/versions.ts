import { isLeft } from '../../fp';
import type { TimedEvent, TimedLog } from '../../temporal/event/event';
import { extentOf } from '../../time/edtf';
import { shiftOf, startOfPoint } from './clock';

export type Version = {
  readonly event: TimedEvent;
  /** The position in valid time, in milliseconds since 1970. */
  readonly position: number;
  readonly recorded: number;
  readonly line: number;
};

type Line = {
  readonly event: TimedEvent;
  readonly line: number;
  readonly recorded: number;
  readonly known: number;
};

export const linesOf = (log: TimedLog): readonly Line[] =>
  log.events.map((event, line) => ({
    event,
    line,
    ...recordingOf(event.recordedAt, log.header.offset),
  }));

/**
 * Returns the events known at a moment, in the order of `byPosition`. A corrected event has the content of its latest
 * correction. A retracted event is left out.
 */
export const versionsKnownAt = (log: TimedLog, knowledge: number): readonly Version[] => {
  const known = linesOf(log).filter((line) => line.known <= knowledge);
  const versions: Version[] = [];
  for (const own of known) {
    if (isAct(own.event)) continue;
    const acts = known.filter((act) => targetOf(act.event) === own.event.id);
    if (acts.some((act) => act.event.type === 'EventRetracted')) continue;
    let event = own.event;
    let latest: Line | undefined;
    for (const act of acts) {
      if (latest !== undefined && !isRecordedLater(act, latest)) continue;
      latest = act;
      event = corrected(own.event, act.event);
    }
    const { recorded, line } = own;
    versions.push({ event, position: positionOf(event, log.header.offset), recorded, line });
  }
  return versions.sort(byPosition);
};

export const allVersionsOf = (log: TimedLog, id: string): readonly TimedEvent[] => {
  const own = log.events.find((event) => event.id === id && !isAct(event));
  if (own === undefined) return [];
  const corrections = log.events.filter(
    (event) => event.type === 'EventCorrected' && targetOf(event) === id,
  );
  return [own, ...corrections.map((correction) => corrected(own, correction))];
};

export const isAct = (event: TimedEvent): boolean =>
  event.type === 'EventCorrected' || event.type === 'EventRetracted';

export const targetOf = (event: TimedEvent): string | undefined =>
  isAct(event) && 'target' in event.data ? String(event.data.target) : undefined;

/** The position of an event in valid time: the earlier of `occurred` and `effectiveFrom`. */
export const positionOf = (event: TimedEvent, offset: string): number => {
  const from = 'effectiveFrom' in event.data ? event.data.effectiveFrom : undefined;
  const occurred = spanOf(event.occurred, offset).earliest;
  return typeof from === 'string' ? Math.min(occurred, startOfPoint(from, offset)) : occurred;
};

/** `recorded` orders a line in system time. The line is known from `known` on. */
export const recordingOf = (
  recordedAt: string,
  offset: string,
): { readonly recorded: number; readonly known: number } => {
  const { earliest, latest } = spanOf(recordedAt, offset);
  if (earliest === Number.NEGATIVE_INFINITY) return { recorded: earliest, known: earliest };
  // A line is known from the last moment at which it may have been recorded. If that is the end of a day, it is
  // half a millisecond before the next day.
  const isInstant = earliest === latest || /\.\.[^\]]*T/.test(recordedAt);
  return { recorded: earliest, known: isInstant ? latest : latest - 0.5 };
};

/** Reads days and date-times without the library's code. Other forms of dates are left to the library. */
const spanOf = (text: string, offset: string): { earliest: number; latest: number } => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const earliest = startOfPoint(text, offset);
    return { earliest, latest: earliest + 86_400_000 };
  }
  if (/^\d{4}-\d{2}-\d{2}T[^/.]*(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/.test(text)) {
    const instant = startOfPoint(text, offset);
    return { earliest: instant, latest: instant };
  }
  const span = extentOf(text, shiftOf(offset));
  if (isLeft(span)) throw new RangeError(`the oracle cannot read the date "${text}"`);
  return span.right;
};

const corrected = (own: TimedEvent, correction: TimedEvent): TimedEvent => {
  // The cast is safe: the data of an `EventCorrected` contains its replacement.
  const { replacement } = correction.data as { readonly replacement: TimedEvent };
  return { ...replacement, id: own.id, recordedAt: own.recordedAt };
};

const isRecordedLater = (a: Line, b: Line): boolean =>
  a.recorded === b.recorded ? a.line > b.line : a.recorded > b.recorded;

export const byPosition = (a: Version, b: Version): number => {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  if (a.recorded !== b.recorded) return a.recorded < b.recorded ? -1 : 1;
  return a.line - b.line;
};
