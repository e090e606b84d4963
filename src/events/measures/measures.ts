import { properName } from '../../codec/identifier';
import { list } from '../../codec/list';
import { amount } from '../../codec/number';
import { refinement } from '../../codec/refinement';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import type { Flaw } from '../../flaw';
import type { Point } from '../../time/point';
import { type CountryCode, countryCode, type NationalActor } from '../../vocabulary/actors';
import { type LicenceId, licenceId, type MeasureId, measureId } from '../../vocabulary/ids';
import {
  type Flow,
  flow,
  type Instrument,
  instrument,
  type LicenceLevel,
  licenceLevel,
} from '../../vocabulary/instruments';
import { type Product, products } from '../../vocabulary/products';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, act, nationalAct } from '../envelope/envelope';

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
    /** The duty that it puts on, ad valorem, in per cent, where it is a tariff. */
    readonly rate?: number;
    /** Whom alone it concerns, where it does not concern everybody. */
    readonly entities?: readonly string[];
    /** The law or order it rests on. */
    readonly legalBasis?: string;
  } & Effect,
  NationalActor
>;

/**
 * A measure is changed for some of its products, to be stricter or easier, and goes on. It says at
 * least one of the licence, the rate and the entities that now hold.
 */
export type MeasureAmended = Act<
  'MeasureAmended',
  OnMeasure & {
    readonly licence?: LicenceLevel;
    /** The duty from then on, ad valorem, in per cent. */
    readonly rate?: number;
    /** Whom alone it concerns from then on, all of them named again. */
    readonly entities?: readonly string[];
  } & Effect,
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
  strictObject(
    'data',
    { from: countryCode, to: countryCode, products, licence: licenceLevel },
    effect,
  ),
);

const entities = list(properName, { atLeastOne: 'name', distinctBy: (name) => name });

const noChange: Flaw = {
  path: 'licence',
  expected: 'a licence, a rate or entities',
  found: 'none of them',
  advice: 'Say what the amendment changes.',
};

/** Codec of {@link MeasureAnnounced}. */
export const measureAnnounced: ActCodec<MeasureAnnounced> = nationalAct(
  'MeasureAnnounced',
  1,
  strictObject(
    'data',
    { measure: measureId, instrument, flow, against: countryCode, products },
    { licence: licenceLevel, rate: amount, entities, legalBasis: words, ...effect },
  ),
);

/** Codec of {@link MeasureAmended}. */
export const measureAmended: ActCodec<MeasureAmended> = nationalAct(
  'MeasureAmended',
  1,
  refinement(
    strictObject(
      'data',
      { measure: measureId, products },
      { licence: licenceLevel, rate: amount, entities, ...effect },
    ),
    ({ licence, rate, entities: names }) =>
      licence === undefined && rate === undefined && names === undefined ? [noChange] : [],
  ),
);

const onMeasure = strictObject('data', { measure: measureId, products }, effect);

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
  strictObject(
    'data',
    { measure: measureId, products, licence: licenceId },
    { grantee: properName, effectiveUntil: effect.effectiveUntil },
  ),
);
