import { properName } from '../../codec/identifier';
import { list } from '../../codec/list';
import { type CountryCode, countryCode } from '../../vocabulary/actors';
import { type MeasureId, measureId } from '../../vocabulary/ids';
import { nameKey } from '../../vocabulary/name-key';
import { type Goods, goods } from '../../vocabulary/products';

/**
 * What narrows an act to some of those whom the measure concerns. Absent: the act is about all of them,
 * or, beside acts that name some, about all others.
 */
export type Narrowing = {
  /**
   * Of the countries and unions that the measure is against, these alone. TARIC: a country instead of a
   * group of countries as the geographical area.
   */
  readonly partners?: readonly CountryCode[];
  /**
   * These firms or persons alone, each by its name. TARIC: additional code; Global Trade Alert:
   * eligible firms, firm-specific. Absent next to acts that name firms: all others, as in TARIC's
   * additional code C999 and the all-others rate of 19 USC 1671d(c)(5).
   */
  readonly entities?: readonly string[];
  /**
   * Only goods or entries that meet all of these conditions, each by a name of one's own, such as
   * `USMCA-originating` or `in-quota`. TARIC: measure condition, certificate, order number; HTS: special
   * program indicator.
   */
  readonly when?: readonly string[];
};

/** What an act on a measure is about. */
export type OnMeasure = Narrowing & {
  /** The measure, by the id that its acts share. */
  readonly measure: MeasureId;
  /**
   * The goods: products by code or name, or `*` for all goods. Global Trade Alert calls a measure on all
   * goods horizontal.
   */
  readonly products: Goods;
};

/** Names that no two may share; names that differ in capitals, dots and spaces alone are one. */
const names = list(properName, { atLeastOne: 'name', distinctBy: nameKey });

/** The codecs of the fields of {@link Narrowing}. */
export const narrowing = {
  partners: list(countryCode, { atLeastOne: 'country', distinctBy: (code) => code }),
  entities: names,
  when: names,
} as const;

/** The codecs of the fields that every act on a measure has. */
export const onMeasure = { measure: measureId, products: goods } as const;
