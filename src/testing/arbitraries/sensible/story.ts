import * as fc from 'fast-check';
import { catalogue, type PolicyEvent } from '../../../events/catalogue';
import { describe } from '../../../flaw';
import { daysAfter } from '../../oracle/oracle';
import { disputePlots } from './dispute-plots';
import { measurePlots } from './measure-plots';
import { otherPlots } from './other-plots';
import { government, type Plot, type Scene, type Setting } from './plot';

export type Story = {
  readonly plot: Plot;
  readonly length: number;
  /** The number of days before the first scene of the history. */
  readonly start: number;
  /** For each scene, a number of days that is added to its `wait`. */
  readonly gaps: readonly number[];
  /** For each scene, the number of days until it is recorded. */
  readonly delays: readonly number[];
};

const most = 12;
const each = (days: fc.Arbitrary<number>) => fc.array(days, { minLength: most, maxLength: most });

/** Generates histories. They shrink to fewer scenes with less time between them. */
export const stories: fc.Arbitrary<Story> = fc.record({
  plot: fc.constantFrom(...otherPlots, ...measurePlots, ...disputePlots),
  length: fc.integer({ min: 1, max: most }),
  start: fc.nat({ max: 400 }),
  gaps: each(fc.nat({ max: 40 })),
  delays: each(fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat({ max: 9 }))),
});

/**
 * Returns the events of a story. Each event is recorded no earlier than the event before it, except that a
 * baseline is known from the beginning.
 */
export const eventsOfStory = (
  first: string,
  { plot, length, start, gaps, delays }: Story,
  setting: Setting,
): readonly PolicyEvent[] => {
  let day = daysAfter(first, start);
  let recorded = day;
  return plot(setting)
    .slice(0, length)
    .flatMap((scene, index) => {
      if (index > 0) day = daysAfter(day, (scene.wait ?? 1) + (gaps[index] ?? 0));
      const known = daysAfter(day, delays[index] ?? 0);
      if (recorded < known) recorded = known;
      return eventsOf(scene, day, scene.isBaseline ? `../${day}` : recorded, setting);
    });
};

const eventsOf = (
  { id, type, data, effectAfter, later, by }: Scene,
  occurred: string,
  recordedAt: string,
  { a }: Setting,
): readonly PolicyEvent[] => {
  const effect =
    effectAfter === undefined ? {} : { effectiveFrom: daysAfter(occurred, effectAfter) };
  const around = { occurred, by: by ?? government(a), sources: [{ publisher: 'a newspaper' }] };
  const version = catalogue[type].version;
  const replaced = { type, schemaVersion: version, ...around };
  // Whoever declares coverage has checked the sources up to the day on which the line is recorded.
  const until = type === 'CoverageDeclared' ? { checkedUntil: recordedAt } : {};
  const event = checked({ id, recordedAt, ...replaced, data: { ...data, ...until, ...effect } });
  if (later === undefined) return [event];
  const acting = { id: `${id}-later`, recordedAt, schemaVersion: 1, ...around };
  const act =
    later === 'retracted'
      ? { type: 'EventRetracted', data: { target: id, reason: 'It never happened.' } }
      : {
          type: 'EventCorrected',
          data: { target: id, replacement: { ...replaced, data: later.corrected } },
        };
  return [event, checked({ ...acting, ...act })];
};

const checked = (event: {
  readonly type: string;
  readonly [field: string]: unknown;
}): PolicyEvent => {
  // The cast is safe: plots use only event types of the catalogue, which has `EventCorrected` and
  // `EventRetracted` too.
  const codec = catalogue[event.type as PolicyEvent['type']];
  if (codec.is(event)) return event;
  throw new Error(`${event.type}: ${codec.flawsOf(event, '').map(describe).join(' ')}`);
};
