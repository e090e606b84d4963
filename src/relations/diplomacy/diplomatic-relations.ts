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
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete } from '../schedule/refuse';
import {
  decide,
  dropAct,
  dueOf,
  enact,
  isActOf,
  type Origin,
  refuseCompletion,
  type Schedule,
  type Since,
} from '../schedule/schedule';

/** A change of the level, decided by the country `of`. */
type LevelChange = { readonly level: DiplomaticLevel; readonly of: CountryCode };

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
  /** The level that the last act set; null if no act sets one. */
  readonly level: DiplomaticLevel | null;
  /** The ambassadors who have been called home, at most one of each side. */
  readonly recalled: readonly Recall[];
} & Origin;

const partiesOf = ({ by, data }: DiplomaticEvent): readonly CountryCode[] =>
  [by.country, 'with' in data ? data.with : data.host].sort();

/** The id of a pair's row, such as `JPN-KOR`. */
export const relationsRowId = (countries: readonly string[]): string =>
  [...countries].sort().join('-');

const row = (event: DiplomaticEvent): string => relationsRowId(partiesOf(event));

const begun = (event: DiplomaticEvent): Draft<DiplomaticRelations> => ({
  parties: [...partiesOf(event)],
  level: null,
  recalled: [],
  scheduled: [],
  pending: [],
  act: event.id,
  since: event.occurred,
});

const apply = (
  draft: Draft<DiplomaticRelations>,
  { level }: Pick<LevelChange, 'level'>,
  origin: Origin,
): void => {
  // If another act has set the level since, the planned end of the earlier act no longer applies.
  if (origin.act !== draft.act)
    draft.scheduled = draft.scheduled.filter(({ act }) => act !== draft.act);
  if (draft.level !== level) Object.assign(draft, { level }, origin);
};

const change = (draft: Draft<DiplomaticRelations>, event: DiplomaticRelationsChanged): void => {
  const of = event.by.country;
  const { level } = event.data;
  enact(draft, event, decide<LevelChange>(event, { level, of }, { level: 'normal', of }), apply);
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

/** The row of a withdrawn decision on diplomatic relations or an ambassador. */
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
  const isOwn = [...draft.scheduled, ...draft.pending].some(
    (each) => isBy(each) && each.change.of === by.country,
  );
  if (!isOwn) return;
  const end = draft.scheduled.find(isBy);
  dropAct(draft, data.withdraws);
  // If no act has set a level, `draft.act` is the act that began the row, which may not have taken effect
  // yet.
  if (end !== undefined && draft.level !== null && isBy(draft))
    apply(draft, { level: end.change.level }, { act: id, since: occurred });
};

const refuseToTakeBack = (
  { recalled, scheduled, pending, level, act }: DiplomaticRelations,
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
  return level !== null && isBy({ act })
    ? `${found} has effect until further notice; add DiplomaticRelationsChanged with the level that follows instead`
    : `${found} has decided nothing here that waits or has effect; correct the id, or leave this event out`;
};

const byHeight: readonly DiplomaticLevel[] = ['severed', 'suspended', 'downgraded', 'normal'];

/** Refuses to change the dates of another country's decision, and to raise a level that another country set. */
const refuseChange = (
  row: DiplomaticRelations,
  event: DiplomaticRelationsChanged,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  const { completes, level } = event.data;
  if (completes !== undefined)
    return (
      refuseForeign(eventIn(earlier, completes), event) ?? refuseCompletion(row, event, [row.act])
    );
  const isRaised = row.level !== null && byHeight.indexOf(level) > byHeight.indexOf(row.level);
  const set = isRaised ? eventIn(earlier, row.act) : undefined;
  return set?.type !== 'DiplomaticRelationsChanged' || set.by.country === event.by.country
    ? undefined
    : `"${set.id}" of ${set.by.country} set the level "${row.level}", and relations are raised by mutual consent (VCDR Art. 2); let an act of ${set.by.country} raise them, or correct "by"`;
};

const refuseWithItself = (event: DiplomaticEvent): string | undefined => {
  const [one, other] = partiesOf(event);
  return one === other
    ? `${one} has no diplomatic relations with itself; correct "by", or ${'with' in event.data ? '"with"' : '"host"'}`
    : undefined;
};

/** The table of diplomatic relations, one row for two countries. */
export const diplomaticRelations = table<DiplomaticRelations>()(
  {
    DiplomaticRelationsChanged: {
      row,
      begin: (event) => {
        const draft = begun(event);
        change(draft, event);
        return draft;
      },
      evolve: change,
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
