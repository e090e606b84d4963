import type { Against, MeasureAnnounced } from '../../events/measures/announced';
import type { Narrowing, OnMeasure } from '../../events/measures/scope';
import type { CountryCode } from '../../vocabulary/actors';
import type { MeasureId } from '../../vocabulary/ids';
import { nameKey } from '../../vocabulary/name-key';
import { goodsKeys } from '../../vocabulary/products';

/**
 * The scope of one row: a measure, a product, and the country, firm or conditions that it is limited to.
 */
export type Scope = {
  readonly measure: MeasureId;
  /** The product's key: a bare name, `SCHEME:code`, `SCHEME:code#part`, or `*` for all goods. */
  readonly product: string;
  /** The one country or union that the row is for; null means all countries that the measure is against. */
  readonly partner: CountryCode | null;
  /**
   * The one firm or person that the row is for, as an act named it; null means everybody. A row for one firm or
   * person takes precedence over a row for everybody.
   */
  readonly entity: string | null;
  /** The conditions, which must all be met; null means that there are no conditions. */
  readonly when: readonly string[] | null;
};

/**
 * Returns the part of a row's id that limits the row to a country, a firm or conditions: `@partner`,
 * `~entity`, `?conditions`.
 */
export const narrowingId = (
  partner: string | undefined,
  entityKey: string | undefined,
  conditions: string | undefined,
): string =>
  `${partner === undefined ? '' : `@${partner}`}${entityKey === undefined ? '' : `~${entityKey}`}${
    conditions === undefined ? '' : `?${conditions}`
  }`;

export const conditionsKey = (when: readonly string[]): string =>
  when.map(nameKey).sort().join('+');

const forAll: readonly string[] = [''];

const narrowingsOf = (data: Narrowing): readonly string[] => {
  if (!isNarrowed(data)) return forAll;
  const { partners, entities, when } = data;
  const conditions = when && conditionsKey(when);
  return (partners ?? [undefined]).flatMap((partner) =>
    (entities?.map(nameKey) ?? [undefined]).map((entity) =>
      narrowingId(partner, entity, conditions),
    ),
  );
};

export const scopeIds = (data: OnMeasure): readonly string[] => {
  const narrowings = narrowingsOf(data);
  const ids: string[] = [];
  for (const product of goodsKeys(data.products))
    for (const narrowing of narrowings) ids.push(`${data.measure}/${product}${narrowing}`);
  return ids;
};

export const isNarrowed = ({ partners, entities, when }: Narrowing): boolean =>
  partners !== undefined || entities !== undefined || when !== undefined;

export const againstOf = ({ against, partners }: MeasureAnnounced['data']): Against =>
  partners ?? against;

/** Returns the scope of the exclusions that an announcement makes in its `except`. Undefined without `except`. */
export const exceptOf = (data: MeasureAnnounced['data']): OnMeasure | undefined => {
  const { measure, except } = data;
  if (except === undefined) return undefined;
  const partners = except.partners ?? data.partners;
  const entities = except.entities ?? data.entities;
  const when = [...(data.when ?? []), ...(except.when ?? [])];
  return {
    measure,
    products: except.products ?? data.products,
    ...(partners === undefined ? {} : { partners }),
    ...(entities === undefined ? {} : { entities }),
    ...(when.length === 0 ? {} : { when }),
  };
};

const parts = /^([^/]*)\/([^@~?]*)(?:@([^~?]*))?(?:~([^?]*))?(?:\?(.*))?$/;

export const partsOf = (id: string) => {
  const [, measure = '', product = '', partner, entity, conditions] = parts.exec(id) ?? [];
  return { measure, product, partner, entity, conditions };
};

/** The parts of a row's id after its measure, as messages tell them. */
export const tellScope = (id: string): string => {
  const { product, partner, entity, conditions } = partsOf(id);
  const scope = [product, partner, entity, conditions].flatMap((each) => each ?? []);
  return scope.map((each) => `"${each}"`).join(' and ');
};

/** `data` belongs to an act that names the row. Names are spelled as in `data`. */
export const scopeOf = (id: string, data: OnMeasure): Scope => {
  const { product, partner, entity, conditions } = partsOf(id);
  return {
    measure: data.measure,
    product,
    // The cast is safe: the id was made from a country that the act names.
    partner: (partner as CountryCode | undefined) ?? null,
    entity: entity === undefined ? null : (namesIn(data).get(entity) ?? entity),
    when: conditions === undefined ? null : (data.when ?? conditions.split('+')),
  };
};

// Keeps the names of each list, since an act may name hundreds of firms, and each firm is looked up for each
// product.
const named = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

export const namesIn = ({ entities = [] }: Narrowing): ReadonlyMap<string, string> => {
  const names = named.get(entities) ?? new Map(entities.map((name) => [nameKey(name), name]));
  named.set(entities, names);
  return names;
};
