import type { OnMeasure } from '../../../events/measures/scope';
import type { PlainEvent } from '../../../events/plain';
import { show } from '../../../flaw';
import { push } from '../../../object';
import type { Anomaly } from '../../../temporal/verbs/record/anomalies';
import type { DutyTerm } from '../../../vocabulary/duty';
import { nameKey } from '../../../vocabulary/name-key';
import { coveringKeys, goodsKeys } from '../../../vocabulary/products';

type Rate = {
  readonly goods: ReadonlySet<string>;
  readonly partners: readonly string[] | undefined;
  readonly entities: readonly string[] | undefined;
  readonly when: readonly string[] | undefined;
  readonly duty: DutyTerm;
};

const rateOf = ({ products, partners, entities, when }: OnMeasure, duty: DutyTerm): Rate => ({
  goods: new Set(goodsKeys(products)),
  partners,
  entities: entities?.map(nameKey),
  when: when?.map(nameKey),
  duty,
});

/** An absent field stands for everything. */
const holdsFor = (wide: readonly string[] | undefined, narrow: readonly string[] | undefined) =>
  wide === undefined || (narrow?.every((each) => wide.includes(each)) ?? false);

const covers = (rate: Rate, later: Rate): boolean =>
  holdsFor(rate.partners, later.partners) &&
  holdsFor(rate.entities, later.entities) &&
  (rate.when ?? []).every((each) => later.when?.includes(each));

const isNarrower = (rate: Rate, later: Rate): boolean =>
  (['partners', 'entities', 'when'] as const).some(
    (field) => later[field] !== undefined && rate[field] === undefined,
  ) || [...later.goods].every((key) => !rate.goods.has(key));

const ratesSoFar = () => {
  const filed = new Map<string, Rate[]>();
  const keysOf = (measure: string, goods: readonly string[], firms: readonly string[]) =>
    firms.flatMap((firm) => goods.map((good) => `${measure}\n${good}\n${firm}`));
  return {
    add: (measure: string, rate: Rate): void => {
      for (const key of keysOf(measure, [...rate.goods], rate.entities ?? ['']))
        push(filed, key, rate);
    },
    /**
     * The earlier rates that apply to some of the goods of a later rate, and to all countries, firms and conditions of
     * the later rate.
     */
    covering: (measure: string, later: Rate): readonly Rate[] => {
      const goods = [...new Set([...later.goods].flatMap(coveringKeys))];
      const found = keysOf(measure, goods, ['', ...(later.entities ?? []).slice(0, 1)]).flatMap(
        (key) => filed.get(key) ?? [],
      );
      return [...new Set(found)].filter((rate) => covers(rate, later));
    },
  };
};

const common = <Value>(values: readonly Value[]): Value | undefined =>
  values.every((each) => each === values[0]) ? values[0] : undefined;

/** Lists which of the fields `as` and `on` a new rate changes by leaving them out, in words for a message. */
const changes = (duty: DutyTerm, before: readonly DutyTerm[]): readonly string[] => {
  const as = common(before.map((each) => each.as ?? 'addition')) ?? 'addition';
  const on = common(before.map((each) => each.on));
  // A duty of zero changes nothing, whether it is added to the ordinary duty or is only a floor for that duty.
  const isNil = duty.percent === 0 && duty.specific === undefined;
  const isSame = as === 'addition' || (as === 'inclusive' && isNil);
  return [
    ...(duty.as !== undefined || isSame ? [] : [`"as" ${show(as)}`]),
    ...(duty.on !== undefined || on === undefined || isNil ? [] : [`"on" ${show(on)}`]),
  ];
};

/**
 * Reports a rate that leaves out `as` or `on`, although all earlier rates for its scope have one value of that field.
 * Without `as`, a rate is added to the ordinary duty. Without `on`, a rate applies to the whole value.
 */
export const oddRates = (acts: readonly PlainEvent[]): readonly Anomaly[] => {
  const rates = ratesSoFar();
  return acts.flatMap((event): readonly Anomaly[] => {
    if (event.type !== 'MeasureAnnounced' && event.type !== 'MeasureAmended') return [];
    const { id, type, data } = event;
    const { measure, duty } = data;
    if (duty === undefined) return [];
    const rate = rateOf(data, duty);
    const before = rates.covering(measure, rate);
    rates.add(measure, rate);
    const isNew = type === 'MeasureAnnounced' && !before.every((each) => isNarrower(each, rate));
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
