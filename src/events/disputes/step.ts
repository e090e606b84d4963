import type { Codec, Fields } from '../../codec/codec';
import { ordinal } from '../../codec/number';
import { oneOf } from '../../codec/one-of';
import { refinement } from '../../codec/refinement';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { type DisputeId, disputeId } from '../../vocabulary/ids';
import type { Act } from '../envelope/envelope';

/** `More` are the fields that only this type of step has. */
export type Step<Type extends string, More = unknown> = Act<
  Type,
  {
    /** The id of the dispute. At the WTO, the id is the number of the dispute, such as `DS316`. */
    readonly dispute: DisputeId;
    /** The document or provision on which the step is based, such as `DSU Art. 6.1`. */
    readonly under?: string;
  } & More
>;

/**
 * A proceeding that follows the original proceeding, by the article of the DSU: `compliance` (21.5),
 * `retaliation` (22.2, 22.6, 22.7), `period` (arbitration on the reasonable period, 21.3(c)).
 */
export type Recourse = 'compliance' | 'retaliation' | 'period';

/** The proceeding of a dispute in which a step is taken. */
export type InProceeding = {
  /** Absent: the original proceeding. */
  readonly recourse?: Recourse;
  /**
   * The number of this proceeding among the proceedings with the same `recourse`, counted from 1. Absent: the
   * first. Only allowed with `recourse`.
   */
  readonly round?: number;
};

const recourse: Codec<Recourse> = oneOf('Recourse', ['compliance', 'retaliation', 'period']);

/** The codec of the data of a step that belongs to the dispute as a whole. */
export const stepData = <R extends Fields, O extends Fields>(required: R, optional: O) =>
  strictObject('data', { dispute: disputeId, ...required }, { under: words, ...optional });

/** The codec of the data of a step that is taken in one proceeding of the dispute. */
export const proceedingData = <R extends Fields, O extends Fields>(required: R, optional: O) =>
  refinement(stepData(required, { recourse, round: ordinal, ...optional }), (data) =>
    // The cast is safe: `recourse` and `round` are always fields of the data. The type checker cannot see this
    // in a generic shape.
    roundNeedsRecourse(data as InProceeding),
  );

const roundNeedsRecourse = ({ recourse, round }: InProceeding) =>
  round === undefined || recourse !== undefined
    ? []
    : [
        {
          path: 'round',
          expected: 'a round only beside "recourse"',
          found: String(round),
          advice:
            'Say in "recourse" which kind of proceeding it counts, or leave "round" out for the original proceeding.',
        },
      ];
