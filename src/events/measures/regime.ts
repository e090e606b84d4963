import type { Codec } from '../../codec/codec';
import { oneOf } from '../../codec/one-of';
import { strictObject } from '../../codec/strict-object';
import { union } from '../../codec/union';
import { type CountryCode, countryCode } from '../../vocabulary/actors';
import { type LicenceLevel, licenceLevel } from '../../vocabulary/instruments';
import { type Goods, goods } from '../../vocabulary/products';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, act } from '../envelope/envelope';

/** A country or union at one end of a route, or `*` for any. */
export type Place = '*' | CountryCode;

/**
 * A baseline is noted: the licence that trade on a route needs if no measure is in force. A baseline that a
 * country or union notes is the rule of that country or union. Any other baseline is the exporter's rule. The
 * rule of a country or union has no effect on trade between other countries.
 */
export type LicenceRegimeNoted = Act<
  'LicenceRegimeNoted',
  {
    /** The exporting country or union, or `*` for any. */
    readonly from: Place;
    /** The importing country or union, or `*` for any. */
    readonly to: Place;
    /** The goods, or `*` for all. */
    readonly products: Goods;
    /** The licence that these goods need. */
    readonly licence: LicenceLevel;
  } & Effect
>;

const anyPlace: Codec<'*'> = oneOf('AnyPlace', ['*']);

export const place: Codec<Place> = union<Place>('Place', [countryCode, anyPlace], (value) =>
  value === '*' ? anyPlace : countryCode,
);

export const licenceRegimeNoted: ActCodec<LicenceRegimeNoted> = act(
  'LicenceRegimeNoted',
  2,
  strictObject('data', { from: place, to: place, products: goods, licence: licenceLevel }, effect),
);
