import type {
  AmbassadorRecalled,
  AmbassadorReturned,
  DiplomaticEvent,
  DiplomaticLevel,
  DiplomaticRelationsChanged,
} from '../../events/families/diplomacy';
import { type DecisionWithdrawn, isNational } from '../../events/measures/withdrawn';
import type { Draft } from '../../immer';
import type { TimedEvent } from '../../temporal/event/event';
import type { CountryCode } from '../../vocabulary/actors';
import type { EventId } from '../../vocabulary/ids';
import { eventIn, refuseForeign } from '../schedule/foreign';
import { type Layer, type Layers, uncovered } from '../schedule/layers';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete } from '../schedule/refuse';
import {
  actsNamed,
  decide,
  dropAct,
  dueOf,
  enact,
  isActOf,
  isLasting,
  type Origin,
  refuseCompletion,
  type Schedule,
  type Since,
} from '../schedule/schedule';
import { isHigher, levelBy, lowestOf, type OwnLevel, withOwn } from './own-levels';

type LevelChange = { readonly of: CountryCode } & (
  | {
      readonly kind: 'set';
      readonly level: DiplomaticLevel;
      readonly isLasting: boolean;
      /** The earlier acts that this act completes. The level of this act replaces the levels of those acts. */
      readonly completes: readonly EventId[];
    }
  | { readonly kind: 'end' }
);

/** An ambassador who is called home. */
export type Recall = {
  /** The country that sent the ambassador. */
  readonly of: CountryCode;
  /** The event that called the ambassador home. */
  readonly act: EventId;
  /** When the ambassador was called home. */
  readonly since: Since;
};

/** The diplomatic relations of two countries. */
export type DiplomaticRelations = Schedule<LevelChange> & {
  /** The two countries, in the order of their codes. */
  readonly parties: readonly CountryCode[];
  /**
   * The lower of the levels that the two countries have set. `normal` if all levels have ended; null if no level has
   * ever taken effect.
   */
  readonly level: DiplomaticLevel | null;
  /**
   * The levels that the two countries have set and that have not ended. For each country, its last
   * level counts.
   */
  readonly layers: Layers<OwnLevel>;
  /** The ambassadors who have been called home, at most one of each side. */
  readonly recalled: readonly Recall[];
} & Origin;

const partiesOf = ({ by, data }: DiplomaticEvent): readonly CountryCode[] =>
  [by.country, 'with' in data ? data.with : data.host].sort();

/** The id of the row for two countries, such as `JPN-KOR`. */
export const relationsRowId = (countries: readonly string[]): string =>
  [...countries].sort().join('-');

const row = (event: DiplomaticEvent): string => relationsRowId(partiesOf(event));

const begun = (event: DiplomaticEvent): Draft<DiplomaticRelations> => ({
  parties: [...partiesOf(event)],
  level: null,
  layers: [],
  recalled: [],
  scheduled: [],
  pending: [],
  act: event.id,
  since: event.occurred,
});

/**
 * The lower of the latest levels of the two countries is in effect (VCDR Art. 2). Without any level,
 * relations are normal.
 */
const settle = (
  draft: Draft<DiplomaticRelations>,
  layers: Layer<OwnLevel>[],
  origin: Origin,
): void => {
  const gone = draft.layers.flatMap(({ act }) => (layers.some(isActOf(act)) ? [] : [act]));
  draft.layers = layers;
  draft.scheduled = draft.scheduled.filter(({ act }) => !gone.includes(act));
  const lowest = lowestOf(layers);
  const level = lowest?.value.level ?? 'normal';
  if (draft.level !== level)
    Object.assign(draft, { level, act: lowest?.act ?? origin.act, since: origin.since });
};

/** When a level ends, the level that it had replaced applies again. */
const apply = (draft: Draft<DiplomaticRelations>, change: LevelChange, origin: Origin): void => {
  const { layers } = draft;
  const { act } = origin;
  if (change.kind === 'set') {
    const { of, level, isLasting, completes } = change;
    settle(draft, withOwn(layers, { act, value: { of, level }, isLasting }, completes), origin);
  } else if (layers.some(isActOf(act))) settle(draft, uncovered(layers, act), origin);
};

/** Whether the other country took the act. Only the country that took an act can change the dates of the act. */
const isOfOther = (
  { layers, scheduled, pending }: DiplomaticRelations,
  id: EventId,
  country: CountryCode,
): boolean =>
  layers.some(({ act, value }) => act === id && value.of !== country) ||
  [...scheduled, ...pending].some(({ act, change }) => act === id && change.of !== country);

const setLevel = (draft: Draft<DiplomaticRelations>, event: DiplomaticRelationsChanged): void => {
  const of = event.by.country;
  const { level, completes } = event.data;
  if (completes !== undefined && isOfOther(draft, completes, of)) return;
  const set: LevelChange = {
    kind: 'set',
    level,
    of,
    isLasting: isLasting(event),
    completes: completes === undefined ? [] : actsNamed(draft, completes),
  };
  enact(draft, event, decide<LevelChange>(event, set, { kind: 'end', of }), apply);
};

const isRecalled = (
  { recalled }: Pick<DiplomaticRelations, 'recalled'>,
  { by }: AmbassadorRecalled | AmbassadorReturned,
): boolean => recalled.some(({ of }) => of === by.country);

const recall = (draft: Draft<DiplomaticRelations>, event: AmbassadorRecalled): void => {
  if (!isRecalled(draft, event))
    draft.recalled.push({ of: event.by.country, act: event.id, since: event.occurred });
};

