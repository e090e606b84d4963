import type { MeasureResumed, MeasureSuspended } from '../../events/measures/interruptions';
import type { PlainEvent } from '../../events/plain';
import { compareDatesAt } from '../../time/compare-dates';
import { type CountryCode, countryOf, type NationalActor } from '../../vocabulary/actors';
import { isBloc } from '../../vocabulary/blocs';
import type { EventId } from '../../vocabulary/ids';
import { coveringKeys, goodsKeys } from '../../vocabulary/products';

const isOneOrPartOf = (others: readonly string[]): ((key: string) => boolean) => {
  const keys = new Set(others);
  return (key) => keys.has(key) || coveringKeys(key).some((each) => keys.has(each));
};

/**
 * Whether two acts may concern the same countries. True if one of the acts names no countries, since it then concerns
 * all. True if one of them names a union, since a row does not know the members of a union.
 */
const sharePartners = (
  one: readonly CountryCode[] | undefined,
  other: readonly CountryCode[] | undefined,
): boolean =>
  one === undefined ||
  other === undefined ||
  [...one, ...other].some(isBloc) ||
  one.some((each) => other.includes(each));

/**
 * Whether a resumption ends suspensions permanently. A resumption for a limited time, or for only some countries,
 * firms or conditions, does not.
 */
const isForGood = ({ data }: MeasureResumed): boolean => {
  const { partners, entities, when, effectiveUntil } = data;
  return [partners, entities, when, effectiveUntil].every((each) => each === undefined);
};

/**
 * Whether a suspension that has not ended covers some of what a resumption covers. `earlier` lists the acts on the
 * measure before the resumption, the last first. The search stops at the announcement, because acts before the
 * announcement had no effect.
 */
export const isResumable = (
  { by, act: announcement }: { readonly by: NationalActor; readonly act: EventId },
  { occurred, data }: MeasureResumed,
  offsetMs: number,
  earlier: Iterable<PlainEvent>,
): boolean => {
  const asked = goodsKeys(data.products);
  const isAsked = isOneOrPartOf(asked);
  const sharesGoods = (goods: readonly string[]): boolean =>
    goods.some(isAsked) || asked.some(isOneOrPartOf(goods));
  const ended = new Set<EventId>();
  const resumed: ((key: string) => boolean)[] = [];
  const isOpen = ({ id, data: { products, partners, effectiveUntil } }: MeasureSuspended) => {
    if (ended.has(id) || !sharePartners(partners, data.partners)) return false;
    if (effectiveUntil !== undefined && compareDatesAt(offsetMs)(effectiveUntil, occurred) <= 0)
      return false;
    const goods = goodsKeys(products);
    return sharesGoods(goods) && !resumed.some((isResumed) => goods.every(isResumed));
  };
  for (const act of earlier) {
    if (act.id === announcement) return false;
    if (countryOf(act.by) !== by.country) continue;
    if (act.type === 'DecisionWithdrawn') ended.add(act.data.withdraws);
    if (act.type !== 'MeasureSuspended' && act.type !== 'MeasureResumed') continue;
    if (act.type === 'MeasureSuspended' && isOpen(act)) return true;
    if (act.type === 'MeasureResumed' && isForGood(act))
      resumed.push(isOneOrPartOf(goodsKeys(act.data.products)));
    if (act.data.completes !== undefined) ended.add(act.data.completes);
  }
  return false;
};
