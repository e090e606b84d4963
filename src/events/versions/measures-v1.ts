import type { Part } from '../../codec/codec';
import { list } from '../../codec/list';
import { amount } from '../../codec/number';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { withFields } from '../../object';
import { type Actor, actor, type CountryCode, countryCode } from '../../vocabulary/actors';
import { licenceId, measureId } from '../../vocabulary/ids';
import { flow, instrument, licenceLevel } from '../../vocabulary/instruments';
import { products } from '../../vocabulary/products';
import { effect } from '../envelope/effect';
import type { MeasureAmended } from '../measures/amended';
import type { MeasureAnnounced } from '../measures/announced';
import { type Upcaster, upcaster } from './upcast';

/**
 * In version 1 of the acts on measures, a duty was a percentage called `rate`, a measure was
 * against one country, and an amendment could replace the list of firms that the measure concerns.
 */

const entities = list(words, { atLeastOne: 'name', distinctBy: (name) => name });
const onMeasure = { measure: measureId, products } as const;

type Announced = Omit<MeasureAnnounced['data'], 'duty'> & { readonly rate?: number };

const announced = strictObject(
  'data',
  { ...onMeasure, instrument, flow, against: countryCode },
  { licence: licenceLevel, rate: amount, entities, legalBasis: words, ...effect },
);

const amended = strictObject('data', onMeasure, {
  licence: licenceLevel,
  rate: amount,
  entities,
  ...effect,
});

const dutyOf = (rate: number | undefined) =>
  rate === undefined ? {} : { duty: { percent: rate } };

export const announcedFromV1: Upcaster = upcaster<Announced & { against: CountryCode }, Actor>(
  announced,
  actor,
  ({ rate, ...rest }): MeasureAnnounced['data'] => withFields(rest, dutyOf(rate)),
);

/** Turns a rate into a duty in per cent, and keeps the new list of firms as `onlyEntities`. */
export const amendedFromV1: Upcaster = upcaster(
  amended,
  actor,
  ({ rate, entities: named, ...rest }): MeasureAmended['data'] =>
    withFields(rest, {
      ...dutyOf(rate),
      ...(named === undefined ? {} : { onlyEntities: named }),
    }),
);

/** Changes no field, since the next version only adds fields. */
const asItWas = <Data>(data: Part<Data>): Upcaster => upcaster(data, actor, (old) => old);

/**
 * In version 1, a suspension, resumption or lifting could not be narrowed to some countries, firms or
 * conditions.
 */
export const interruptionFromV1: Upcaster = asItWas(strictObject('data', onMeasure, effect));

/** In version 1, a licence always began on the day of the act. */
export const grantedFromV1: Upcaster = asItWas(
  strictObject(
    'data',
    { ...onMeasure, licence: licenceId },
    { grantee: words, effectiveUntil: effect.effectiveUntil },
  ),
);

/** In version 1, `LicenceRegimeNoted` always named both countries of the route. */
export const regimeFromV1: Upcaster = asItWas(
  strictObject(
    'data',
    { from: countryCode, to: countryCode, products, licence: licenceLevel },
    effect,
  ),
);
