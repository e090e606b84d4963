import type {
  AmbassadorRecalled,
  AmbassadorReturned,
  DiplomaticEvent,
  DiplomaticLevel,
  DiplomaticRelationsChanged,
} from '../../events/families/diplomacy';
import type { Draft } from '../../immer';
import type { CountryCode } from '../../vocabulary/actors';
import type { EventId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import {
  decide,
  dueOf,
  enact,
  type Origin,
  refuseCompletion,
  type Schedule,
  type Since,
} from '../schedule/schedule';

type LevelChange = { readonly level: DiplomaticLevel };

/** An ambassador who is called home. */
export type Recall = {
  /** Whose ambassador it is. */
  readonly of: CountryCode;
  readonly act: EventId;
  readonly since: Since;
};

/** The diplomatic relations of two countries. */
export type DiplomaticRelations = Schedule<LevelChange> & {
  /** The two countries, in the order of their codes. */
  readonly parties: readonly CountryCode[];
  /** The level as the last act set it; null: no act says. */
  readonly level: DiplomaticLevel | null;
  /** The ambassadors who are called home, one of each side at most. */
  readonly recalled: readonly Recall[];
} & Origin;

const partiesOf = ({ by, data }: DiplomaticEvent): readonly CountryCode[] =>
  [by.country, 'with' in data ? data.with : data.host].sort();

/** The id of a pair's row, such as `JPN-KOR`. */
export const pairId = (countries: readonly string[]): string => [...countries].sort().join('-');

const row = (event: DiplomaticEvent): string => pairId(partiesOf(event));

const begun = (event: DiplomaticEvent): Draft<DiplomaticRelations> => ({
  parties: [...partiesOf(event)],
  level: null,
  recalled: [],
  scheduled: [],
  pending: [],
  act: event.id,
  since: event.occurred,
});

const apply = (draft: Draft<DiplomaticRelations>, change: LevelChange, origin: Origin): void => {
  if (draft.level !== change.level) Object.assign(draft, change, origin);
};

const change = (draft: Draft<DiplomaticRelations>, event: DiplomaticRelationsChanged): void =>
  enact(
    draft,
    event,
    decide<LevelChange>(event, event.data, { level: 'normal' }),
    (row, to, origin) => apply(row, { level: to.level }, origin),
  );

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
      refuse: refuseCompletion,
    },
    AmbassadorRecalled: {
      row,
      begin: (event) => {
        const draft = begun(event);
        recall(draft, event);
        return draft;
      },
      evolve: recall,
      refuse: (relations, event) =>
        isRecalled(relations, event)
          ? `the ambassador of ${event.by.country} is already recalled; add the return (AmbassadorReturned), or leave this event out`
          : undefined,
    },
    AmbassadorReturned: {
      row,
      begin: begun,
      evolve: comeBack,
      missing: ({ by, data }) =>
        `no earlier event recalls the ambassador of ${by.country} from ${data.host}; add AmbassadorRecalled, or correct "host"`,
      refuse: (relations, event) =>
        isRecalled(relations, event)
          ? undefined
          : `the ambassador of ${event.by.country} is not recalled; add AmbassadorRecalled, or leave this event out`,
    },
  },
  {
    due: dueOf<LevelChange, DiplomaticRelations>((draft, to, origin) =>
      apply(draft, { level: to.level }, origin),
    ),
  },
);
