import { isLeft } from '../../fp';
import type { TimedEvent, TimedLog } from '../../temporal/event/event';
import { extentOf } from '../../time/edtf';
import { shiftOf, startOfPoint } from './clock';

/** An event as it is read, with what decides its turn. */
export type Reading = {
  readonly event: TimedEvent;
  readonly place: number;
  readonly recorded: number;
  readonly position: number;
};

type Line = {
  readonly event: TimedEvent;
  readonly position: number;
  readonly recorded: number;
  readonly known: number;
};

/** Every line of a log with its standing on the clock of knowledge. */
export const linesOf = (log: TimedLog): readonly Line[] =>
  log.events.map((event, position) => ({
    event,
    position,
    ...knowledgeOf(event.recordedAt, log.header.offset),
  }));

/**
 * What a log says at a moment on the clock of knowledge, in the total order: plain events, each as
 * its latest correction known by then has it, without those retracted by then.
 */
export const readingsAt = (log: TimedLog, knowledge: number): readonly Reading[] => {
  const known = linesOf(log).filter((line) => line.known <= knowledge);
  const readings: Reading[] = [];
  for (const line of known) {
    if (isAct(line.event)) continue;
    const acts = known.filter((act) => targetOf(act.event) === line.event.id);
    if (acts.some((act) => act.event.type === 'EventRetracted')) continue;
    let event = line.event;
    let latest: Line | undefined;
    for (const act of acts) {
      if (latest !== undefined && !isRecordedLater(act, latest)) continue;
      latest = act;
      event = corrected(line.event, act.event);
    }
    const { recorded, position } = line;
    readings.push({ event, place: placeOf(event, log.header.offset), recorded, position });
  }
  return readings.sort(inTurn);
};

/** Every reading that an event may ever have: its own, and one for each correction of it. */
export const allReadingsOf = (log: TimedLog, id: string): readonly TimedEvent[] => {
  const own = log.events.find((event) => event.id === id && !isAct(event));
  if (own === undefined) return [];
  const corrections = log.events.filter(
    (event) => event.type === 'EventCorrected' && targetOf(event) === id,
  );
  return [own, ...corrections.map((correction) => corrected(own, correction))];
};

export const isAct = (event: TimedEvent): boolean =>
  event.type === 'EventCorrected' || event.type === 'EventRetracted';

/** The id of the event that an act on the record is about. */
export const targetOf = (event: TimedEvent): string | undefined =>
  isAct(event) && 'target' in event.data ? String(event.data.target) : undefined;

/** The earlier of the earliest point of `occurred` and the start of `effectiveFrom`. */
export const placeOf = (event: TimedEvent, offset: string): number => {
  const from = 'effectiveFrom' in event.data ? event.data.effectiveFrom : undefined;
  const occurred = spanOf(event.occurred, offset).earliest;
  return typeof from === 'string' ? Math.min(occurred, startOfPoint(from, offset)) : occurred;
};

/** Where a line counts in the order of recording, and from when it is known. */
export const knowledgeOf = (
  recordedAt: string,
  offset: string,
): { readonly recorded: number; readonly known: number } => {
  const { earliest, latest } = spanOf(recordedAt, offset);
  if (earliest === Number.NEGATIVE_INFINITY) return { recorded: earliest, known: earliest };
  // What was recorded at one of several times is known from the last of them.
  const isInstant = earliest === latest || /\.\.[^\]]*T/.test(recordedAt);
  return { recorded: earliest, known: isInstant ? latest : latest - 0.5 };
};

/** Days and date-times are read here, apart from the machine; other forms as the library reads them. */
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
  // An `EventCorrected` has its replacement in its data.
  const { replacement } = correction.data as { readonly replacement: TimedEvent };
  return { ...replacement, id: own.id, recordedAt: own.recordedAt };
};

const isRecordedLater = (a: Line, b: Line): boolean =>
  a.recorded === b.recorded ? a.position > b.position : a.recorded > b.recorded;

/** The total order: place, then when it was recorded, then position in the log. */
export const inTurn = (a: Reading, b: Reading): number => {
  if (a.place !== b.place) return a.place < b.place ? -1 : 1;
  if (a.recorded !== b.recorded) return a.recorded < b.recorded ? -1 : 1;
  return a.position - b.position;
};
