import { oneOf } from '../../codec/one-of';
import { refinement } from '../../codec/refinement';
import { words } from '../../codec/text';
import { type Flaw, show } from '../../flaw';
import type { Point } from '../../time/point';
import type { CountryCode } from '../../vocabulary/actors';
import { point } from '../../vocabulary/dates';
import { type ActCodec, act } from '../envelope/envelope';
import { members } from './interests';
import { type InProceeding, proceedingData, type Step, stepData } from './step';

/**
 * How a period to implement, or to adopt a report, came about: `agreed` by the parties (DSU Art. 21.3(b)),
 * `approved` by the Dispute Settlement Body (21.3(a)), `awarded` by an arbitrator (21.3(c)), or `prescribed` by
 * the report itself (SCM Agreement Art. 4.7, 7.9).
 */
export type PeriodHow = 'agreed' | 'approved' | 'awarded' | 'prescribed';

/**
 * A period is set or prolonged: the *reasonable period of time* to implement, or more time to adopt a report.
 * `recourse` is allowed only for more time to adopt a report on compliance. A dispute can have several periods
 * to implement, for different parts of the recommendations (as in DS267) or for different complainants (as in
 * DS217). A later period for the same part and the same complainants replaces the earlier period.
 */
export type PeriodSet = Step<
  'PeriodSet',
  InProceeding & {
    /** The purpose of the period: to implement (Art. 21.3), or to adopt the report (16.4). */
    readonly for: 'implementation' | 'adoption';
    /** The day or time at which the period ends. */
    readonly until: Point;
    /** How the period came about: agreed, approved, awarded or prescribed. */
    readonly how: PeriodHow;
    /**
     * The part of the recommendations that the period to implement is for, such as `prohibited
     * subsidies`. Absent: all parts that no other period names.
     */
    readonly part?: string;
    /**
     * The complainants that the period to implement is for. Absent: all complainants that no other period
     * names.
     */
    readonly members?: readonly CountryCode[];
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

export const periodSet: ActCodec<PeriodSet> = act(
  'PeriodSet',
  1,
  refinement(
    proceedingData(
      {
        for: oneOf('PeriodFor', ['implementation', 'adoption']),
        until: point,
        how: oneOf('PeriodHow', ['agreed', 'approved', 'awarded', 'prescribed']),
      },
      { part: words, members },
    ),
    (data) => fieldsOfTheOther(data),
  ),
);

/**
 * A report is adopted as a whole, so a period to adopt a report has no `part` or `members`. A
 * period to implement belongs to no proceeding, so it has no `recourse` or `round`.
 */
const fieldsOfTheOther = (data: PeriodSet['data']): readonly Flaw[] => {
  const isToImplement = data.for === 'implementation';
  if (!isToImplement && data.recourse !== undefined && data.recourse !== 'compliance')
    return [
      {
        path: 'recourse',
        expected: '"compliance", since only a panel makes a report that is adopted',
        found: show(data.recourse),
        advice: 'Correct it, or leave it out for the original proceeding.',
      },
    ];
  const others = isToImplement ? (['recourse', 'round'] as const) : (['part', 'members'] as const);
  return others.flatMap((path) =>
    data[path] === undefined
      ? []
      : [
          {
            path,
            expected: `"${path}" only of a period to ${isToImplement ? 'adopt a report' : 'implement'}`,
            found: isToImplement ? 'a period to implement' : 'more time to adopt a report',
            advice: 'Leave it out.',
          },
        ],
  );
};

export const implementationReported: ActCodec<ImplementationReported> = act(
  'ImplementationReported',
  1,
  stepData({ extent: oneOf('ImplementationExtent', ['intended', 'partial', 'complete']) }, {}),
);
