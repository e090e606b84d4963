import type { Brand } from '../brand';
import { type Codec, codec } from '../codec/codec';
import { properName } from '../codec/identifier';
import { oneOf } from '../codec/one-of';
import { strictObject } from '../codec/strict-object';
import { union } from '../codec/union';
import { show } from '../flaw';
import { isRecord } from '../object';
import { blocs, isBloc } from './blocs';
import { countryMeant, isIsoCode } from './countries';

/**
 * A country by its ISO 3166-1 alpha-3 code, such as `JPN`, or a customs union, such as `EUN`.
 * Former codes (`SUN`) and codes that ISO leaves to its users (`XKX`) are valid as well.
 */
export type CountryCode = Brand<'CountryCode'>;

/**
 * The sector of an actor: government (`GOV`), judiciary (`JUD`), legislature (`LEG`), business (`BUS`), civil
 * society (`CVL`), international body (`IGO`) or media (`MED`).
 */
export type Sector = 'GOV' | 'JUD' | 'LEG' | 'BUS' | 'CVL' | 'IGO' | 'MED';

/** An actor of one country: a ministry, a court, shoppers. */
export type NationalActor = {
  /** The country, by its ISO 3166-1 alpha-3 code, or a bloc. */
  readonly country: CountryCode;
  /** The sector to which the actor belongs, such as `GOV` for government. */
  readonly sector: Sector;
  /** The body or person, such as `METI`. Absent: the sector as a whole. */
  readonly name?: string;
};

/** An actor that belongs to no single country: the WTO, an international news agency. */
export type InternationalActor = {
  /** `IGO` for an international body, or `MED` for a medium that belongs to no single country. */
  readonly sector: 'IGO' | 'MED';
  /** The name of the body or medium. */
  readonly name: string;
};

/** An actor: somebody who acts, speaks or is addressed. */
export type Actor = NationalActor | InternationalActor;

export const countryOf = (actor: Actor): CountryCode | undefined =>
  'country' in actor ? actor.country : undefined;

/**
 * Returns `Did you mean "KOR"? ` for a text that is not a country code, or an empty text if no code
 * is similar.
 */
export const countryGuess = (value: unknown): string => {
  if (typeof value !== 'string' || isIsoCode(value) || isBloc(value)) return '';
  const meant = countryMeant(value, blocs);
  return meant === undefined ? '' : `Did you mean "${meant}"? `;
};

export const countryCode: Codec<CountryCode> = codec(
  'CountryCode',
  { _tag: 'Leaf', schema: { type: 'string', pattern: '^[A-Z]{3,}$' } },
  (value): value is CountryCode => typeof value === 'string' && (isIsoCode(value) || isBloc(value)),
  (value, path) => [
    {
      path,
      expected: 'an ISO 3166-1 alpha-3 code such as JPN, or a bloc such as EUN',
      found: show(value),
      advice: `${countryGuess(value)}For a country without a code, use one of XAA to XZZ.`,
    },
  ],
);

export const sector: Codec<Sector> = oneOf('Sector', [
  'GOV',
  'JUD',
  'LEG',
  'BUS',
  'CVL',
  'IGO',
  'MED',
]);

export const nationalActor: Codec<NationalActor> = strictObject(
  'NationalActor',
  { country: countryCode, sector },
  { name: properName },
);

export const internationalActor: Codec<InternationalActor> = strictObject(
  'InternationalActor',
  { sector: oneOf('Sector', ['IGO', 'MED']), name: properName },
  {},
);

/**
 * Codec of {@link Actor}. An actor of the sector `IGO` or `MED` without a country is an international actor.
 */
export const actor: Codec<Actor> = union<Actor>(
  'Actor',
  [nationalActor, internationalActor],
  (value) =>
    isRecord(value) &&
    !Object.hasOwn(value, 'country') &&
    (value.sector === 'IGO' || value.sector === 'MED')
      ? internationalActor
      : nationalActor,
);
