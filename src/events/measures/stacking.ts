import { list } from '../../codec/list';
import { strictObject } from '../../codec/strict-object';
import type { NationalActor } from '../../vocabulary/actors';
import { type MeasureId, measureId, type StackId, stackId } from '../../vocabulary/ids';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, nationalAct } from '../envelope/envelope';

/**
 * Says which duties apply where several measures each set a duty, as Executive Order 14289 does.
 * Such a group of measures is a stack. A later order on the same stack replaces the earlier order.
 */
export type StackingOrdered = Act<
  'StackingOrdered',
  {
    /** The stack: measures whose duties are ranked together. A later order on the same stack uses the same id. */
    readonly stack: StackId;
    /**
     * The measures by rank, the highest rank first. If a measure of one rank applies, measures of
     * lower ranks do not. Measures of the same rank add up.
     */
    readonly order: readonly (readonly MeasureId[])[];
  } & Effect,
  NationalActor
>;

const rank = list(measureId, { atLeastOne: 'measure', distinctBy: (id) => id });

export const stackingOrdered: ActCodec<StackingOrdered> = nationalAct(
  'StackingOrdered',
  1,
  strictObject('data', { stack: stackId, order: list(rank, { atLeastOne: 'rank' }) }, effect),
);
