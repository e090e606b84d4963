import type { MeasureAmended } from '../../events/measures/amended';
import type { MeasureAnnounced } from '../../events/measures/announced';
import type {
  ExclusionGranted,
  MeasureLifted,
  MeasureResumed,
  MeasureSuspended,
} from '../../events/measures/interruptions';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import type { Copied } from '../schedule/decision';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete } from '../schedule/refuse';
import type { Apart } from './apart';
import {
  carvedIds,
  carveOut,
  dueOnMeasure,
  type MeasureAct,
  missingAnnouncement,
  onParts,
  refuseMeasureCompletion,
  refuseOnParts,
  refuseToTakeBack,
  refuseWhenOver,
  takeBackOn,
  takeIn,
  withdrawnIds,
} from './handlers';
import { type Measure, type MeasureValue, newMeasure } from './measure';
import { noteOver } from './measure-course';
import { announcementKeys, narrowedKeys, undatedKeys } from './measure-keys';
import { isNamedBy } from './named';
import { againstOf, exceptOf, isNarrowed, scopeIds, scopeOf } from './scope';
import { amendedValues, announcedValues, excluding, lifting, resuming, suspending } from './values';

const rowsForAll = ({ data }: MeasureAnnounced): readonly string[] =>
  isNarrowed(data) ? scopeIds({ measure: data.measure, products: data.products }) : [];

const announce = (
  draft: Copied<Measure>,
  event: MeasureAnnounced,
  id: string,
  offsetMs: number,
): void => {
  const { by, data } = event;
  draft.flow = data.flow;
  const carved = exceptOf(data);
  const isCarved = carved !== undefined && isNamedBy(carved, id);
  const isNamed = isNamedBy(data, id);
  if (isNamed || !isCarved) draft.head ??= { by, flow: data.flow, instrument: data.instrument };
  if (isNamed) {
    takeIn(draft, event, announcedValues(event, draft.head), offsetMs);
    // A retroactive lifting may have ended the measure already. Then the announcement is noted as
    // ended at once.
    noteOver(draft, event.id, event.occurred, againstOf(data));
  }
  if (isCarved) carveOut(draft, event, id, offsetMs);
};

const begin = (event: MeasureAnnounced, id: string, offsetMs: number): Apart<Measure> => {
  const carved = exceptOf(event.data);
  const named = carved !== undefined && isNamedBy(carved, id) ? carved : event.data;
  const part: Copied<Measure> = newMeasure(scopeOf(id, named), event.by);
  announce(part, event, id, offsetMs);
  return part;
};

const deciding = <E extends MeasureAct>(
  values: (event: E) => readonly MeasureValue[],
  refuse: (event: E) => string | undefined = () => undefined,
) => ({
  row: ({ data }: E) => scopeIds(data),
  evolve: onParts<E>(
    (part, event, _, offsetMs) => takeIn(part, event, values(event), offsetMs),
    false,
  ),
  missing: missingAnnouncement,
  refuse: refuseOnParts<E>(
    (part, event, _, offsetMs) =>
      refuseWhenOver(part, event, offsetMs) ??
      refuseMeasureCompletion(part, event) ??
      refuse(event),
  ),
  keys: undatedKeys,
});

/**
 * Returns why an announcement cannot complete the act that it names in `completes`. Checks only the rows of the scope
 * that the announcement states, because the announcement can also begin rows of other scopes: a row for everybody, and
 * rows of exclusions.
 */
const refuseAnnouncement = (
  part: Measure,
  event: MeasureAnnounced,
  id: string,
): string | undefined =>
  isNamedBy(event.data, id) ? refuseMeasureCompletion(part, event) : undefined;

const refuseLiftingWithEnd = ({ data }: MeasureLifted): string | undefined =>
  data.effectiveUntil === undefined
    ? undefined
    : 'a measure is lifted for good, so "effectiveUntil" means nothing; suspend it for that time';

const exclude = (
  part: Copied<Measure>,
  event: ExclusionGranted,
  _: string,
  offsetMs: number,
): void => takeIn(part, event, excluding, offsetMs);

/**
 * The table of measures, with one row for each product under each measure, and further rows for each country, firm or
 * condition that an act names. Decisions begin and end on their dates without a further act. A question combines all
 * rows that concern what it asks about.
 */
export const measures = table<Apart<Measure>>()(
  {
    MeasureAnnounced: {
      row: (event) => [...scopeIds(event.data), ...rowsForAll(event), ...carvedIds(event)],
      begin,
      evolve: onParts<MeasureAnnounced>(announce, true),
      refuseBegin: (event, id) =>
        isNamedBy(event.data, id) ? refuseToBeginComplete(event) : undefined,
      refuse: refuseOnParts<MeasureAnnounced>(refuseAnnouncement),
      keys: announcementKeys,
    },
    ExclusionGranted: {
      row: ({ data }) => scopeIds(data),
      begin: (event, id, offsetMs) => {
        const part: Copied<Measure> = newMeasure(scopeOf(id, event.data), event.by);
        exclude(part, event, id, offsetMs);
        return part;
      },
      evolve: onParts<ExclusionGranted>(exclude, true),
      refuse: refuseOnParts<ExclusionGranted>(
        (part, event, _, offsetMs) =>
          refuseWhenOver(part, event, offsetMs) ?? refuseMeasureCompletion(part, event),
      ),
      keys: (event, id) => [...narrowedKeys(id), ...undatedKeys(event)],
    },
    MeasureAmended: deciding<MeasureAmended>(amendedValues),
    MeasureSuspended: deciding<MeasureSuspended>(() => suspending),
    MeasureResumed: deciding<MeasureResumed>(() => resuming),
    MeasureLifted: deciding<MeasureLifted>(() => lifting, refuseLiftingWithEnd),
    DecisionWithdrawn: {
      row: withdrawnIds,
      evolve: onParts<DecisionWithdrawn>(takeBackOn, false),
      missing: missingAnnouncement,
      refuse: refuseOnParts<DecisionWithdrawn>(refuseToTakeBack),
    },
  },
  { due: dueOnMeasure },
);
