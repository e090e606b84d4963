import type { OnMeasure } from '../../events/measures/scope';
import type { PlainEvent } from '../../events/plain';
import { show } from '../../flaw';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';
import type { DutyTerm } from '../../vocabulary/duty';
import { nameKey } from '../../vocabulary/name-key';
import { coveringKeys, goodsKeys } from '../../vocabulary/products';

/** A rate of a measure, and the scope of the act that set it. */
type Rate = {
  readonly data: OnMeasure;
  readonly goods: ReadonlySet<string>;
  readonly duty: DutyTerm;
};

/** Whether a field of an act names everything that the same field of a later act names. Absent: all. */
const holdsFor = (wide: readonly string[] | undefined, narrow: readonly string[] | undefined) =>
  wide === undefined || (narrow?.every((each) => wide.includes(each)) ?? false);

const keysOf = (names: readonly string[] | undefined) => names?.map(nameKey);

const covers = ({ data, goods }: Rate, later: OnMeasure): boolean =>
  holdsFor(data.partners, later.partners) &&
  holdsFor(keysOf(data.entities), keysOf(later.entities)) &&
  (keysOf(data.when) ?? []).every((each) => keysOf(later.when)?.includes(each)) &&
  goodsKeys(later.products).some((key) => coveringKeys(key).some((wide) => goods.has(wide)));

/** Whether a later act is for a narrower scope than an earlier rate. */
const isNarrower = ({ data, goods }: Rate, later: OnMeasure): boolean =>
  (['partners', 'entities', 'when'] as const).some(
    (field) => later[field] !== undefined && data[field] === undefined,
  ) || goodsKeys(later.products).every((key) => !goods.has(key));

/** The value that all the given values equal. Undefined if they differ. */
const common = <Value>(values: readonly Value[]): Value | undefined =>
  values.every((each) => each === values[0]) ? values[0] : undefined;

/** Which of `as` and `on` a rate leaves out and so changes, in words for a message. */
const changes = (duty: DutyTerm, before: readonly DutyTerm[]): readonly string[] => {
  const as = common(before.map((each) => each.as ?? 'addition')) ?? 'addition';
  const on = common(before.map((each) => each.on));
  // A duty of zero has the same effect whether it is added to the ordinary duty or the ordinary duty is raised to
  // it.
  const isNil = duty.percent === 0 && duty.specific === undefined;
  const isSame = as === 'addition' || (as === 'inclusive' && isNil);
  return [
    ...(duty.as !== undefined || isSame ? [] : [`"as" ${show(as)}`]),
    ...(duty.on !== undefined || on === undefined || isNil ? [] : [`"on" ${show(on)}`]),
  ];
};

/**
 * Finds amendments, and rates for a narrower scope, that leave out `as` or `on` although all earlier rates of the
 * measure for that scope state the same value for this field. Without the field, the new rate is added to the
 * ordinary duty, or is on the whole value.
 */
export const oddRates = (acts: readonly PlainEvent[]): readonly Anomaly[] => {
  const rates = new Map<string, Rate[]>();
  return acts.flatMap((event): readonly Anomaly[] => {
    if (event.type !== 'MeasureAnnounced' && event.type !== 'MeasureAmended') return [];
    const { id, type, data } = event;
    const { measure, products, duty } = data;
    if (duty === undefined) return [];
    const earlier = rates.get(measure) ?? [];
    const before = earlier.filter((rate) => covers(rate, data));
    rates.set(measure, earlier);
    earlier.push({ data, goods: new Set(goodsKeys(products)), duty });
    const isNew = type === 'MeasureAnnounced' && !before.every((rate) => isNarrower(rate, data));
    if (before.length === 0 || isNew) return [];
    const lost = changes(
      duty,
      before.map((each) => each.duty),
    );
    if (lost.length === 0) return [];
    const message = `Event "${id}" gives a rate of the measure ${show(measure)} without ${lost.join(' and ')}, which its earlier rates have, so the new rate is ${duty.as === undefined && lost.some((each) => each.startsWith('"as"')) ? 'added to the ordinary duty' : 'on the whole value'}. Repeat what still holds. If that is meant, write "as": "addition", or announce the measure again for the same scope.`;
    return [Object.freeze({ _tag: 'OtherKindOfRate' as const, event: id, message })];
  });
};
