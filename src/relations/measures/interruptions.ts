import type { MeasureAnnounced } from '../../events/measures/announced';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import type { Copied } from '../schedule/decision';
import { table } from '../schedule/policy-table';
import type { Apart } from './apart';
import {
  carvedIds,
  carveOut,
  dueOnMeasure,
  type MeasureAct,
  onParts,
  takeBackOn,
  takeIn,
  withdrawnIds,
} from './handlers';
import { type Measure, type MeasureValue, newMeasure } from './measure';
import { exceptOf, scopeIds, scopeOf } from './scope';
import { excluding, lifting, resuming, suspending } from './values';

/**
 * A row with only those decisions of a row of `measures` that interrupt the measure or end an interruption:
 * suspensions, exclusions, resumptions and liftings.
 */
export type Interruption = Measure;

const taking = (values: readonly MeasureValue[]) => {
  const take = (part: Copied<Interruption>, event: MeasureAct, _: string, offsetMs: number): void =>
    takeIn(part, event, values, offsetMs);
  return {
    row: ({ data }: MeasureAct) => scopeIds(data),
    begin: (event: MeasureAct, id: string, offsetMs: number): Apart<Interruption> => {
      const part: Copied<Interruption> = newMeasure(scopeOf(id, event.data), event.by);
      take(part, event, id, offsetMs);
      return part;
    },
    evolve: onParts(take, true),
  };
};

const carve = (
  part: Copied<Interruption>,
  event: MeasureAnnounced,
  id: string,
  offsetMs: number,
): void => {
  part.flow = event.data.flow;
  carveOut(part, event, id, offsetMs);
};

const carved = {
  row: carvedIds,
  begin: (event: MeasureAnnounced, id: string, offsetMs: number): Apart<Interruption> => {
    const named = exceptOf(event.data) ?? event.data;
    const part: Copied<Interruption> = newMeasure(scopeOf(id, named), event.by);
    carve(part, event, id, offsetMs);
    return part;
  },
  evolve: onParts(carve, true),
};

const rowWithoutDecisions = ({ by, data }: DecisionWithdrawn, id: string): Apart<Interruption> => {
  if ('measure' in data && 'country' in by) return newMeasure(scopeOf(id, data), by);
  throw new RangeError(`"${id}" is a row of no measure.`);
};

/**
 * The table of interruptions of measures, with the same row ids as `measures`. The table lets a question find out
 * whether a row with a wider scope excludes what the question asks about, without reading the other decisions on that
 * row.
 */
export const interruptions = table<Apart<Interruption>>()(
  {
    MeasureAnnounced: carved,
    ExclusionGranted: taking(excluding),
    MeasureSuspended: taking(suspending),
    MeasureResumed: taking(resuming),
    MeasureLifted: taking(lifting),
    DecisionWithdrawn: {
      row: withdrawnIds,
      begin: rowWithoutDecisions,
      evolve: onParts<DecisionWithdrawn>(takeBackOn, false),
    },
  },
  { due: dueOnMeasure },
);
