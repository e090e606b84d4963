import { list } from '../../codec/list';
import { strictObject } from '../../codec/strict-object';
import type { NationalActor } from '../../vocabulary/actors';
import { type MeasureId, measureId, type StackId, stackId } from '../../vocabulary/ids';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, nationalAct } from '../envelope/envelope';

/**
 * Which of several duties is owed where more than one would be, as Executive Order 14289 has it. An order
 * of a stack replaces the one before.
 */
export type StackingOrdered = Act<
  'StackingOrdered',
  {
    /** Names the stack, whatever acts order it anew. */
    readonly stack: StackId;
    /**
     * The measures by rank, the first first. Where one of a rank is owed, those of lower ranks are not;
     * those of one rank add up.
     */
    readonly order: readonly (readonly MeasureId[])[];
  } & Effect,
  NationalActor
>;

const rank = list(measureId, { atLeastOne: 'measure', distinctBy: (id) => id });

/** Codec of {@link StackingOrdered}. */
export const stackingOrdered: ActCodec<StackingOrdered> = nationalAct(
  'StackingOrdered',
  1,
  strictObject('data', { stack: stackId, order: list(rank, { atLeastOne: 'rank' }) }, effect),
);
