import type { Product } from '../../../vocabulary/products';

/** A product on its way from one country to another. */
export type Route = {
  /** The exporting country, ISO 3166-1 alpha-3, or a customs union by its code. */
  readonly from: string;
  /** The importing country, likewise. */
  readonly to: string;
  /** What is traded, by code or by name; `*` asks for all goods. */
  readonly product: Product;
  /** Whose trade, by any of its names; absent: nobody's in particular. */
  readonly entity?: string;
  /** The conditions that the goods or the entry meet, such as `USMCA-originating`. */
  readonly when?: readonly string[];
};
