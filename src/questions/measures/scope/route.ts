import type { Product } from '../../../vocabulary/products';

/** A product traded from one country to another. */
export type Route = {
  /**
   * The country (ISO 3166-1 alpha-3) or customs union that the goods come from. For measures on
   * exports, this is the country that the goods leave. For measures on imports, it is mostly the
   * country in which the goods originate.
   */
  readonly from: string;
  /** The importing country (ISO 3166-1 alpha-3), or the code of a customs union. */
  readonly to: string;
  /** What is traded, by code or by name; `*` asks about all goods. */
  readonly product: Product;
  /**
   * A firm or person that the shipment concerns, such as its producer or its consignee, by any of its names.
   * Absent: the question names no firm.
   */
  readonly entity?: string;
  /**
   * The conditions that the shipment meets, such as `USMCA-originating`: conditions on its goods, on its entry
   * or on how a licence is used.
   */
  readonly when?: readonly string[];
};
