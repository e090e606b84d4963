import type { Part } from '../../codec/codec';
import { list } from '../../codec/list';
import { amount } from '../../codec/number';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { type Actor, actor, type CountryCode, countryCode } from '../../vocabulary/actors';
import { licenceId, measureId } from '../../vocabulary/ids';
import { flow, instrument, licenceLevel } from '../../vocabulary/instruments';
import { products } from '../../vocabulary/products';
import { effect } from '../envelope/effect';
import type { MeasureAmended } from '../measures/amended';
import type { MeasureAnnounced } from '../measures/announced';
import { type Upcaster, upcaster } from './upcast';

/**
 * The first shapes of the acts on measures: a duty was a percentage, named `rate`; a measure was against
 * one country; an amendment could name anew all whom the measure concerns.
 */
const entities = list(words, { atLeastOne: 'name', distinctBy: (name) => name });
const onMeasure = { measure: measureId, products } as const;

type Announced = Omit<MeasureAnnounced['data'], 'duty'> & { readonly rate?: number };

/** The first version of the data of `MeasureAnnounced`. */
const announced = strictObject(
  'data',
  { ...onMeasure, instrument, flow, against: countryCode },
  { licence: licenceLevel, rate: amount, entities, legalBasis: words, ...effect },
);

/** The first version of the data of `MeasureAmended`. */
const amended = strictObject('data', onMeasure, {
  licence: licenceLevel,
  rate: amount,
  entities,
  ...effect,
});

const dutyOf = (rate: number | undefined) =>
  rate === undefined ? {} : { duty: { percent: rate } };

/** A rate becomes a duty in per cent. */
export const announcedFromV1: Upcaster = upcaster<Announced & { against: CountryCode }, Actor>(
  announced,
  actor,
  ({ rate, ...rest }): MeasureAnnounced['data'] => ({ ...rest, ...dutyOf(rate) }),
);

/** A rate becomes a duty in per cent, and those named anew are kept as `onlyEntities`. */
export const amendedFromV1: Upcaster = upcaster(
  amended,
  actor,
  ({ rate, entities: named, ...rest }): MeasureAmended['data'] => ({
    ...rest,
    ...dutyOf(rate),
    ...(named === undefined ? {} : { onlyEntities: named }),
  }),
);

/** Nothing that the first version could say has changed. */
const asItWas = <Data>(data: Part<Data>): Upcaster => upcaster(data, actor, (old) => old);

/** A suspension, resumption or lifting of the first version could not be narrowed. */
export const interruptionFromV1: Upcaster = asItWas(strictObject('data', onMeasure, effect));

/** A licence of the first version began on the day of the act. */
export const grantedFromV1: Upcaster = asItWas(
  strictObject(
    'data',
    { ...onMeasure, licence: licenceId },
    { grantee: words, effectiveUntil: effect.effectiveUntil },
  ),
);

/** A baseline of the first version was on one route. */
export const regimeFromV1: Upcaster = asItWas(
  strictObject(
    'data',
    { from: countryCode, to: countryCode, products, licence: licenceLevel },
    effect,
  ),
);
