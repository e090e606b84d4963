import type { MeasureAnnounced } from '../../events/measures/announced';
import type { PlainEvent } from '../../events/plain';
import { show } from '../../flaw';
import { didYouMean, type NamesSoFar, namesSoFar } from '../../nearest';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';
import { nameKey } from '../../vocabulary/name-key';
import { goodsKeys } from '../../vocabulary/products';
import type { Said } from '../names/noted-names';
import { type Codes, codesIn } from './noted-codes';

const conditionsIn = (event: PlainEvent): readonly string[] => {
  if (event.type === 'MeasureAnnounced')
    return [...(event.data.when ?? []), ...(event.data.except?.when ?? [])];
  return event.type === 'ExclusionGranted' || event.type === 'LicenceGranted'
    ? (event.data.when ?? [])
    : [];
};

const usedNames = () => {
  const keys = new Set<string>();
  const used = namesSoFar();
  return {
    /**
     * Returns each given name that was not used before and is nearly a used name, which `meant` holds. After the call,
     * all given names count as used.
     */
    mistyped: (names: readonly string[]) => {
      const found = names.flatMap((name) => {
        const meant = keys.has(nameKey(name)) ? undefined : used.meantBy(name);
        return meant === undefined ? [] : [{ name, meant }];
      });
      for (const name of names) {
        const key = nameKey(name);
        if (keys.has(key)) continue;
        keys.add(key);
        used.add(name);
      }
      return found;
    },
  };
};

const anomaly = (_tag: Anomaly['_tag'], event: string, message: string): Anomaly =>
  Object.freeze({ _tag, event, message: `Event "${event}": ${message}` });

/**
 * Reports names that are probably mistyped: conditions, firms and measures whose name is nearly the name in an earlier
 * act. Also reports a licence that replaces a licence which no event grants.
 */
export const oddNames = (
  acts: readonly PlainEvent[],
  ever: readonly Said[],
): readonly Anomaly[] => {
  const used = new Map<string, Record<'conditions' | 'firms', ReturnType<typeof usedNames>>>();
  const noted = new Set(
    ever.flatMap(({ type, data }) => (type === 'EntityNoted' ? data.names.map(nameKey) : [])),
  );
  const licences = licencesIn(ever);
  const twins = twinsIn(codesIn(ever));
  return acts.flatMap((event): readonly Anomaly[] => {
    if (
      event.type !== 'MeasureAnnounced' &&
      event.type !== 'ExclusionGranted' &&
      event.type !== 'LicenceGranted'
    )
      return [];
    const { id, type, data } = event;
    const { measure } = data;
    const names = used.get(measure) ?? { conditions: usedNames(), firms: usedNames() };
    used.set(measure, names);
    const firms = type === 'MeasureAnnounced' ? (data.entities ?? []) : [];
    return [
      ...(type === 'MeasureAnnounced' ? twins(event) : []),
      ...names.conditions
        .mistyped(conditionsIn(event))
        .map(({ name, meant }) =>
          anomaly(
            'UnknownCondition',
            id,
            `other acts on the measure ${show(measure)} name no condition ${show(name)}. Did you mean "${meant}"? Correct the condition. If both exist, give them names that differ more.`,
          ),
        ),
      ...names.firms
        .mistyped(firms)
        .filter(({ name }) => !noted.has(nameKey(name)))
        .map(({ name, meant }) =>
          anomaly(
            'UnknownEntity',
            id,
            `earlier acts on the measure ${show(measure)} name no ${show(name)}. Did you mean "${meant}"? Correct the name. If it is another firm, or another name of that firm, say so in an EntityNoted.`,
          ),
        ),
      ...(type === 'LicenceGranted' ? replacing(id, data, licences.get(measure)) : []),
    ];
  });
};

const licencesIn = (ever: readonly Said[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = new Map<string, Set<string>>();
  for (const { type, data } of ever)
    if (type === 'LicenceGranted')
      known.set(data.measure, (known.get(data.measure) ?? new Set()).add(data.licence));
  return known;
};

const replacing = (
  event: string,
  { measure, licence, replaces }: Extract<PlainEvent, { type: 'LicenceGranted' }>['data'],
  granted: ReadonlySet<string> = new Set(),
): readonly Anomaly[] => {
  if (replaces === undefined || granted.has(replaces)) return [];
  const guess = didYouMean(
    replaces,
    [...granted].filter((each) => each !== licence),
  );
  return [
    anomaly(
      'UnknownLicence',
      event,
      `it replaces the licence ${show(replaces)}, and no event grants that licence under the measure ${show(measure)}. ${guess}Correct "replaces", or record how the licence was granted.`,
    ),
  ];
};

type Announced = {
  readonly goodsOf: Map<string, Set<string>>;
  readonly ids: NamesSoFar;
};

/**
 * Returns a function that reports a new measure with a twin: an earlier measure of the same country and flow, for
 * goods that may be the same, with nearly the same id.
 */
const twinsIn = ({ mayOverlap }: Codes) => {
  const sides = new Map<string, Announced>();
  return ({ id, by, data }: MeasureAnnounced): readonly Anomaly[] => {
    const side = `${by.country} ${data.flow}`;
    const { goodsOf, ids } = sides.get(side) ?? { goodsOf: new Map(), ids: namesSoFar() };
    sides.set(side, { goodsOf, ids });
    const goods = goodsOf.get(data.measure) ?? new Set<string>();
    const keys = goodsKeys(data.products);
    const meant = goodsOf.has(data.measure) ? undefined : ids.meantBy(data.measure);
    if (!goodsOf.has(data.measure)) ids.add(data.measure);
    goodsOf.set(data.measure, goods);
    for (const key of keys) goods.add(key);
    if (meant === undefined || !keys.some(mayOverlap([...(goodsOf.get(meant) ?? [])]))) return [];
    return [
      anomaly(
        'UnknownMeasure',
        id,
        `it announces the measure ${show(data.measure)}, and the same country announced another for these goods whose id is nearly the same. Did you mean "${meant}"? Correct the id. If there are two measures, give them ids that differ more.`,
      ),
    ];
  };
};
