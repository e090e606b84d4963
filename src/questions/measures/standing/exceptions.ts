import { narrowerKey } from '../../../relations/measures/measure-keys';
import { partsOf } from '../../../relations/measures/scope';
import type { Relations } from '../../../relations/relations';
import { same } from '../../../same';
import type { DutyTerm } from '../../../vocabulary/duty';
import type { MeasureId } from '../../../vocabulary/ids';
import type { LicenceLevel } from '../../../vocabulary/instruments';
import { nameKey } from '../../../vocabulary/name-key';
import type { PriceTerm, QuotaTerm } from '../../../vocabulary/terms';
import { type Subject, withSureCodes } from '../scope/cover';
import { allKeys, coversGoods } from '../scope/goods';
import { namesOfOne } from '../scope/names';
import { isMember, sidesOf } from '../scope/sides';
import { isEvidence, mayCount, type Topic, termsWanted } from './evidence';
import { keptUnder } from './found';
import type { Inactive } from './inactive';
import type { OneSide } from './on-route';
import type { Reader } from './reader';
import { type Standing, type TermsInEffect, termValue } from './standing';
import { narrowedTo, standingOn } from './standing-on';

/** A part of the question's scope for which a measure sets a different rule. */
export type Exception = {
  /** The measure. */
  readonly measure: MeasureId;
  /**
   * The firm that the exception is for. Present only if the question names no firm, or gives a name that
   * several firms may have.
   */
  readonly entity?: string;
  /**
   * The member to which the exception applies. Present only if the question is about a union. The measure is
   * against this member, or was taken by this member or by another of its unions.
   */
  readonly partner?: string;
  /** The conditions that the exception requires and the question did not name. */
  readonly when?: readonly string[];
  /** The key of a part of the goods. */
  readonly product?: string;
  /** The duty charged on this part. */
  readonly duty?: DutyTerm;
  /** The licence required for this part. */
  readonly licence?: LicenceLevel;
  /** The quota for this part. Absent if there is none, or if equally narrow rules state different quotas. */
  readonly quota?: QuotaTerm;
  /** The price set for this part. Absent if there is none, or if equally narrow rules state different prices. */
  readonly price?: PriceTerm;
  /** Why the measure is not in force for this part of the question's scope. */
  readonly inactive?: Inactive;
};

export type Part = { readonly subject: Subject; readonly fields: Omit<Exception, 'measure'> };

/**
 * The index keys and id prefixes by which to find the rows of a measure that may be narrower than the
 * question.
 */
type Sought = {
  readonly keys: readonly string[];
  /**
   * For each key of goods, the id of the row for exactly these goods (`id`), and the common prefix (`from`) of the
   * ids of all rows for goods within them.
   */
  readonly inside: readonly { readonly key: string; readonly id: string; readonly from: string }[];
};

const soughtIn = (measure: string, { goods, parts, within }: Subject): Sought => ({
  keys: allKeys(goods, within).map((key) => narrowerKey(measure, key)),
  inside: [...goods, ...parts].map((key) => ({
    key,
    id: `${measure}/${key}`,
    from: `${measure}/${key === '*' ? '' : key}`,
  })),
});

/**
 * Lists the ids of rows of a measure that may be narrower than the question. The row for all the goods of the
 * question is left out.
 */
export const narrowerIds = (
  { measures }: Relations,
  measure: string,
  subject: Subject,
): readonly string[] => {
  const { keys, inside } = soughtIn(measure, subject);
  const under = measures.idsUnder;
  const beginning = measures.idsBeginning;
  const ids = new Set<string>();
  for (const key of keys) for (const id of under(key)) ids.add(id);
  for (const { key, id: whole, from } of inside)
    for (const id of beginning(from))
      if ((id !== whole || subject.parts.includes(key)) && coversGoods(key, partsOf(id).product))
        ids.add(id);
  return ids.size === 0 ? none : [...ids].sort();
};

const none: readonly string[] = [];

export const withUnions = (
  state: Relations,
  member: string,
  { partners }: Subject,
): readonly string[] => [...new Set([...sidesOf(state, member), ...partners])];

/**
 * Returns the part of the question's scope that a row is about. Undefined if the row is not narrower than the
 * question, if it is for a country or firm outside the question, or if no act names this part.
 */
