import type { Brand } from '../brand';
import type { Codec } from '../codec/codec';
import { oneOf } from '../codec/one-of';
import { closed } from '../codec/strict-object';
import { text, words } from '../codec/text';
import { fork } from '../codec/union';
import { isRecord } from '../object';

/** ISO 3166-1 alpha-3, such as `JPN`. */
export type CountryCode = Brand<'CountryCode'>;

/** Who acts: government, judiciary, legislature, business, civil society, international body, media. */
export type Sector = 'GOV' | 'JUD' | 'LEG' | 'BUS' | 'CVL' | 'IGO' | 'MED';

/** An actor of one country: a ministry, a court, shoppers. */
export type NationalActor = {
  readonly country: CountryCode;
  readonly sector: Sector;
  /** The body or person, such as `METI`. Absent: the sector as a whole. */
  readonly name?: string;
};

/** An actor of no one country: the WTO, an international news agency. */
export type InternationalActor = {
  readonly sector: 'IGO' | 'MED';
  readonly name: string;
};

/** Whoever does, says or is addressed by something. */
export type Actor = NationalActor | InternationalActor;

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Codec of {@link CountryCode}: three capital letters, whether or not ISO has given them out. */
export const countryCode: Codec<CountryCode> = text(
  'CountryCode',
  (value) =>
    value.length === 3 &&
    isCapital(value.charCodeAt(0)) &&
    isCapital(value.charCodeAt(1)) &&
    isCapital(value.charCodeAt(2)),
  'an ISO 3166-1 alpha-3 code such as JPN',
  'Use the three capital letters of the country.',
);

/** Codec of {@link Sector}. */
export const sector: Codec<Sector> = oneOf('Sector', [
  'GOV',
  'JUD',
  'LEG',
  'BUS',
  'CVL',
  'IGO',
  'MED',
]);

/** Codec of {@link NationalActor}. */
export const nationalActor: Codec<NationalActor> = closed(
  'NationalActor',
  { country: countryCode, sector },
  { name: words },
);

/** Codec of {@link InternationalActor}. */
export const internationalActor: Codec<InternationalActor> = closed(
  'InternationalActor',
  { sector: oneOf('Sector', ['IGO', 'MED']), name: words },
  {},
);

/** Codec of {@link Actor}: without a country, an `IGO` or a `MED` is an international one. */
export const actor: Codec<Actor> = fork<Actor>(
  'Actor',
  [nationalActor, internationalActor],
  (value) =>
    isRecord(value) &&
    !Object.hasOwn(value, 'country') &&
    (value.sector === 'IGO' || value.sector === 'MED')
      ? internationalActor
      : nationalActor,
);
