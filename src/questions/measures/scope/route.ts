import type { Product } from '../../../vocabulary/products';

/** A product traded from one country to another. */
export type Route = {
  /** The exporting country (ISO 3166-1 alpha-3), or the code of a customs union. */
  readonly from: string;
  /** The importing country (ISO 3166-1 alpha-3), or the code of a customs union. */
  readonly to: string;
  /** What is traded, by code or by name; `*` asks about all goods. */
  readonly product: Product;
  /** The firm or person that trades, by any of its names. If absent, the question names no firm. */
  readonly entity?: string;
  /** The conditions that the goods or the entry meet, such as `USMCA-originating`. */
  readonly when?: readonly string[];
};
