import { properName } from '../../codec/identifier';
import { list } from '../../codec/list';
import { type CountryCode, countryCode } from '../../vocabulary/actors';
import { type MeasureId, measureId } from '../../vocabulary/ids';
import { nameKey } from '../../vocabulary/name-key';
import { type Goods, goods } from '../../vocabulary/products';

/**
 * Narrows an act to a part of what the measure concerns. A field that is absent does not narrow the
 * act, with one exception. If other acts on the measure name some firms or countries, an act that
 * names none is about all firms or countries that those acts do not name.
 */
export type Narrowing = {
  /**
   * Only these of the countries and unions that the measure is against. In TARIC, the tariff database of the EU: a
   * country instead of a group of countries as the geographical area.
   */
  readonly partners?: readonly CountryCode[];
  /**
   * Only these firms or persons, each by its name. In TARIC, the tariff database of the EU: additional code; in
   * Global Trade Alert: eligible firms, firm-specific. If this field is absent, the act is about all firms that no
   * other act on the measure names, as with TARIC's additional code C999 and the all-others rate of 19 USC
   * 1671d(c)(5).
   */
  readonly entities?: readonly string[];
  /**
   * Only goods or entries that meet all of these conditions. Each condition has a name that the
   * author chooses, such as `USMCA-originating` or `in-quota`. In TARIC, the tariff database of the EU: measure
   * condition, certificate, order number; in the HTS: special program indicator.
   */
  readonly when?: readonly string[];
};

/** The measure and the goods that an act is about. */
export type OnMeasure = Narrowing & {
  /** The measure. All acts on it use the same id. */
  readonly measure: MeasureId;
  /**
   * The goods: products by code or name, or `*` for all goods. Global Trade Alert calls a measure on all
   * goods horizontal.
   */
  readonly products: Goods;
};

/** Two names with one key (`nameKey`) count as the same name. */
const names = list(properName, { atLeastOne: 'name', distinctBy: nameKey });

export const narrowing = {
  partners: list(countryCode, { atLeastOne: 'country', distinctBy: (code) => code }),
  entities: names,
  when: names,
} as const;

export const onMeasure = { measure: measureId, products: goods } as const;
