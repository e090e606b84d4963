import type { MeasureAnnounced } from '../../events/measures/announced';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import { castDraft, type Draft } from '../../immer';
import { table } from '../schedule/policy-table';
import {
  carvedIds,
  carveOut,
  dueOnMeasure,
  type MeasureAct,
  takeBack,
  takeIn,
  withdrawnIds,
} from './handlers';
import { type Measure, type MeasureValue, newMeasure } from './measure';
import { exceptOf, scopeIds, scopeOf } from './scope';

/** What of a row of `measures` takes goods out: its suspensions, exclusions, resumptions and liftings. */
export type Interruption = Measure;

const taking = (value: MeasureValue) => ({
  row: ({ data }: MeasureAct) => scopeIds(data),
  begin: (event: MeasureAct, id: string): Interruption => {
    const row: Draft<Interruption> = castDraft(newMeasure(scopeOf(id, event.data)));
    takeIn(row, event, [value]);
    return row;
  },
  evolve: (draft: Draft<Interruption>, event: MeasureAct): void => takeIn(draft, event, [value]),
});

const carved = {
  row: carvedIds,
  begin: (event: MeasureAnnounced, id: string): Interruption => {
    const row: Draft<Interruption> = castDraft(
      newMeasure(scopeOf(id, exceptOf(event.data) ?? event.data)),
    );
    carveOut(row, event);
    return row;
  },
  evolve: (draft: Draft<Interruption>, event: MeasureAnnounced): void => carveOut(draft, event),
};

/** What is taken back need not be an interruption: the row is then one of which nothing is decided. */
const nothingTaken = ({ data }: DecisionWithdrawn, id: string): Interruption => {
  if ('measure' in data) return newMeasure(scopeOf(id, data));
  throw new RangeError(`"${id}" is a row of no measure.`);
};

/**
 * The interruptions of measures, under the same ids as `measures`, and nothing else of them. A question
 * sees here whether some wider row takes out what it asks for, without reading what else that row says.
 */
export const interruptions = table<Interruption>()(
  {
    MeasureAnnounced: carved,
    ExclusionGranted: taking({ kind: 'exclusion', carved: false }),
    MeasureSuspended: taking({ kind: 'suspension' }),
    MeasureResumed: taking({ kind: 'resumption' }),
    MeasureLifted: taking({ kind: 'lifting' }),
    DecisionWithdrawn: { row: withdrawnIds, begin: nothingTaken, evolve: takeBack },
  },
  { due: dueOnMeasure },
);
