import { closed } from '../codec/closed';
import { words } from '../codec/text';
import type { Point } from '../time/point';
import { type CountryCode, countryCode, type NationalActor } from '../vocabulary/actors';
import { type LicenceId, licenceId, type MeasureId, measureId } from '../vocabulary/ids';
import {
  type Flow,
  flow,
  type Instrument,
  instrument,
  type LicenceLevel,
  licenceLevel,
} from '../vocabulary/instruments';
import { type Product, products } from '../vocabulary/products';
import { type Effect, effect } from './effect';
import { type Act, type ActCodec, act, nationalAct } from './envelope';

type OnMeasure = { readonly measure: MeasureId; readonly products: readonly Product[] };

/** The baseline: the licence that trade on a route needs when no measure is in force. */
export type LicenceRegimeNoted = Act<
  'LicenceRegimeNoted',
  {
    readonly from: CountryCode;
    readonly to: CountryCode;
    readonly products: readonly Product[];
    readonly licence: LicenceLevel;
  } & Effect
>;

/** A government announces a trade measure: the *export ban*, a licensing requirement, a tariff, … */
export type MeasureAnnounced = Act<
  'MeasureAnnounced',
  OnMeasure & {
    readonly instrument: Instrument;
    readonly flow: Flow;
    readonly against: CountryCode;
    /** The licence it makes necessary, where it is about licensing. */
    readonly licence?: LicenceLevel;
    /** The law or order it rests on. */
    readonly legalBasis?: string;
  } & Effect,
  NationalActor
>;

/** A measure is changed for some of its products, to be stricter or easier, and goes on. */
export type MeasureAmended = Act<
  'MeasureAmended',
  OnMeasure & { readonly licence: LicenceLevel } & Effect,
  NationalActor
>;

/** A measure is set aside for a time; `effectiveUntil` says when it comes back by itself. */
export type MeasureSuspended = Act<'MeasureSuspended', OnMeasure & Effect, NationalActor>;

/** A suspended measure has effect again. */
export type MeasureResumed = Act<'MeasureResumed', OnMeasure & Effect, NationalActor>;

/** A measure ends for good for the products named. */
export type MeasureLifted = Act<'MeasureLifted', OnMeasure & Effect, NationalActor>;

/** One licence is granted under a measure. */
export type LicenceGranted = Act<
  'LicenceGranted',
  OnMeasure & {
    readonly licence: LicenceId;
    readonly grantee?: string;
    readonly effectiveUntil?: Point;
  },
  NationalActor
>;

export type MeasureEvent =
  | LicenceRegimeNoted
  | MeasureAnnounced
  | MeasureAmended
  | MeasureSuspended
  | MeasureResumed
  | MeasureLifted
  | LicenceGranted;

/** Codec of {@link LicenceRegimeNoted}. */
export const licenceRegimeNoted: ActCodec<LicenceRegimeNoted> = act(
  'LicenceRegimeNoted',
  1,
  closed('data', { from: countryCode, to: countryCode, products, licence: licenceLevel }, effect),
);

/** Codec of {@link MeasureAnnounced}. */
export const measureAnnounced: ActCodec<MeasureAnnounced> = nationalAct(
  'MeasureAnnounced',
  1,
  closed(
    'data',
    { measure: measureId, instrument, flow, against: countryCode, products },
    { licence: licenceLevel, legalBasis: words, ...effect },
  ),
);

/** Codec of {@link MeasureAmended}. */
export const measureAmended: ActCodec<MeasureAmended> = nationalAct(
  'MeasureAmended',
  1,
  closed('data', { measure: measureId, products, licence: licenceLevel }, effect),
);

const onMeasure = closed('data', { measure: measureId, products }, effect);

/** Codec of {@link MeasureSuspended}. */
export const measureSuspended: ActCodec<MeasureSuspended> = nationalAct(
  'MeasureSuspended',
  1,
  onMeasure,
);

/** Codec of {@link MeasureResumed}. */
export const measureResumed: ActCodec<MeasureResumed> = nationalAct('MeasureResumed', 1, onMeasure);

/** Codec of {@link MeasureLifted}. */
export const measureLifted: ActCodec<MeasureLifted> = nationalAct('MeasureLifted', 1, onMeasure);

/** Codec of {@link LicenceGranted}. */
export const licenceGranted: ActCodec<LicenceGranted> = nationalAct(
  'LicenceGranted',
  1,
  closed(
    'data',
    { measure: measureId, products, licence: licenceId },
    { grantee: words, effectiveUntil: effect.effectiveUntil },
  ),
);
