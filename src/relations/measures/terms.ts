import type { EventId } from '../../vocabulary/ids';
import type { LicenceLevel } from '../../vocabulary/instruments';

/** What a measure asks for while it has effect. */
export type Terms = {
  /** The licence that it makes necessary; null where it is not about licensing. */
  readonly licence: LicenceLevel | null;
  /** The duty that it puts on, ad valorem, in per cent; null where it is not a tariff. */
  readonly rate: number | null;
  /** Whom alone it concerns; null where it concerns everybody. */
  readonly entities: readonly string[] | null;
};

/** The terms that hold until further notice, and those that acts have put over them for a time. */
export type LayeredTerms = {
  readonly lasting: Terms;
  /** In the order in which they took effect; of each term, the last that names it holds. */
  readonly passing: readonly { readonly act: EventId; readonly value: Partial<Terms> }[];
};

/** The terms that hold. */
export const termsOf = ({ lasting, passing }: LayeredTerms): Terms => {
  const terms = { ...lasting };
  for (const { value } of passing) Object.assign(terms, value);
  return terms;
};

/** The terms after an amendment for a time, until its act ends. */
export const amendedForNow = (
  { lasting, passing }: LayeredTerms,
  value: Partial<Terms>,
  act: EventId,
): LayeredTerms => ({ lasting, passing: [...passing, { act, value }] });

/** The terms after an amendment until further notice: what it names is over wherever it stood. */
export const amendedForGood = (
  { lasting, passing }: LayeredTerms,
  value: Partial<Terms>,
): LayeredTerms => ({
  lasting: { ...lasting, ...value },
  passing: passing
    .map((layer) => ({ ...layer, value: without(layer.value, value) }))
    .filter((layer) => Object.keys(layer.value).length > 0),
});

const without = (terms: Partial<Terms>, named: Partial<Terms>): Partial<Terms> =>
  Object.fromEntries(Object.entries(terms).filter(([term]) => !Object.hasOwn(named, term)));
