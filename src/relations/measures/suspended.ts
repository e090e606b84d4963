import type { MeasureResumed, MeasureSuspended } from '../../events/measures/interruptions';
import { compareDatesAt } from '../../time/compare-dates';
import type { Point } from '../../time/point';
import type { CountryCode } from '../../vocabulary/actors';
import { isBloc } from '../../vocabulary/blocs';
import type { EventId } from '../../vocabulary/ids';
import { coveringKeys, goodsKeys } from '../../vocabulary/products';

/** An act that suspended a measure, and the goods and countries that it named. */
export type Suspended = {
  readonly act: EventId;
  /** The keys of the goods in one text, separated by spaces, since a list may have thousands. */
  readonly goods: string;
  /** The countries; null means all that the measure is against. */
  readonly partners: readonly CountryCode[] | null;
  /** The first day on which it no longer applies; null where it applies until further notice. */
  readonly until: Point | null;
};

/** What a suspension suspends. */
export const suspendedBy = ({ id, data }: MeasureSuspended): Suspended => ({
  act: id,
  goods: goodsKeys(data.products).join(' '),
  partners: data.partners ?? null,
  until: data.effectiveUntil ?? null,
});

/** Whether each of some goods equals one of the others or is a part of one. */
const isAmong =
  (others: ReadonlySet<string>) =>
  (key: string): boolean =>
    others.has(key) || coveringKeys(key).some((each) => others.has(each));

const shareGoods = (one: readonly string[], other: readonly string[]): boolean =>
  one.some(isAmong(new Set(other))) || other.some(isAmong(new Set(one)));

/** Whether two acts may concern the same countries. A row cannot know who belongs to a union. */
const sharePartners = (
  one: readonly CountryCode[] | null,
  other: readonly CountryCode[] | undefined,
): boolean =>
  one === null ||
  other === undefined ||
  [...one, ...other].some(isBloc) ||
  one.some((each) => other.includes(each));

/** Whether a suspension that has not ended covers some of what a resumption covers. */
export const isResumable = (
  suspended: readonly Suspended[],
  { occurred, data }: MeasureResumed,
  offsetMs: number,
): boolean =>
  suspended.some(
    ({ goods, partners, until }) =>
      (until === null || compareDatesAt(offsetMs)(until, occurred) > 0) &&
      shareGoods(goods.split(' '), goodsKeys(data.products)) &&
      sharePartners(partners, data.partners),
  );

/**
 * The suspensions that remain after a resumption. A resumption for a limited time, or for only some
 * countries, firms or conditions, ends no suspension for good.
 */
export const leftBy = (
  suspended: readonly Suspended[],
  { data }: MeasureResumed,
): readonly Suspended[] => {
  if (suspended.length === 0) return suspended;
  const { products, partners, entities, when, effectiveUntil, completes } = data;
  const isForSome = [partners, entities, when, effectiveUntil].some((each) => each !== undefined);
  const isResumed = isAmong(new Set(goodsKeys(products)));
  return suspended.filter(
    ({ act, goods }) => act !== completes && (isForSome || !goods.split(' ').every(isResumed)),
  );
};
