import { strictObject } from '../../codec/strict-object';
import { bareProduct, type CodedProduct, codedProducts } from '../../vocabulary/products';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, act } from '../envelope/envelope';

/**
 * Gives the codes of a good that acts call by a name. If `partOf` is given, the good has the codes in `codes` and
 * `partOf` and no others. If both lists are empty, no code contains the good, for instance because the good is a
 * service. A later `ProductNoted` on the same product replaces this one from the date on which the later one
 * takes effect.
 * `DecisionWithdrawn` withdraws a `ProductNoted`. In TARIC (the tariff database of the EU) and the HS:
 * classification; a code under which there are other goods too is an `ex` code.
 */
export type ProductNoted = Act<
  'ProductNoted',
  {
    /** The name of the good. */
    readonly product: string;
    /** Codes that contain only this good. Empty if there are none. */
    readonly codes: readonly CodedProduct[];
    /**
     * Codes that contain this good and other goods too. Empty if there are no such codes, absent if they are
     * not known. If absent, the good may have more codes than those in `codes`. In that case, an act that
     * restricts a code in `codes` counts as restricting the good, but an act that excludes such a code from a
     * measure counts as excluding only a part of the good.
     */
    readonly partOf?: readonly CodedProduct[];
  } & Effect
>;

export const productNoted: ActCodec<ProductNoted> = act(
  'ProductNoted',
  1,
  strictObject(
    'data',
    { product: bareProduct, codes: codedProducts },
    { partOf: codedProducts, ...effect },
  ),
);
