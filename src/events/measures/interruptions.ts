import { strictObject } from '../../codec/strict-object';
import type { NationalActor } from '../../vocabulary/actors';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, nationalAct } from '../envelope/envelope';
import { narrowing, type OnMeasure, onMeasure } from './scope';

/**
 * Goods, countries or firms are taken out of a measure, for good or for a time: an exclusion or
 * exemption. It may be granted for a part of what the measure names, such as one statistical number.
 */
export type ExclusionGranted = Act<'ExclusionGranted', OnMeasure & Effect, NationalActor>;

/**
 * A measure is set aside; `effectiveUntil` says when it comes back by itself. TARIC: full or partial
 * temporary stop.
 */
export type MeasureSuspended = Act<'MeasureSuspended', OnMeasure & Effect, NationalActor>;

/** A suspended measure has effect again, or what was excluded is in it again. */
export type MeasureResumed = Act<'MeasureResumed', OnMeasure & Effect, NationalActor>;

/** A measure ends for what the act names, and all that was decided before ends with it. TARIC: abrogation. */
export type MeasureLifted = Act<'MeasureLifted', OnMeasure & Effect, NationalActor>;

const interruption = strictObject('data', onMeasure, { ...narrowing, ...effect });

/** Codec of {@link ExclusionGranted}. */
export const exclusionGranted: ActCodec<ExclusionGranted> = nationalAct(
  'ExclusionGranted',
  1,
  interruption,
);

/** Codec of {@link MeasureSuspended}. */
export const measureSuspended: ActCodec<MeasureSuspended> = nationalAct(
  'MeasureSuspended',
  2,
  interruption,
);

/** Codec of {@link MeasureResumed}. */
export const measureResumed: ActCodec<MeasureResumed> = nationalAct(
  'MeasureResumed',
  2,
  interruption,
);

/** Codec of {@link MeasureLifted}. */
export const measureLifted: ActCodec<MeasureLifted> = nationalAct('MeasureLifted', 2, interruption);