const comeBack = (draft: Draft<DiplomaticRelations>, { by }: AmbassadorReturned): void => {
  draft.recalled = draft.recalled.filter(({ of }) => of !== by.country);
};

const withdrawnRow = (event: DecisionWithdrawn): string | readonly string[] => {
  if (!isNational(event)) return [];
  const { by, data } = event;
  if ('with' in data) return relationsRowId([by.country, data.with]);
  return 'host' in data ? relationsRowId([by.country, data.host]) : [];
};

const takeBack = (draft: Draft<DiplomaticRelations>, event: DecisionWithdrawn): void => {
  if (!isNational(event)) return;
  const { id, by, occurred, data } = event;
  const isBy = isActOf(data.withdraws);
  if ('host' in data) {
    draft.recalled = draft.recalled.filter((each) => each.of !== by.country || !isBy(each));
    return;
  }
  const waiting = [...draft.scheduled, ...draft.pending];
  if (!waiting.some((each) => isBy(each) && each.change.of === by.country)) return;
  dropAct(draft, data.withdraws);
  if (draft.layers.some(isBy))
    settle(draft, uncovered(draft.layers, data.withdraws), { act: id, since: occurred });
};

const refuseToTakeBack = (
  { recalled, scheduled, pending, layers }: DiplomaticRelations,
  event: DecisionWithdrawn,
  _id: string,
  _offsetMs: number,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  if (!isNational(event)) return undefined;
  const { by, data } = event;
  const isBy = isActOf(data.withdraws);
  const found = `it withdraws "${data.withdraws}", which`;
  if ('host' in data)
    return recalled.some((each) => each.of === by.country && isBy(each))
      ? undefined
      : `${found} recalls no ambassador of ${by.country} who is still called home; name the act of the recall, or leave this event out`;
  const decided = eventIn(earlier, data.withdraws);
  const others =
    decided?.type === 'DiplomaticRelationsChanged' ? refuseForeign(decided, event) : undefined;
  if (others !== undefined) return others;
  if ([...scheduled, ...pending].some(isBy)) return undefined;
  return layers.some(isBy)
    ? `${found} has effect until further notice; add DiplomaticRelationsChanged with the level that follows instead`
    : `${found} has decided nothing here that waits or has effect; correct the id, or leave this event out`;
};

const refuseChange = (
  row: DiplomaticRelations,
  event: DiplomaticRelationsChanged,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  const { completes, level, with: other } = event.data;
  if (completes !== undefined)
    return (
      refuseForeign(eventIn(earlier, completes), event) ??
      refuseCompletion(
        row,
        event,
        row.layers.map(({ act }) => act),
      )
    );
  const others = levelBy(row.layers, other);
  if (others === undefined || !isHigher(level, others.value.level)) return undefined;
  const own = levelBy(row.layers, event.by.country);
  return own === undefined || !isHigher(level, own.value.level)
    ? `"${others.act}" of ${other} set the level "${others.value.level}", and relations are raised by mutual consent (VCDR Art. 2); let an act of ${other} raise them, or correct "by"`
    : undefined;
};

const refuseWithItself = (event: DiplomaticEvent): string | undefined => {
  const [one, other] = partiesOf(event);
  return one === other
    ? `${one} has no diplomatic relations with itself; correct "by", or ${'with' in event.data ? '"with"' : '"host"'}`
    : undefined;
};

/** The table of diplomatic relations, with one row for each pair of countries. */
export const diplomaticRelations = table<DiplomaticRelations>()(
  {
    DiplomaticRelationsChanged: {
      row,
      begin: (event) => {
        const draft = begun(event);
        setLevel(draft, event);
        return draft;
      },
      evolve: setLevel,
      refuseBegin: (event) => refuseWithItself(event) ?? refuseToBeginComplete(event),
      refuse: (row, event, _id, _offset, earlier) =>
        refuseWithItself(event) ?? refuseChange(row, event, earlier),
    },
    AmbassadorRecalled: {
      row,
      begin: (event) => {
        const draft = begun(event);
        recall(draft, event);
        return draft;
      },
      evolve: recall,
      refuseBegin: refuseWithItself,
      refuse: (relations, event) =>
        isRecalled(relations, event)
          ? `the ambassador of ${event.by.country} is already recalled; add the return (AmbassadorReturned), or leave this event out`
          : undefined,
    },
    AmbassadorReturned: {
      row,
      begin: begun,
      evolve: comeBack,
      refuseBegin: refuseWithItself,
      missing: ({ by, data }) =>
        `no earlier event recalls the ambassador of ${by.country} from ${data.host}; add AmbassadorRecalled, or correct "host"`,
      refuse: (relations, event) =>
        isRecalled(relations, event)
          ? undefined
          : `the ambassador of ${event.by.country} is not recalled; add AmbassadorRecalled, or leave this event out`,
    },
    DecisionWithdrawn: {
      row: withdrawnRow,
      evolve: takeBack,
      missing: (event) => {
        if (!isNational(event)) return undefined;
        const { by, data } = event;
        if ('with' in data)
          return `no earlier event changes the relations of ${by.country} with ${data.with}; add DiplomaticRelationsChanged, or correct "with"`;
        return 'host' in data
          ? `no earlier event recalls the ambassador of ${by.country} from ${data.host}; add AmbassadorRecalled, or correct "host"`
          : undefined;
      },
      refuse: refuseToTakeBack,
    },
  },
  {
    due: dueOf<LevelChange, DiplomaticRelations>(apply),
  },
);