export const partOf = (reader: Reader, id: string, subject: Subject): Part | undefined => {
  const { product, partner, entity, conditions } = partsOf(id);
  const [asked = ''] = subject.partners;
  const isOwn = partner === undefined || subject.partners.includes(partner);
  if (!isOwn && !isMember(reader.state, partner, asked)) return undefined;
  const isOther = entity !== undefined && !subject.firm.includes(entity);
  if (isOther && subject.firm.length > 0) return undefined;
  // If several firms may have the name in the question, a rule on one of these firms is a rule on a
  // part of what the question asks about.
  const isFirm = isOther || (entity !== undefined && subject.firmsMeant.length > 0);
  const met = conditions?.split('+') ?? [];
  const isUnmet = met.some((each) => !subject.when.includes(each));
  const isPart = !subject.goods.some((key) => coversGoods(product, key, subject.within));
  if (isOwn && !isFirm && !isUnmet && !isPart) return undefined;
  const isWithin = subject.goods.some((key) => coversGoods(key, product, subject.within));
  const names = reader.measure(id);
  if (names === undefined) return undefined;
  return {
    subject: {
      // If the row is for a part of the goods, its product is looked up. The goods of the question are looked
      // up too, unless the product is known to lie within them.
      goods: isPart ? (isWithin ? [product] : [product, ...subject.goods]) : subject.goods,
      parts: [],
      within: subject.within,
      sure: undefined,
      partners: isOwn ? subject.partners : withUnions(reader.state, partner, subject),
      firm: isFirm ? namesOfOne(reader.state, entity) : subject.firm,
      firmsMeant: isFirm ? [] : subject.firmsMeant,
      when: [...new Set([...subject.when, ...met])],
    },
    fields: {
      ...(isFirm ? { entity: names.entity ?? entity } : {}),
      ...(isOwn ? {} : { partner }),
      ...(isUnmet ? { when: names.when ?? met } : {}),
      ...(isPart ? { product } : {}),
    },
  };
};

export const isOnItself = (
  { owner }: Reader,
  measure: string,
  { partner }: Part['fields'],
): boolean => partner !== undefined && partner === owner(measure)?.country;

const noExceptions: readonly Exception[] = [];

type TermFields = Pick<Exception, 'duty' | 'licence' | 'quota' | 'price'>;

const termsIn = (terms: TermsInEffect, topic: Topic): TermFields => {
  if (topic === 'duty') {
    const duty = termValue(terms, 'duty')?.duty;
    return duty === undefined ? {} : { duty };
  }
  const licence = termValue(terms, 'licence')?.licence;
  const quota = termValue(terms, 'quota')?.quota;
  const price = termValue(terms, 'price')?.price;
  return {
    ...(licence === undefined ? {} : { licence }),
    ...(quota === undefined ? {} : { quota }),
    ...(price === undefined ? {} : { price }),
  };
};

export const termsOrInactive = (
  measure: MeasureId,
  standing: Standing,
  topic: Topic,
): TermFields & Pick<Exception, 'inactive'> => {
  if (standing.inForce === false) {
    const { because, act } = standing;
    return { inactive: { measure, because, act } };
  }
  return standing.inForce === undefined ? {} : termsIn(standing.terms, topic);
};

export const keyOf = (fields: Part['fields']): string => {
  const { entity = '', partner, when, product } = fields;
  return JSON.stringify([nameKey(entity), partner, when, product]);
};

/**
 * What a measure says, in a form that can be compared: whether it is in force, and the terms that
 * the question asks for.
 */
export const answerOf = (standing: Standing, topic: Topic): unknown =>
  standing.inForce === true ? [true, termsIn(standing.terms, topic)] : [false, null];

/**
 * Lists the parts of the question's scope for which a measure sets a different rule. A part can be a firm, a
 * condition, a part of the goods, or a member of a union. A firm is a part only if the question names no firm, or
 * gives a name that several firms may have. A condition is a part only if the question does not say that it is met.
 */
export const exceptionsOf = (
  reader: Reader,
  measure: MeasureId,
  side: OneSide,
  whole: Standing,
  term: Topic,
): readonly Exception[] => {
  if (!mayCount(term, measure, whole, side, reader)) return noExceptions;
  const asked = withSureCodes(side.subject);
  const ids = keptUnder(side.found, measure, 'narrower', () =>
    narrowerIds(reader.state, measure, asked),
  );
  if (ids.length === 0) return noExceptions;
  const found = new Map<string, Exception>();
  const wanted = termsWanted(term, measure, side, reader);
  const said = answerOf(whole, term);
  for (const id of ids) {
    const part = partOf(reader, id, asked);
    if (part === undefined || isOnItself(reader, measure, part.fields)) continue;
    const { subject, fields } = part;
    const key = keyOf(fields);
    if (found.has(key)) continue;
    const standing = standingOn(reader, measure, narrowedTo(reader, side, subject), wanted);
    if (standing.inForce === undefined || !isEvidence(term, standing)) continue;
    if (same(answerOf(standing, term), said)) continue;
    found.set(key, { measure, ...fields, ...termsOrInactive(measure, standing, term) });
  }
  return [...found.values()];
};
