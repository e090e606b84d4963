import { strictObject } from '../../codec/strict-object';
import type { NationalActor } from '../../vocabulary/actors';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, nationalAct } from '../envelope/envelope';
import { narrowing, type OnMeasure, onMeasure } from './scope';

/**
 * A government excludes goods, countries or firms from a measure, permanently or for a time: an exclusion or
 * exemption. The act can exclude only a part of what the measure names, such as one statistical number.
 */
export type ExclusionGranted = Act<'ExclusionGranted', OnMeasure & Effect, NationalActor>;

/**
 * A measure is suspended. `effectiveUntil` says when it applies again by itself. In TARIC, the tariff database of the
 * EU: full or partial temporary stop.
 */
export type MeasureSuspended = Act<'MeasureSuspended', OnMeasure & Effect, NationalActor>;

/** A suspended measure applies again, or something excluded from it is included again. */
export type MeasureResumed = Act<'MeasureResumed', OnMeasure & Effect, NationalActor>;

/**
 * A measure ends for the goods, countries and firms that the act names. All earlier decisions on the measure for
 * these goods, countries and firms end as well. In TARIC, the tariff database of the EU: abrogation.
 */
export type MeasureLifted = Act<'MeasureLifted', OnMeasure & Effect, NationalActor>;

const interruption = strictObject('data', onMeasure, { ...narrowing, ...effect });

export const exclusionGranted: ActCodec<ExclusionGranted> = nationalAct(
  'ExclusionGranted',
  1,
  interruption,
);

export const measureSuspended: ActCodec<MeasureSuspended> = nationalAct(
  'MeasureSuspended',
  2,
  interruption,
);

export const measureResumed: ActCodec<MeasureResumed> = nationalAct(
  'MeasureResumed',
  2,
  interruption,
);

export const measureLifted: ActCodec<MeasureLifted> = nationalAct('MeasureLifted', 2, interruption);
