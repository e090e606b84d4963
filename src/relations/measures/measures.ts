import type { MeasureAmended } from '../../events/measures/amended';
import type { MeasureAnnounced } from '../../events/measures/announced';
import type {
  ExclusionGranted,
  MeasureLifted,
  MeasureResumed,
  MeasureSuspended,
} from '../../events/measures/interruptions';
import { castDraft, type Draft } from '../../immer';
import { table } from '../schedule/policy-table';
import {
  carvedIds,
  carveOut,
  dueOnMeasure,
  type MeasureAct,
  refuseToComplete,
  refuseToTakeBack,
  refuseWhenOver,
  takeBack,
  takeIn,
  withdrawnIds,
} from './handlers';
import { type Measure, type MeasureValue, newMeasure } from './measure';
import { announcementKeys, narrowedKeys } from './measure-keys';
import { isNamedBy } from './named';
import { exceptOf, isNarrowed, scopeIds, scopeOf } from './scope';
import { amendedValues, announcedValues } from './values';

/** The row for all whom a measure is against, where an announcement names some alone. */
const rowsForAll = ({ data }: MeasureAnnounced): readonly string[] =>
  isNarrowed(data) ? scopeIds({ measure: data.measure, products: data.products }) : [];

const announce = (draft: Draft<Measure>, event: MeasureAnnounced, id: string): void => {
  const { by, data } = event;
  const carved = exceptOf(data);
  const isCarved = carved !== undefined && isNamedBy(carved, id);
  const isNamed = isNamedBy(data, id);
  if (isNamed || !isCarved)
    draft.head ??= castDraft({ by, flow: data.flow, instrument: data.instrument });
  if (isNamed) {
    takeIn(draft, event, announcedValues(event));
    // A retroactive lifting had already ended this measure, so it counts as announced and ended.
    if (draft.decisions.every(({ value }) => value.kind !== 'announcement'))
      draft.ended ??= { act: event.id, on: event.occurred };
  }
  if (isCarved) carveOut(draft, event);
};

/** What is wrong with an announcement of what another country does, or does to the other flow. */
const refuseAnother = ({ head }: Measure, { by, data }: MeasureAnnounced): string | undefined =>
  head === null || (head.by.country === by.country && head.flow === data.flow)
    ? undefined
    : `"${data.measure}" is a measure of ${head.by.country} on its ${head.flow}s; give this one an id of its own, or correct "by" or "flow"`;

const begin = (event: MeasureAnnounced, id: string): Measure => {
  const carved = exceptOf(event.data);
  const named = carved !== undefined && isNamedBy(carved, id) ? carved : event.data;
  const row: Draft<Measure> = castDraft(newMeasure(scopeOf(id, named)));
  announce(row, event, id);
  return row;
};

/** The handler of an act that decides something on a row that exists. */
const deciding = <E extends MeasureAct>(values: (event: E) => readonly MeasureValue[]) => ({
  row: ({ data }: E) => scopeIds(data),
  evolve: (draft: Draft<Measure>, event: E): void => takeIn(draft, event, values(event)),
  refuse: (row: Measure, event: E): string | undefined =>
    refuseWhenOver(row) ?? refuseToComplete(row, event),
});

const isLiftedForATime = ({ data }: MeasureLifted): string | undefined =>
  data.effectiveUntil === undefined
    ? undefined
    : 'a measure is lifted for good, so "effectiveUntil" means nothing; suspend it for that time';

const exclusion = deciding<ExclusionGranted>(() => [{ kind: 'exclusion', carved: false }]);
const lifting = deciding<MeasureLifted>(() => [{ kind: 'lifting' }]);

/**
 * Trade measures: one row for each product under each, and one for each country, firm and condition that
 * an act singles out. Dates of effect and ends come about by themselves. How several rows bear on one
 * question is for the question to say.
 */
export const measures = table<Measure>()(
  {
    MeasureAnnounced: {
      row: (event) => [...scopeIds(event.data), ...rowsForAll(event), ...carvedIds(event)],
      begin,
      evolve: announce,
      refuse: (row, event) => refuseAnother(row, event) ?? refuseToComplete(row, event),
      keys: announcementKeys,
    },
    ExclusionGranted: {
      ...exclusion,
      begin: (event, id) => {
        const row: Draft<Measure> = castDraft(newMeasure(scopeOf(id, event.data)));
        exclusion.evolve(row, event);
        return row;
      },
      keys: (_, id) => narrowedKeys(id),
    },
    MeasureAmended: deciding<MeasureAmended>(amendedValues),
    MeasureSuspended: deciding<MeasureSuspended>(() => [{ kind: 'suspension' }]),
    MeasureResumed: deciding<MeasureResumed>(() => [{ kind: 'resumption' }]),
    MeasureLifted: {
      ...lifting,
      refuse: (row, event) => lifting.refuse(row, event) ?? isLiftedForATime(event),
    },
    DecisionWithdrawn: {
      row: withdrawnIds,
      evolve: takeBack,
      refuse: refuseToTakeBack,
    },
  },
  { due: dueOnMeasure },
);
