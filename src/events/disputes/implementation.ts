import { oneOf } from '../../codec/one-of';
import type { Point } from '../../time/point';
import { point } from '../../vocabulary/dates';
import { type ActCodec, act } from '../envelope/envelope';
import { type Step, stepData } from './step';

/**
 * How a period came about: `agreed` by the parties (DSU Art. 21.3(b)), `approved` by the Dispute
 * Settlement Body (21.3(a)), `awarded` by an arbitrator (21.3(c)), `prescribed` by the report itself
 * (SCM Agreement Art. 4.7, 7.9).
 */
export type PeriodHow = 'agreed' | 'approved' | 'awarded' | 'prescribed';

/**
 * A period is set or prolonged: the *reasonable period of time* to implement, or more time to adopt
 * a report.
 */
export type PeriodSet = Step<
  'PeriodSet',
  {
    /** The purpose of the period: to implement (Art. 21.3), or to adopt the report (16.4). */
    readonly for: 'implementation' | 'adoption';
    /** The day or time at which it ends. */
    readonly until: Point;
    /** How the period came about: agreed, approved, awarded or prescribed. */
    readonly how: PeriodHow;
  }
>;

/** How much the respondent says that it has implemented: nothing yet, a part, or all. */
export type ImplementationExtent = 'intended' | 'partial' | 'complete';

/** The respondent reports on implementation (DSU Art. 21.3, 21.6). */
export type ImplementationReported = Step<
  'ImplementationReported',
  {
    /** How much the respondent says that it has implemented. */
    readonly extent: ImplementationExtent;
  }
>;

/** Codec of {@link PeriodSet}. */
export const periodSet: ActCodec<PeriodSet> = act(
  'PeriodSet',
  1,
  stepData(
    {
      for: oneOf('PeriodFor', ['implementation', 'adoption']),
      until: point,
      how: oneOf('PeriodHow', ['agreed', 'approved', 'awarded', 'prescribed']),
    },
    {},
  ),
);

/** Codec of {@link ImplementationReported}. */
export const implementationReported: ActCodec<ImplementationReported> = act(
  'ImplementationReported',
  1,
  stepData({ extent: oneOf('ImplementationExtent', ['intended', 'partial', 'complete']) }, {}),
);
