import type { Codec } from '../../codec/codec';
import { properName } from '../../codec/identifier';
import { list } from '../../codec/list';
import { oneOf } from '../../codec/one-of';
import { refinement } from '../../codec/refinement';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { union } from '../../codec/union';
import type { Flaw } from '../../flaw';
import type { Point } from '../../time/point';
import { type CountryCode, countryCode, type NationalActor } from '../../vocabulary/actors';
import { point } from '../../vocabulary/dates';
import {
  type DisputeId,
  type EventId,
  eventId,
  type MeasureId,
  measureOrDisputeId,
} from '../../vocabulary/ids';
import { type Flow, flow, type Instrument, instrument } from '../../vocabulary/instruments';
import { type Goods, goods } from '../../vocabulary/products';
import { type Phase, phase, type Terms, terms } from '../../vocabulary/terms';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, nationalAct } from '../envelope/envelope';
import { type Narrowing, narrowing, type OnMeasure, onMeasure } from './scope';

/** Whom a measure is against: one country or union, several of them, or `*` for all countries. */
export type Against = '*' | CountryCode | readonly CountryCode[];

/**
 * What an announcement excludes from its own scope. An absent field does not narrow the exclusion. For instance,
 * all goods of the announcement are excluded if `products` is absent.
 */
export type Except = Narrowing & {
  /** The excluded goods. */
  readonly products?: Goods;
  /**
   * The first day or moment at which the exclusion no longer holds. Absent: the exclusion holds for as long as
   * the announcement does.
   */
  readonly until?: Point;
};

/**
 * A government announces a trade measure: an export ban, a licensing requirement, a tariff and so on. The same
 * measure can be announced again: as a definitive duty after a provisional duty, as an extension, with a rate
 * for one country or firm, or anew after its end. In TARIC, the tariff database of the EU: base regulation,
 * extension, replacement of a draft.
 */
export type MeasureAnnounced = Act<
  'MeasureAnnounced',
  OnMeasure &
    Terms & {
      /** The kind of measure: one of Global Trade Alert's intervention types. */
      readonly instrument: Instrument;
      /** Whether the measure is on the exports or on the imports of the country that acts. */
      readonly flow: Flow;
      /**
       * The countries or unions that the measure is against, or `*` for all. If the act names `partners`, the
       * measure is against `partners` instead, even if this field does not name them. In TARIC, the tariff database
       * of the EU: geographical area, 1011 erga omnes; in Global Trade Alert: affected jurisdiction.
       */
      readonly against: Against;
      /**
       * What the announcement itself excludes. In TARIC, the tariff database of the EU: excluded geographical area;
       * in the HTS: "except as provided in".
       */
      readonly except?: Except;
      /** The stage of the decision on the measure. Absent: the measure is decided. */
      readonly phase?: Phase;
      /**
       * Present if the measure was reported, but the government that applies it has not announced it. Global
       * Trade Alert: de facto discrimination.
       */
      readonly deFacto?: {
        /** Who reports the measure. */
        readonly reportedBy: string;
      };
      /** The law or order on which the measure is based, in words. */
      readonly legalBasis?: string;
      /** The measures to which this measure responds, or the disputes in which it was authorised. */
      readonly inResponseTo?: readonly (MeasureId | DisputeId)[];
      /**
       * The act that authorised the measure, such as the authorisation to suspend concessions (DSU Art.
       * 22.7).
       */
      readonly authorisedBy?: EventId;
    } & Effect,
  NationalActor
>;

const countries = list(countryCode, { atLeastOne: 'country', distinctBy: (code) => code });
const allCountries: Codec<'*'> = oneOf('AllCountries', ['*']);

const against: Codec<Against> = union<Against>(
  'Against',
  [countryCode, countries, allCountries],
  (value) => (value === '*' ? allCountries : Array.isArray(value) ? countries : countryCode),
);

const exceptNothing: Flaw = {
  path: 'products',
  expected: 'products, partners, entities or conditions',
  found: 'none of them',
  advice: 'Say what the act excludes, or leave "except" out.',
};

const except: Codec<Except> = refinement(
  strictObject('Except', {}, { products: goods, ...narrowing, until: point }),
  ({ products, partners, entities, when }) =>
    [products, partners, entities, when].every((each) => each === undefined) ? [exceptNothing] : [],
);

export const measureAnnounced: ActCodec<MeasureAnnounced> = nationalAct(
  'MeasureAnnounced',
  2,
  strictObject(
    'data',
    { ...onMeasure, instrument, flow, against },
    {
      ...narrowing,
      ...terms,
      except,
      phase,
      deFacto: strictObject('DeFacto', { reportedBy: properName }, {}),
      legalBasis: words,
      inResponseTo: list(measureOrDisputeId, { atLeastOne: 'measure or dispute' }),
      authorisedBy: eventId,
      ...effect,
    },
  ),
);
