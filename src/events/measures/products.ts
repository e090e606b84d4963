import { strictObject } from '../../codec/strict-object';
import { bareProduct, type CodedProduct, codedProducts } from '../../vocabulary/products';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, act } from '../envelope/envelope';

/**
 * The codes of a good that acts have by a name. All goods of that name fall under the codes that are
 * named, and goods without any, such as services, have none; a later note of the same product replaces it from its own effect on. `DecisionWithdrawn` takes
 * it back. TARIC and the HS: classification; a code of which only some goods are meant is an `ex` code.
 */
export type ProductNoted = Act<
  'ProductNoted',
  {
    /** The good, by its name. */
    readonly product: string;
    /** Codes of which all goods are this good; empty where there is none. */
    readonly codes: readonly CodedProduct[];
    /** Codes of which only some goods are this good. */
    readonly partOf?: readonly CodedProduct[];
  } & Effect
>;

/** Codec of {@link ProductNoted}. */
export const productNoted: ActCodec<ProductNoted> = act(
  'ProductNoted',
  1,
  strictObject(
    'data',
    { product: bareProduct, codes: codedProducts },
    { partOf: codedProducts, ...effect },
  ),
);
